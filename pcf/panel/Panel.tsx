import * as React from 'react';
import { MessageBar, MessageBarType, ThemeProvider } from '@fluentui/react';
import type { DataverseClient } from '../../plugins-ts/dataverse/client';
import { directionOf, type Text } from '../../plugins-ts/text';
import { Compare } from '../views/Compare/Compare';
import { Overview } from '../views/Overview/Overview';
import type { ExportFormat } from '../views/Overview/Overview.types';
import { countriesOf } from '../views/shared/countries';
import { exportCsv, exportExcel, markdownText } from './exportReport';
import type { PanelHost } from './host';
import { panelTheme } from './panelTheme';
import { PrintSheet, usePrinting } from './PrintSheet';
import { Progress } from './Progress';
import { useOrganisation, type Clock } from './useOrganisation';
import { usePanelState } from './usePanelState';

export interface PanelProps {
  readonly client: DataverseClient;
  readonly host: PanelHost;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
  readonly clock: Clock;
  readonly page: Window & typeof globalThis;
}

/** What an export or a copy ended with, said once. */
interface Outcome {
  readonly ok: boolean;
  readonly message: string;
}

/** The admin panel: the overview of an organisation that it reads itself, comparing, and exports. */
export function Panel({ client, host, text, locale, clock, page }: PanelProps): React.ReactElement {
  const [state, setState] = usePanelState(page);
  const { report, tables, progress, busy, readAt, refresh, cancel } = useOrganisation(client, host.organisationName, clock, state.asOf);
  const printing = usePrinting(page);
  const [outcome, setOutcome] = React.useState<Outcome | null>(null);
  const countries = React.useMemo(() => countriesOf(tables.msdyn_ocphonenumbers?.rows ?? []), [tables]);
  const words = React.useMemo(() => ({ text, language: locale }), [text, locale]);
  const theme = React.useMemo(() => panelTheme(state.theme, directionOf(locale) === 'rtl'), [state.theme, locale]);

  React.useEffect(() => {
    page.document.body.style.background = theme.semanticColors.bodyBackground;
  }, [page, theme]);

  const exportAs = React.useCallback(
    (format: ExportFormat) => {
      if (report === null) return;
      const say = (key: string, ok = true): void => setOutcome({ ok, message: text(key) });
      if (format === 'print') page.print();
      else if (format === 'csv') exportCsv(report, words, page);
      else if (format === 'excel') exportExcel(report, words, page).catch(() => say('Panel_ExcelFailed', false));
      else {
        page.navigator.clipboard.writeText(markdownText(report, words)).then(
          () => say('Panel_MarkdownCopied'),
          () => say('Panel_CopyRefused', false),
        );
      }
    },
    [report, words, text, page],
  );

  const reading = busy ? <Progress progress={progress} onCancel={cancel} text={text} locale={locale} /> : null;
  return (
    <ThemeProvider theme={theme} dir={directionOf(locale)} lang={locale} className={state.page === 'compare' ? 'panel' : 'panel panel-list'}>
      <div aria-live="polite" className="panel-screen">
        {outcome && (
          <MessageBar messageBarType={outcome.ok ? MessageBarType.success : MessageBarType.error} onDismiss={() => setOutcome(null)} dismissButtonAriaLabel={text('Panel_Dismiss')}>
            {outcome.message}
          </MessageBar>
        )}
      </div>
      {report === null ? (
        <div style={{ padding: 24 }}>{reading}</div>
      ) : state.page === 'compare' ? (
        <Compare
          report={report}
          compared={state.compared}
          onComparedChange={(compared) => setState({ ...state, compared })}
          onClose={() => setState({ ...state, page: 'channels', compared: [] })}
          text={text}
          locale={locale}
        />
      ) : (
        <Overview
          report={report}
          state={state.overview}
          onStateChange={(overview) => setState({ ...state, overview })}
          text={text}
          locale={locale}
          countries={countries}
          readAt={readAt}
          organisationName={host.organisationName}
          busy={busy}
          notice={reading}
          width={page.innerWidth}
          onRefresh={refresh}
          onExport={exportAs}
          onCompare={(compared) => setState({ ...state, page: 'compare', compared })}
          onOpenRecord={host.openRecord && (({ table, id }) => host.openRecord?.(table, id))}
          onOpenWorkstreams={host.openList && (() => host.openList?.('msdyn_liveworkstream'))}
        />
      )}
      {printing && report !== null && state.page !== 'compare' && (
        <PrintSheet report={report} state={state.overview} text={text} locale={locale} countries={countries} organisationName={host.organisationName} readAt={readAt} />
      )}
    </ThemeProvider>
  );
}
