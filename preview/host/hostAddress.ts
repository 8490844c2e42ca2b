/**
 * What the page shows, as its address says it. Everything is in the query, so that a link or a test opens exactly one state:
 * `/?channel=<id>&lang=ar&theme=dark&width=300&deny=msdyn_ocphonenumbers&bare=1`.
 */
import { FALLBACK_LANGUAGE, isLanguage, type Language } from '../../plugins-ts/text';
import { readCircumstances, type Circumstance } from './circumstances';

export type Area = 'channels' | 'numbers';
/** What the panel stands in. */
export type PanelPlace = 'frame' | 'pane' | 'dialog' | 'tab';
export type ThemeName = 'light' | 'dark' | 'contrast';

export interface Address {
  /** Which list stands at the side, and so which form is open. */
  readonly area: Area;
  /** Id of the open record; empty opens the first one. */
  readonly record: string;
  readonly search: string;
  readonly language: Language;
  readonly theme: ThemeName;
  /** Pixels that the control gets; `null` for all there are. */
  readonly width: number | null;
  /** Entity sets that the user may not read. */
  readonly deny: readonly string[];
  /** Columns under column security, as `<entity set>.<column>`. */
  readonly hide: readonly string[];
  /** Entity sets that answer with an error of the server; `*` for all. */
  readonly fail: readonly string[];
  /** Milliseconds that every answer takes longer. */
  readonly slow: number;
  readonly offline: boolean;
  readonly readOnly: boolean;
  /** What is awkward about the app and the service; see `circumstances.ts`. */
  readonly circumstances: readonly Circumstance[];
  /** What the panel stands in; forms have no use for it. */
  readonly host: PanelPlace;
  /** The control alone, without the form around it. */
  readonly bare: boolean;
  /** Sizes reach the control as texts, as Microsoft's own test harness hands them out. */
  readonly textSizes: boolean;
  /** Day that the page takes for today, `YYYY-MM-DD`; empty for the real one. */
  readonly today: string;
}

export const WIDTHS = [300, 340, 520, 768, 1100] as const;
export const PANEL_PLACES: readonly PanelPlace[] = ['frame', 'pane', 'dialog', 'tab'];
const THEMES: readonly string[] = ['light', 'dark', 'contrast'];

const DEFAULTS: Address = {
  area: 'channels',
  record: '',
  search: '',
  language: FALLBACK_LANGUAGE,
  theme: 'light',
  width: null,
  deny: [],
  hide: [],
  fail: [],
  slow: 0,
  offline: false,
  readOnly: false,
  circumstances: [],
  host: 'frame',
  bare: false,
  textSizes: false,
  today: '',
};

/** Reads a query such as `?channel=…&lang=de`. What it does not name, or names wrongly, takes its usual value. */
export function readAddress(query: string): Address {
  const values = new URLSearchParams(query);
  const list = (name: string): string[] =>
    (values.get(name) ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);
  const flag = (name: string): boolean => values.get(name) === '1';
  const count = (name: string): number => Math.max(0, Math.trunc(Number(values.get(name)) || 0));
  const language = values.get('lang') ?? '';
  const theme = values.get('theme') ?? '';
  const today = values.get('today') ?? '';
  return {
    area: values.has('number') ? 'numbers' : 'channels',
    record: (values.get('number') ?? values.get('channel') ?? '').toLowerCase().replace(/[{}]/g, ''),
    search: values.get('search') ?? '',
    language: isLanguage(language) ? language : DEFAULTS.language,
    theme: THEMES.includes(theme) ? (theme as ThemeName) : DEFAULTS.theme,
    width: count('width') || null,
    deny: list('deny'),
    hide: list('hide'),
    fail: list('fail'),
    slow: count('slow'),
    offline: flag('offline'),
    readOnly: flag('readonly'),
    circumstances: readCircumstances(list('with')),
    host: PANEL_PLACES.find((place) => place === values.get('host')) ?? DEFAULTS.host,
    bare: flag('bare'),
    textSizes: flag('textsizes'),
    today: /^\d{4}-\d{2}-\d{2}$/.test(today) ? today : '',
  };
}

/** The query of an address, shortest form: what has its usual value is left out. */
export function writeAddress(address: Address): string {
  const values = new URLSearchParams();
  const put = (name: string, value: string | number | boolean | null): void => {
    if (value) values.set(name, value === true ? '1' : String(value));
  };
  // Present without a value, too: it says which list is shown.
  if (address.area === 'numbers') values.set('number', address.record);
  else put('channel', address.record);
  put('search', address.search);
  if (address.language !== DEFAULTS.language) put('lang', address.language);
  if (address.theme !== DEFAULTS.theme) put('theme', address.theme);
  put('width', address.width);
  put('deny', address.deny.join(','));
  put('hide', address.hide.join(','));
  put('fail', address.fail.join(','));
  put('slow', address.slow);
  put('offline', address.offline);
  put('readonly', address.readOnly);
  put('with', address.circumstances.join(','));
  if (address.host !== DEFAULTS.host) put('host', address.host);
  put('bare', address.bare);
  put('textsizes', address.textSizes);
  put('today', address.today);
  const query = values.toString();
  return query === '' ? '' : `?${query.replace(/%2C/g, ',')}`;
}

/** Whether one of the user's columns is hidden from them. */
export function isHidden(address: Address, entitySet: string, column: string): boolean {
  return address.hide.includes(`${entitySet}.${column}`);
}
