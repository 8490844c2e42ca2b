import * as React from 'react';
import { ThemeProvider, type Theme } from '@fluentui/react';
import type { ApproachId } from '../../plugins-ts/catalogue/vocabulary';
import type { DataverseClient } from '../../plugins-ts/dataverse/client';
import { directionOf, type Text } from '../../plugins-ts/text';
// First of what brings views: see `pages.tsx`.
import { PAGES, shownPage } from './pages/pages';
import { ApproachAddress } from '../views/parts/ApproachLink';
import { PhoneContext } from '../views/parts/phone';
import { panelFragment } from './panelAddress';
import { registerFluentIcons } from './fluentIcons';
import type { PanelHost, PanelPage } from './panelHost';
import { Navigation, useFocusOnPage } from './Navigation';
import { OutcomeBar, type PanelOutcome } from './OutcomeBar';
import { panelTheme } from './panelTheme';
import { PrewarmStyles } from './PrewarmStyles';
import { Progress } from './Progress';
import { TextDialog, type OfferedText } from './TextDialog';
import { useAcceptances } from './useAcceptances';
import { useConnectivityRecords } from './useConnectivityRecords';
import { useOpening } from './useOpening';
import { useOrganization, type Clock } from './useOrganization';
import { usePageCommands } from './usePageCommands';
import { usePanelState } from './usePanelState';
import { usePhoneFormat } from './usePhoneFormat';

export interface PanelProps {
  readonly client: DataverseClient;
  readonly host: PanelHost;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
  readonly clock: Clock;
  readonly page: PanelPage;
}

registerFluentIcons();

/** The admin panel: reads an organization and shows one of its pages. */
export function Panel({ client, host, text, locale, clock, page }: PanelProps): React.ReactElement {
  const [state, setState] = usePanelState(page);
  const { organizationName } = host;
  const reading = useOrganization(client, organizationName, clock, state.asOf);
  const { report, organization, tables, busy, readAt, reread } = reading;
  const phone = usePhoneFormat(page);
  const [selected, setSelected] = React.useState<readonly string[]>([]);
  const [outcome, notify] = React.useState<PanelOutcome | null>(null);
  const [offered, offer] = React.useState<OfferedText | null>(null);
  const commands = usePageCommands({ page, text, notify, offer });
  const connectivity = useConnectivityRecords({
    host: host.connectivity,
    client,
    organization,
    busy,
    reread,
    clock,
    text,
    locale,
    organizationName,
    page,
    notify,
    commands,
  });
  const acceptances = useAcceptances({ host: host.acceptance, client, report, organization, tables, reread, clock, text, notify });
  const dir = directionOf(locale);
  const theme = React.useMemo(() => panelTheme(state.theme, dir === 'rtl'), [state.theme, dir]);
  useDocumentTheme(page.document, theme);
  const shown = shownPage(state, connectivity !== null);
  useFocusOnPage(page.document, shown);

  const { Page, fillsWindow = false, placesProgress = false } = PAGES[shown];
  const own = {
    ...{ state, setState, tables, text, locale, host, page, readAt, busy, connectivity, acceptances, commands, notify, selected },
    progress: busy ? <Progress progress={reading.progress} onCancel={reading.cancel} text={text} locale={locale} /> : null,
    onOpen: useOpening(host.navigation, text, notify),
    onRefresh: reading.refresh,
    onSelectedChange: setSelected,
  };
  const addressOf = React.useCallback(
    (about: ApproachId) => `#${panelFragment({ ...state, page: 'about', about, compared: [] })}`,
    [state],
  );
  return (
    <PhoneContext.Provider value={phone}>
      <ThemeProvider
        theme={theme}
        aria-busy={busy}
        dir={dir}
        lang={locale}
        className={report !== null && fillsWindow ? 'panel panel-list' : 'panel'}
      >
        <OutcomeBar outcome={outcome} onDismiss={() => notify(null)} text={text} />
        {offered && <TextDialog {...offered} text={text} onClose={() => offer(null)} />}
        {report === null || organization === null ? (
          <div style={{ padding: 24 }}>
            <h1 style={{ margin: '0 0 16px', fontSize: 20, lineHeight: '28px', fontWeight: 600 }}>{text('Overview_Title')}</h1>
            {own.progress}
            <PrewarmStyles locale={locale} />
          </div>
        ) : (
          <>
            <Navigation state={{ ...state, page: shown }} text={text} mayDeclare={connectivity !== null} />
            {host.alone && <p className="panel-screen panel-alone">{text('Panel_Alone')}</p>}
            {/* Until every table was read, no figure on any page is the last word. */}
            {busy && !placesProgress && (
              <div className="panel-screen" style={{ padding: '16px 24px 0' }}>
                {own.progress}
              </div>
            )}
            <ApproachAddress.Provider value={addressOf}>
              <Page {...own} report={report} organization={organization} />
            </ApproachAddress.Provider>
          </>
        )}
      </ThemeProvider>
    </PhoneContext.Provider>
  );
}

/** The page around the panel has the theme's background, and the browser's own scroll bars and inputs follow. */
function useDocumentTheme(document: Document, theme: Theme): void {
  React.useEffect(() => {
    document.body.style.background = theme.semanticColors.bodyBackground;
    document.documentElement.style.colorScheme = theme.isInverted ? 'dark' : 'light';
  }, [document, theme]);
}
