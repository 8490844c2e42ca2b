import * as React from 'react';
import { MessageBar, MessageBarButton } from '@fluentui/react';
import { explainFinding } from '../../../plugins-ts/findings/explain';
import type { Finding } from '../../../plugins-ts/findings/findingTypes';
import type { Organization } from '../../../plugins-ts/organization/openOrganization';
import { gapsOf, ISOLATED, missingLines, missingSentences, seenText, uncheckedLines, type ExportWords } from '../../../plugins-ts/report';
import type { Channel, Report } from '../../../plugins-ts/report/reportTypes';
import { textCount } from '../../../plugins-ts/text';
import { transferTable } from '../../../plugins-ts/transfers';
// First of the views: see `pages.tsx`.
import { Overview } from '../../views/overview/Overview';
import type { IncompleteLines } from '../../views/overview/Banner/Banner';
import { ConnectivityPart } from '../../views/connectivity/ConnectivityPart';
import { Disagreements, disagreementsOfChannel } from '../../views/guidance/Disagreements';
import { Transfers } from '../../views/guidance/Transfers';
import { countriesOf } from '../../views/parts/countries';
import { AcceptanceContext } from '../../views/parts/FindingList/acceptanceContext';
import { SeenContext } from '../../views/parts/FindingList/FindingList';
import { Section } from '../../views/parts/Section';
import { useView } from '../../views/parts/View';
import { filterReport } from '../filterReport';
import { PrintSheet, usePrinting } from '../PrintSheet';
import { useExport } from '../usePageCommands';
import { withChannel, type PanelPageProps } from './PanelPageProps';

/** All channels and numbers, or those that the address names, with details of one. */
export function ChannelsPage(props: PanelPageProps): React.ReactElement {
  const { state, setState, report, organization, tables, text, locale, host, page, connectivity, acceptances, readAt } = props;
  const { only } = state.guidance;
  const shown = React.useMemo(() => filterReport(report, only), [report, only]);
  const countries = React.useMemo(() => countriesOf(tables.msdyn_ocphonenumbers?.rows ?? []), [tables]);
  const gaps = React.useMemo(() => gapsOf(report, organization), [report, organization]);
  const incomplete = React.useMemo(() => incompleteLines(report, { text, language: locale, gaps }), [report, text, locale, gaps]);
  const printing = usePrinting(page);
  const words = React.useMemo(
    (): ExportWords => ({
      text,
      language: locale,
      acceptance: acceptances.stateOf,
      seenOf: (finding) => explainFinding(finding, organization),
      gaps,
    }),
    [text, locale, acceptances.stateOf, organization, gaps],
  );
  const onExport = useExport(props.commands, { report: shown, words, page });
  const listProps = { report: shown, state: state.overview, text, locale, countries, readAt, organizationName: host.organizationName };
  const declare = (ids: readonly string[]): void =>
    setState({ ...state, page: 'connectivity', connectivity: { ...state.connectivity, only: ids, show: 'all' } });
  return (
    <>
      <FindingProviders acceptances={acceptances} organization={organization} text={text} locale={locale}>
        <Overview
          {...listProps}
          onStateChange={(overview) => setState({ ...state, overview })}
          busy={props.busy}
          notice={
            <>
              {props.progress}
              {only.length > 0 && <OnlySome {...props} />}
            </>
          }
          width={page.innerWidth}
          incomplete={incomplete}
          onRefresh={props.onRefresh}
          onExport={onExport}
          selected={props.selected}
          onSelectedChange={props.onSelectedChange}
          onCompare={(compared) => setState({ ...state, page: 'compare', compared })}
          onTicket={(channel) => setState({ ...withChannel(state, channel), page: 'ticket' })}
          onDeclare={connectivity === null ? undefined : (channel) => declare([channel])}
          onDeclareSelected={connectivity === null ? undefined : declare}
          numbersMore={
            connectivity === null
              ? undefined
              : (numbers) => (
                  <ConnectivityPart report={report} numbers={numbers} actions={connectivity} oldAfter={state.connectivity.oldAfter} />
                )
          }
          detailsMore={(channel) => <ChannelGuidance channel={channel} organization={organization} />}
          onOpenRecord={props.onOpen}
          onOpenWorkstreams={props.onOpen && (() => props.onOpen?.({ table: 'msdyn_liveworkstream' }))}
        />
      </FindingProviders>
      {printing && <PrintSheet {...listProps} />}
    </>
  );
}

/** What is incomplete, to the record, in words. */
const incompleteLines = (report: Report, words: ExportWords): IncompleteLines => ({
  missing: words.gaps === undefined ? [] : missingLines(words.gaps, words),
  missingSentences: words.gaps === undefined ? [] : missingSentences(words.gaps, words),
  unchecked: uncheckedLines(report, words),
});

interface FindingProvidersProps extends Pick<PanelPageProps, 'acceptances' | 'organization' | 'text' | 'locale'> {
  readonly children: React.ReactNode;
}

/** What the list of findings knows beside them: which are accepted, and what was seen. */
function FindingProviders({ acceptances, organization, text, locale, children }: FindingProvidersProps): React.ReactElement {
  const seen = React.useCallback(
    (finding: Finding) => seenText(explainFinding(finding, organization), finding.subject, { text, language: locale }, ISOLATED),
    [organization, text, locale],
  );
  return (
    <AcceptanceContext.Provider value={acceptances.view}>
      <SeenContext.Provider value={seen}>{children}</SeenContext.Provider>
    </AcceptanceContext.Provider>
  );
}

/** Says that the address shows some channels alone, and shows all again. */
function OnlySome({ state, setState, text, locale }: PanelPageProps): React.ReactElement {
  const { guidance } = state;
  const showAll = (): void => setState({ ...state, guidance: { ...guidance, only: [] } });
  return (
    <MessageBar actions={<MessageBarButton text={text('Guidance_ShowAll')} onClick={showAll} />}>
      {textCount(text, locale, 'Guidance_Only', { count: guidance.only.length })}
    </MessageBar>
  );
}

/** Below the card of a channel: its transfers, and where sources disagree about what is said of it. */
function ChannelGuidance({
  channel,
  organization,
}: {
  readonly channel: Channel;
  readonly organization: Organization;
}): React.ReactElement {
  const { text } = useView();
  const transfers = React.useMemo(() => transferTable(channel, organization), [channel, organization]);
  const contradictions = disagreementsOfChannel(channel);
  return (
    <>
      {transfers !== null && <Transfers table={transfers} />}
      {contradictions.length > 0 && (
        <Section heading={text('Finding_SourcesDisagree')}>
          <Disagreements contradictions={contradictions} />
        </Section>
      )}
    </>
  );
}
