import * as React from 'react';
import { toId } from '../../plugins-ts/domain/cells';
import type { OrganisationTables } from '../../plugins-ts/domain/tables';
import { ticketSheet } from '../../plugins-ts/domain/ticket';
import { transferTable } from '../../plugins-ts/domain/transfers';
import type { Channel, Report } from '../../plugins-ts/domain/types';
import type { Text } from '../../plugins-ts/text';
import { Advisor } from '../views/Advisor/Advisor';
import { Button } from '../views/Button/Button';
import { Disagreements, disagreementsOfChannel } from '../views/Disagreements/Disagreements';
import { GuidancePage } from '../views/GuidancePage/GuidancePage';
import { Readiness } from '../views/Readiness/Readiness';
import { Section } from '../views/Section/Section';
import { useView } from '../views/shared/View';
import { Ticket } from '../views/Ticket/Ticket';
import { Transfers } from '../views/Transfers/Transfers';
import type { PanelState } from './address';
import { namedChannel } from './onlyThese';

export interface GuidancePagesProps {
  readonly state: PanelState;
  readonly setState: (state: PanelState) => void;
  readonly report: Report;
  readonly tables: OrganisationTables;
  readonly text: Text;
  readonly locale: string;
  readonly organisationName: string;
  readonly onCopy: (made: string) => void;
  readonly onCsv: (pieces: Iterable<string>) => void;
  readonly onPrint: () => void;
}

/** The page on readiness, on advice, or the sheet for a ticket. */
export function GuidancePages({
  state,
  setState,
  report,
  tables,
  text,
  locale,
  organisationName,
  onCopy,
  onCsv,
  onPrint,
}: GuidancePagesProps): React.ReactElement {
  const { guidance, overview } = state;
  const words = { text, locale };
  const channel = namedChannel(report, overview.channel, overview.number);
  const openChannel = (id: string | null): void =>
    setState({ ...state, page: 'channels', overview: { ...overview, channel: id, number: null } });
  if (state.page === 'readiness') {
    return (
      <Readiness
        {...words}
        report={report}
        tables={tables}
        state={guidance}
        onStateChange={(next) => setState({ ...state, guidance: { ...guidance, ...next } })}
        onOpenChannel={openChannel}
        onCopy={onCopy}
        onCsv={onCsv}
        onPrint={onPrint}
      />
    );
  }
  if (state.page === 'advisor') {
    return (
      <Advisor
        {...words}
        answers={guidance.answers}
        onAnswersChange={(answers) => setState({ ...state, guidance: { ...guidance, answers } })}
        withRetiring={guidance.withRetiring}
        onWithRetiringChange={(withRetiring) => setState({ ...state, guidance: { ...guidance, withRetiring } })}
        asOf={report.asOf}
        channel={channel === undefined ? null : { name: channel.name, approach: channel.inbound.approach }}
        onCopy={onCopy}
        onPrint={onPrint}
      />
    );
  }
  if (channel === undefined) {
    return (
      <GuidancePage
        {...words}
        title={text('Overview_Details_Missing')}
        actions={<Button icon="back" label={text('Guidance_Back')} onClick={() => openChannel(null)} />}
      >
        {() => <p>{text('Overview_Details_MissingWhy')}</p>}
      </GuidancePage>
    );
  }
  return (
    <Ticket
      {...words}
      sheet={ticketSheet(channel, tables)}
      asOf={report.asOf}
      source={organisationName}
      onClose={() => openChannel(channel.id)}
      onCopy={onCopy}
      onPrint={onPrint}
    />
  );
}

/** Below the card of a channel: its transfers, and where sources disagree about what is said of it. */
export function ChannelGuidance({
  channel,
  tables,
}: {
  readonly channel: Channel;
  readonly tables: OrganisationTables;
}): React.ReactElement {
  const { text } = useView();
  const row = React.useMemo(
    () => tables.msdyn_ocvoicechannelsettings?.rows.find((one) => toId(one['msdyn_ocvoicechannelsettingid']) === channel.id),
    [tables, channel.id],
  );
  const contradictions = disagreementsOfChannel(channel);
  return (
    <>
      {row !== undefined && <Transfers table={transferTable(channel, row)} />}
      {contradictions.length > 0 && (
        <Section heading={text('Finding_SourcesDisagree')}>
          <Disagreements contradictions={contradictions} />
        </Section>
      )}
    </>
  );
}
