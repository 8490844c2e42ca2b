/**
 * The panel's address. What is shown stands in the fragment, because a web resource takes no query of its own: Dataverse
 * refuses names that it does not know, all but `data`, in which a link to the panel brings its state.
 */
import { APPROACHES } from '../../plugins-ts/catalogue';
import type { Approach } from '../../plugins-ts/catalogue/catalogueTypes';
import type { ApproachId } from '../../plugins-ts/catalogue/vocabulary';
import { dayNumber } from '../../plugins-ts/organization/days';
import type { ConnectivityState } from '../views/connectivity/Connectivity.types';
import { readOpenerData } from './openerData';
import { connectivityFrom, guidanceFrom, writeConnectivity, writeGuidance, type GuidanceState } from './pageAddresses';
import { stateFromAddress, stateToAddress, type OverviewState } from '../views/overview/model';

/** Ids of the pages, as addresses have them. */
const PANEL_PAGES = ['channels', 'readiness', 'advisor', 'connectivity', 'compare', 'ticket', 'about', 'diagnosis'] as const;

/** Which page of the panel is shown. */
export type PanelPage = (typeof PANEL_PAGES)[number];

/** Pages that are told by a parameter of their own, or by there being none. */
const WITHOUT_NAME: readonly PanelPage[] = ['channels', 'compare', 'ticket', 'about'];

export interface PanelState {
  readonly page: PanelPage;
  readonly overview: OverviewState;
  /** Ids of channels or approaches that are compared. */
  readonly compared: readonly string[];
  /** The approach that the page about one shows. */
  readonly about: ApproachId;
  /** Asked for by whoever opened the panel; the platform gives a page of its own no theme. */
  readonly theme: 'light' | 'dark';
  /** ISO date to count days from instead of today, such as the day of a planned move. */
  readonly asOf: string | null;
  readonly guidance: GuidanceState;
  readonly connectivity: ConnectivityState;
}

/** A link to a ticket sheet is as short as a command bar writes it: `channel=<id>&ticket=1`, or `number=<id>&ticket=1`. */
function pageOf(said: URLSearchParams): PanelPage {
  if (said.get('ticket') === '1') return 'ticket';
  const named = PANEL_PAGES.find((page) => page === said.get('page') && !WITHOUT_NAME.includes(page));
  if (named !== undefined) return named;
  if (said.has('about')) return 'about';
  return said.has('compare') ? 'compare' : 'channels';
}

const [FIRST] = APPROACHES as readonly [Approach, ...Approach[]];

/** The approach that an address names; the first of the catalogue where it names none that is known. */
const approachOf = (id: string | null): ApproachId => (APPROACHES.find((one) => one.id === id) ?? FIRST).id;

const dayOf = (text: string | null): string | null => (text !== null && dayNumber(text) !== null ? text : null);

/** Everything that the address says: of the fragment, else what the opener asked for. */
export function readPanelAddress({ hash, search }: { readonly hash: string; readonly search: string }): PanelState {
  const fragment = hash.replace(/^#/, '');
  const opener = readOpenerData(search).data ?? new URLSearchParams();
  const said = fragment === '' ? opener : new URLSearchParams(fragment);
  return {
    page: pageOf(said),
    overview: stateFromAddress(said),
    compared: (said.get('compare') ?? '').split(',').filter((id) => id !== ''),
    about: approachOf(said.get('about')),
    theme: (said.get('theme') ?? opener.get('theme')) === 'dark' ? 'dark' : 'light',
    asOf: dayOf(said.get('asof') ?? opener.get('asof')),
    guidance: guidanceFrom(said),
    connectivity: connectivityFrom(said),
  };
}

/** The fragment of the first state. With an empty one, what `data` or the query says would count again. */
export const PLAIN = 'page=channels';

/** The fragment that brings this state back, without `#`; empty for the state of a first visit that nobody asked more of. */
export function panelFragment({ page, overview, compared, about, theme, asOf, guidance, connectivity }: PanelState): string {
  const said = stateToAddress(overview);
  if (page === 'compare') said.set('compare', compared.join(','));
  if (page === 'ticket') said.set('ticket', '1');
  if (page === 'about') said.set('about', about);
  if (!WITHOUT_NAME.includes(page)) said.set('page', page);
  writeGuidance(said, guidance);
  writeConnectivity(said, connectivity);
  if (theme === 'dark') said.set('theme', theme);
  if (asOf !== null) said.set('asof', asOf);
  return said.toString();
}

/** Whether a change is a step to come back from. Typing in the search box is not: each letter would be one. */
export function isStep(before: PanelState, after: PanelState): boolean {
  const { overview: from } = before;
  const { overview: to } = after;
  return (
    before.page !== after.page ||
    before.about !== after.about ||
    from.search === to.search ||
    from.channel !== to.channel ||
    from.list !== to.list
  );
}
