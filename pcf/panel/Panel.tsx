import * as React from 'react';
import { MessageBar, MessageBarButton, MessageBarType, ThemeProvider } from '@fluentui/react';
import type { DataverseClient } from '../../plugins-ts/dataverse/client';
import { directionOf, textCount, type Text } from '../../plugins-ts/text';
// First of the views: style sheets are made in the order of imports, and those of other pages not before they open.
import { Overview } from '../views/overview/Overview';
import { Compare } from '../views/guidance/Compare/Compare';
import { ConnectivityPage } from '../views/connectivity/ConnectivityPage';
import { ConnectivityPart } from '../views/connectivity/ConnectivityPart';
import { AcceptanceContext } from '../views/parts/FindingList/acceptanceContext';
import type { ExportFormat } from '../views/overview/Overview.types';
import { countriesOf } from '../views/parts/countries';
import { PhoneContext } from '../views/parts/phone';
import { Ahead } from './PrewarmStyles';
import { exportCsv, exportExcel, exportPlan, markdownText } from './exportReport';
import { registerFluentIcons } from './fluentIcons';
import { ChannelGuidance, GuidancePages } from './GuidancePages';
import type { PanelHost } from './host';
import { Navigation } from './Navigation';
import { onlyThese } from './filterReport';
import { panelTheme } from './panelTheme';
import { PrintSheet, usePrinting } from './PrintSheet';
import { Progress } from './Progress';
import { useAcceptances } from './useAcceptances';
import { useEvidence, type Told } from './useEvidence';
import { useOrganization, type Clock } from './useOrganization';
import { useFocusOnPage } from './useFocusOnPage';
import { usePanelState } from './usePanelState';
import { usePhoneFormat } from './usePhoneFormat';

export interface PanelProps {
  readonly client: DataverseClient;
  readonly host: PanelHost;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
  readonly clock: Clock;
  readonly page: Window & typeof globalThis;
}

registerFluentIcons();

