/** The pages of the panel. A page is its id in `PANEL_PAGES` and one entry here. */
import type * as React from 'react';
// First of the views: style sheets are made in the order of imports, and those of other pages not before they open.
import { ChannelsPage } from './ChannelsPage';
import { AboutPage, AdvisorPage, ComparePage, TeamsNumbersPage, ReadinessPage, TicketPage } from './guidancePages';
import { DiagnosisPage } from './DiagnosisPage';
import type { PanelPage, PanelState } from '../panelAddress';
import type { PanelPageProps } from './PanelPageProps';

interface PageEntry {
  readonly Page: (props: PanelPageProps) => React.ReactElement | null;
  /** Key of its name among the links at the top; none for a page that only a command opens. */
  readonly link?: string;
  /** Only for those who may say how numbers are connected. */
  readonly needsConnectivity?: boolean;
  /** The page itself says how far the reading is; above all others the panel does. */
  readonly placesProgress?: boolean;
  /** The page fills the window and scrolls inside. */
  readonly fillsWindow?: boolean;
}

/** In the order of the links. */
export const PAGES: Readonly<Record<PanelPage, PageEntry>> = {
  channels: { Page: ChannelsPage, link: 'Guidance_Nav_Channels', placesProgress: true, fillsWindow: true },
  readiness: { Page: ReadinessPage, link: 'Guidance_Nav_Readiness' },
  advisor: { Page: AdvisorPage, link: 'Guidance_Nav_Advisor' },
  connectivity: { Page: TeamsNumbersPage, link: 'Evidence_Nav', placesProgress: true, needsConnectivity: true },
  compare: { Page: ComparePage },
  ticket: { Page: TicketPage },
  about: { Page: AboutPage },
  diagnosis: { Page: DiagnosisPage, link: 'Diagnosis_Nav' },
};

/** The page that is shown: whoever may not use the one that is asked for finds the channels there. */
export function shownPage({ page }: PanelState, mayDeclare: boolean): PanelPage {
  return PAGES[page].needsConnectivity && !mayDeclare ? 'channels' : page;
}

/** The pages that are linked at the top, with the keys of their names. */
export function linkedPages(mayDeclare: boolean): readonly (readonly [page: PanelPage, name: string])[] {
  return (Object.keys(PAGES) as PanelPage[]).flatMap((page) => {
    const { link, needsConnectivity } = PAGES[page];
    return link === undefined || (needsConnectivity && !mayDeclare) ? [] : [[page, link] as const];
  });
}
