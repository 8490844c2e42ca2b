/** The pages beside the channels: each maps the panel's state to one view. */
import * as React from 'react';
import { ticketSheet } from '../../../plugins-ts/ticket';
import { ConnectivityPage } from '../../views/connectivity/ConnectivityPage';
import { AboutApproach } from '../../views/guidance/AboutApproach/AboutApproach';
import { Advisor } from '../../views/guidance/Advisor/Advisor';
import { Compare } from '../../views/guidance/Compare/Compare';
import { GuidancePage } from '../../views/guidance/GuidancePage';
import { Readiness } from '../../views/guidance/Readiness/Readiness';
import { Ticket } from '../../views/guidance/Ticket';
import { Button } from '../../views/parts/Button';
import { namedChannel } from '../filterReport';
import { withChannel, type PanelPageProps } from './PanelPageProps';

/** Channels or approaches side by side. */
export function ComparePage({ state, setState, report, text, locale }: PanelPageProps): React.ReactElement {
  return (
    <Compare
      report={report}
      compared={state.compared}
      onComparedChange={(compared) => setState({ ...state, compared })}
      onClose={() => setState({ ...state, page: 'channels', compared: [] })}
      text={text}
      locale={locale}
    />
  );
}

/** One approach, as the catalogue has it. */
export function AboutPage({ state, setState, report, text, locale, commands }: PanelPageProps): React.ReactElement {
  const { overview } = state;
  return (
    <AboutApproach
      key={state.about}
      approach={state.about}
      report={report}
      text={text}
      locale={locale}
      onCompare={(approach) => setState({ ...state, page: 'compare', compared: [approach] })}
      onShowChannels={(approach) =>
        setState({
          ...state,
          page: 'channels',
          overview: { ...overview, list: 'channels', channel: null, number: null, filters: { ...overview.filters, approach: [approach] } },
        })
      }
      onPrint={commands.print}
    />
  );
}

/** How Teams numbers are connected: declaring and importing. */
export function TeamsNumbersPage({
  state,
  setState,
  report,
  text,
  locale,
  connectivity,
  progress,
}: PanelPageProps): React.ReactElement | null {
  if (connectivity === null) return null;
  return (
    <ConnectivityPage
      report={report}
      state={state.connectivity}
      onStateChange={(connectivity) => setState({ ...state, connectivity })}
      actions={connectivity}
      text={text}
      locale={locale}
      onOpenChannel={(channel) => setState(withChannel(state, channel))}
      notice={progress}
    />
  );
}

/** What a retirement asks for. */
export function ReadinessPage({ state, setState, report, organization, text, locale, commands }: PanelPageProps): React.ReactElement {
  const { guidance } = state;
  return (
    <Readiness
      text={text}
      locale={locale}
      report={report}
      organization={organization}
      state={guidance}
      onStateChange={(next) => setState({ ...state, guidance: { ...guidance, ...next } })}
      onOpenChannel={(channel) => setState(withChannel(state, channel))}
      onCopy={commands.copy}
      onCsv={(now, plan, words) =>
        commands.saveCsv(`retirement-readiness-${report.asOf}.csv`, (tables) => tables.readinessCsvPieces(now, plan, words))
      }
      onPrint={commands.print}
    />
  );
}

/** Which approach fits, by what is answered. */
export function AdvisorPage({ state, setState, report, text, locale, commands }: PanelPageProps): React.ReactElement {
  const { guidance, overview } = state;
  const channel = namedChannel(report, overview.channel, overview.number);
  return (
    <Advisor
      text={text}
      locale={locale}
      answers={guidance.answers}
      onAnswersChange={(answers) => setState({ ...state, guidance: { ...guidance, answers } })}
      withRetiring={guidance.withRetiring}
      onWithRetiringChange={(withRetiring) => setState({ ...state, guidance: { ...guidance, withRetiring } })}
      asOf={report.asOf}
      channel={
        channel === undefined ? null : { name: channel.name, approach: channel.inbound.approach, certainty: channel.inbound.certainty }
      }
      onCopy={commands.copy}
      onPrint={commands.print}
    />
  );
}

/** The sheet for a support ticket on the channel that the address names. */
export function TicketPage({ state, setState, report, organization, text, locale, host, commands }: PanelPageProps): React.ReactElement {
  const channel = namedChannel(report, state.overview.channel, state.overview.number);
  const back = (id: string | null): void => setState(withChannel(state, id));
  if (channel === undefined) {
    return (
      <GuidancePage
        text={text}
        locale={locale}
        title={text('Overview_Details_Missing')}
        actions={<Button icon="back" label={text('Guidance_Back')} onClick={() => back(null)} />}
      >
        {() => <p>{text('Overview_Details_MissingWhy')}</p>}
      </GuidancePage>
    );
  }
  return (
    <Ticket
      text={text}
      locale={locale}
      sheet={ticketSheet(channel, organization)}
      asOf={report.asOf}
      source={host.organizationName}
      onClose={() => back(channel.id)}
      onCopy={commands.copy}
      onPrint={commands.print}
    />
  );
}