/** The admin panel: the overview of an organization that it reads itself, comparing, and exports. */
export function Panel({ client, host, text, locale, clock, page }: PanelProps): React.ReactElement {
  const [state, setState] = usePanelState(page);
  const { report, tables, progress, busy, readAt, refresh, cancel, reread } = useOrganization(
    client,
    host.organizationName,
    clock,
    state.asOf,
  );
  const phone = usePhoneFormat(page);
  // Kept here, so that who comes back from comparing finds it.
  const [selected, setSelected] = React.useState<readonly string[]>([]);
  const printing = usePrinting(page);
  const [outcome, setOutcome] = React.useState<Told | null>(null);
  const evidence = useEvidence({
    host: host.evidence,
    client,
    tables,
    busy,
    reread,
    clock,
    text,
    locale,
    organizationName: host.organizationName,
    page,
    tell: setOutcome,
  });
  const countries = React.useMemo(() => countriesOf(tables.msdyn_ocphonenumbers?.rows ?? []), [tables]);
  const acceptances = useAcceptances({ host: host.acceptance, client, report, tables, reread, clock, text, tell: setOutcome });
  const acceptance = acceptances.stateOf;
  const words = React.useMemo(() => ({ text, language: locale, acceptance }), [text, locale, acceptance]);
  const theme = React.useMemo(() => panelTheme(state.theme, directionOf(locale) === 'rtl'), [state.theme, locale]);

  React.useEffect(() => {
    page.document.body.style.background = theme.semanticColors.bodyBackground;
    // The browser's own scroll bars and inputs follow.
    page.document.documentElement.style.colorScheme = theme.isInverted ? 'dark' : 'light';
  }, [page, theme]);

  // Whoever may not declare and import finds the channels there.
  const shownPage = state.page === 'connectivity' && evidence === null ? 'channels' : state.page;
  useFocusOnPage(page.document, shownPage);
  const { only } = state.guidance;
  const shown = React.useMemo(() => report && onlyThese(report, only), [report, only]);
  const listed = shown !== null && shownPage === 'channels';

  const exportAs = React.useCallback(
    (format: ExportFormat) => {
      if (shown === null) return;
      const say = (key: string, ok = true): void => setOutcome({ ok, message: text(key) });
      if (format === 'print') page.print();
      else if (format === 'csv') exportCsv(shown, words, page);
      else if (format === 'excel') exportExcel(shown, words, page).catch(() => say('Panel_ExcelFailed', false));
      else {
        page.navigator.clipboard.writeText(markdownText(shown, words)).then(
          () => say('Panel_MarkdownCopied'),
          () => say('Panel_CopyRefused', false),
        );
      }
    },
    [shown, words, text, page],
  );

  const copy = React.useCallback(
    (made: string) => {
      const say = (key: string, ok: boolean): void => setOutcome({ ok, message: text(key) });
      page.navigator.clipboard.writeText(made).then(
        () => say('Ticket_Copied', true),
        () => say('Panel_CopyRefused', false),
      );
    },
    [text, page],
  );

  const undoOutcome = (): void => {
    setOutcome(null);
    outcome?.undo?.();
  };
  const openChannel = (channel: string): void =>
    setState({ ...state, page: 'channels', overview: { ...state.overview, channel, number: null } });
  const declare = (only: readonly string[]): void =>
    setState({ ...state, page: 'connectivity', connectivity: { ...state.connectivity, only, show: 'all' } });

  const reading = busy ? <Progress progress={progress} onCancel={cancel} text={text} locale={locale} /> : null;
  return (
    <PhoneContext.Provider value={phone}>
      <ThemeProvider
        theme={theme}
        aria-busy={busy}
        dir={directionOf(locale)}
        lang={locale}
        className={listed ? 'panel panel-list' : 'panel'}
      >
        <div aria-live="polite" className="panel-screen">
          {outcome && (
            <MessageBar
              messageBarType={outcome.ok ? MessageBarType.success : MessageBarType.error}
              onDismiss={() => setOutcome(null)}
              dismissButtonAriaLabel={text('Panel_Dismiss')}
              actions={outcome.undo && <MessageBarButton text={text('Evidence_Undo')} onClick={undoOutcome} />}
            >
              {outcome.message}
            </MessageBar>
          )}
        </div>
        {report !== null && <Navigation state={{ ...state, page: shownPage }} text={text} withEvidence={evidence !== null} />}
        {report === null || shown === null ? (
          <div style={{ padding: 24 }}>
            {reading}
            <Ahead locale={locale} />
          </div>
        ) : shownPage === 'compare' ? (
          <Compare
            report={report}
            compared={state.compared}
            onComparedChange={(compared) => setState({ ...state, compared })}
            onClose={() => setState({ ...state, page: 'channels', compared: [] })}
            text={text}
            locale={locale}
          />
        ) : shownPage === 'connectivity' && evidence !== null ? (
          <ConnectivityPage
            report={report}
            state={state.connectivity}
            onStateChange={(connectivity) => setState({ ...state, connectivity })}
            actions={evidence}
            text={text}
            locale={locale}
            onOpenChannel={openChannel}
            notice={reading}
          />
        ) : !listed ? (
          <GuidancePages
            key={state.page}
            state={state}
            setState={setState}
            report={report}
            tables={tables}
            text={text}
            locale={locale}
            organizationName={host.organizationName}
            onCopy={copy}
            onCsv={(pieces) => exportPlan(report.asOf, pieces, page)}
            onPrint={() => page.print()}
          />
        ) : (
          <AcceptanceContext.Provider value={acceptances.view}>
            <Overview
              report={shown}
              state={state.overview}
              onStateChange={(overview) => setState({ ...state, overview })}
              text={text}
              locale={locale}
              countries={countries}
              readAt={readAt}
              organizationName={host.organizationName}
              busy={busy}
              notice={
                <>
                  {reading}
                  {only.length > 0 && (
                    <MessageBar
                      actions={
                        <MessageBarButton
                          text={text('Guidance_ShowAll')}
                          onClick={() => setState({ ...state, guidance: { ...state.guidance, only: [] } })}
                        />
                      }
                    >
                      {textCount(text, locale, 'Guidance_Only', only.length)}
                    </MessageBar>
                  )}
                </>
              }
              width={page.innerWidth}
              onRefresh={refresh}
              onExport={exportAs}
              selected={selected}
              onSelectedChange={setSelected}
              onCompare={(compared) => setState({ ...state, page: 'compare', compared })}
              onTicket={(channel) => setState({ ...state, page: 'ticket', overview: { ...state.overview, channel, number: null } })}
              onDeclare={evidence === null ? undefined : (channel) => declare([channel])}
              onDeclareSelected={evidence === null ? undefined : declare}
              numbersMore={
                evidence === null
                  ? undefined
                  : (numbers) => (
                      <ConnectivityPart report={report} numbers={numbers} actions={evidence} oldAfter={state.connectivity.oldAfter} />
                    )
              }
              detailsMore={(channel) => <ChannelGuidance channel={channel} tables={tables} />}
              onOpenRecord={host.openRecord && (({ table, id }) => host.openRecord?.(table, id))}
              onOpenWorkstreams={host.openList && (() => host.openList?.('msdyn_liveworkstream'))}
            />
          </AcceptanceContext.Provider>
        )}
        {printing && listed && (
          <PrintSheet
            report={shown}
            state={state.overview}
            text={text}
            locale={locale}
            countries={countries}
            organizationName={host.organizationName}
            readAt={readAt}
          />
        )}
      </ThemeProvider>
    </PhoneContext.Provider>
  );
}
