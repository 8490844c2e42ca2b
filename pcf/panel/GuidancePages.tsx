import * as React from 'react';
import { toId } from '../../plugins-ts/organization/cells';
import type { OrganizationTables } from '../../plugins-ts/tables/tables';
import { ticketSheet } from '../../plugins-ts/ticket';
import { transferTable } from '../../plugins-ts/transfers';
import type { Channel, Report } from '../../plugins-ts/report/types';
import type { Text } from '../../plugins-ts/text';
import { Advisor } from '../views/guidance/Advisor/Advisor';
import { Button } from '../views/parts/Button/Button';
import { Disagreements, disagreementsOfChannel } from '../views/guidance/Disagreements/Disagreements';
import { GuidancePage } from '../views/guidance/GuidancePage/GuidancePage';
import { Readiness } from '../views/guidance/Readiness/Readiness';
import { Section } from '../views/parts/Section/Section';
import { useView } from '../views/parts/View';
import { Ticket } from '../views/guidance/Ticket/Ticket';
import { Transfers } from '../views/guidance/Transfers/Transfers';
import type { PanelState } from './address';
import { namedChannel } from './filterReport';

export interface GuidancePagesProps {
  readonly state: PanelState;
  readonly setState: (state: PanelState) => void;
  readonly report: Report;
  readonly tables: OrganizationTables;
  readonly text: Text;
  readonly locale: string;
  readonly organizationName: string;
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
  organizationName,
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
      source={organizationName}
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
  readonly tables: OrganizationTables;
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
