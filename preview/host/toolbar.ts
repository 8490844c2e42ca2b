/** The switches above the form: how the page looks, and what the user may see. Each is a part of the address. */
import { circumstancesOf, readCircumstances } from './circumstances';
import { PANEL_PLACES, WIDTHS, type Address } from './hostAddress';
import { checkbox, element, select } from './dom';
import { LANGUAGES, type Text } from '../../plugins-ts/text';

const LANGUAGE_NAMES = LANGUAGES.map(({ tag, name }) => ({ value: tag, text: name }));

const THEMES = [
  ['light', 'Preview_Theme_Light'],
  ['dark', 'Preview_Theme_Dark'],
  ['contrast', 'Preview_Theme_Contrast'],
] as const;

const DENIABLE = [
  ['msdyn_ocphonenumbers', 'Preview_Table_Numbers'],
  ['msdyn_occommunicationprovidersettings', 'Preview_Table_Providers'],
  ['msdyn_occarriers', 'Preview_Table_Carriers'],
  ['msdyn_liveworkstreams', 'Preview_Table_Workstreams'],
  ['vcd_numberconnectivities', 'Preview_Table_Connectivity'],
] as const;

const HIDDEN_COLUMN = {
  channels: 'msdyn_ocvoicechannelsettings.msdyn_phonenumberid',
  numbers: 'msdyn_ocphonenumbers.msdyn_phonenumber',
} as const;

const SLOW = 3000;

/** Switches of how the page looks: language, theme and width. */
export function viewSwitches(
  text: Text,
  address: Pick<Address, 'language' | 'theme' | 'width'>,
  onChange: (change: Partial<Pick<Address, 'language' | 'theme' | 'width'>>) => void,
  ...more: readonly HTMLElement[]
): HTMLElement {
  return element(
    'div',
    { class: 'switches', role: 'group', 'aria-label': text('Preview_View') },
    select(
      { label: text('Preview_Language'), id: 'language', value: address.language, onChange: (language) => onChange({ language }) },
      LANGUAGE_NAMES,
    ),
    select(
      {
        label: text('Preview_Theme'),
        id: 'theme',
        value: address.theme,
        onChange: (theme) => onChange({ theme: theme as Address['theme'] }),
      },
      THEMES.map(([value, label]) => ({ value, text: text(label) })),
    ),
    select(
      {
        label: text('Preview_Width'),
        id: 'width',
        value: String(address.width ?? ''),
        onChange: (width) => onChange({ width: Number(width) || null }),
      },
      [
        { value: '', text: text('Preview_Width_Full') },
        ...WIDTHS.map((width) => ({ value: String(width), text: text('Preview_Width_Pixels', { width }) })),
      ],
    ),
    ...more,
  );
}

export interface ToolbarFacts {
  readonly text: Text;
  readonly address: Address;
  /** Name of the data. */
  readonly source: string;
  /** The page that the toolbar stands on. */
  readonly page: 'forms' | 'panel';
}

const PLACE_NAMES = {
  frame: 'Preview_Place_Frame',
  pane: 'Preview_Place_Pane',
  dialog: 'Preview_Place_Dialog',
  tab: 'Preview_Place_Tab',
} as const;

/** Where the panel stands. */
function placeSwitch({ text, address }: ToolbarFacts, onChange: (change: Partial<Address>) => void): HTMLElement {
  return select(
    {
      label: text('Preview_Place'),
      id: 'host',
      value: address.host,
      onChange: (host) => onChange({ host: PANEL_PLACES.find((place) => place === host) }),
    },
    PANEL_PLACES.map((value) => ({ value, text: text(PLACE_NAMES[value]) })),
  );
}

/** Builds the switches. `onChange` gets the parts of the address that a switch changes. */
export function buildToolbar(facts: ToolbarFacts, onChange: (change: Partial<Address>) => void): HTMLElement {
  const { text, address, source, page } = facts;
  const toggle = (list: readonly string[], item: string, on: boolean): string[] =>
    on ? [...list, item] : list.filter((other) => other !== item);
  const hiddenColumn = HIDDEN_COLUMN[address.area];
  const circumstances: readonly Parameters<typeof checkbox>[0][] = [
    {
      label: text('Preview_HiddenColumn'),
      id: 'hide',
      value: address.hide.includes(hiddenColumn),
      onChange: (on) => onChange({ hide: toggle(address.hide, hiddenColumn, on) }),
    },
    { label: text('Preview_ReadOnly'), id: 'readonly', value: address.readOnly, onChange: (readOnly) => onChange({ readOnly }) },
    {
      label: text('Preview_Slow', { seconds: SLOW / 1000 }),
      id: 'slow',
      value: address.slow > 0,
      onChange: (on) => onChange({ slow: on ? SLOW : 0 }),
    },
    { label: text('Preview_Offline'), id: 'offline', value: address.offline, onChange: (offline) => onChange({ offline }) },
    {
      label: text('Preview_Fails'),
      id: 'fail',
      value: address.fail.length > 0,
      onChange: (on) => onChange({ fail: on ? ['*'] : [] }),
    },
    ...circumstancesOf(page).map(({ id, label }) => ({
      label: text(label),
      id: `with-${id}`,
      value: address.circumstances.includes(id),
      onChange: (on: boolean) => onChange({ circumstances: readCircumstances(toggle(address.circumstances, id, on)) }),
    })),
  ];
  return element(
    'header',
    { class: 'top' },
    element('p', { class: 'product' }, text('Preview_Product'), element('span', {}, source)),
    location.pathname === '/' ? element('a', { href: `/panel${location.search}` }, text('Preview_ToPanel')) : '',
    viewSwitches(
      text,
      address,
      onChange,
      ...(page === 'panel' ? [placeSwitch(facts, onChange)] : []),
      element(
        'details',
        { class: 'rights', open: hasFaults(address) },
        element('summary', {}, text('Preview_Rights')),
        element(
          'fieldset',
          {},
          element('legend', {}, text('Preview_Denied')),
          ...DENIABLE.map(([set, label]) =>
            checkbox({
              label: text(label),
              id: `deny-${set}`,
              value: address.deny.includes(set),
              onChange: (on) => onChange({ deny: toggle(address.deny, set, on) }),
            }),
          ),
        ),
        element('fieldset', {}, element('legend', {}, text('Preview_Circumstances')), ...circumstances.map(checkbox)),
      ),
    ),
  );
}

function hasFaults({ deny, hide, fail, slow, offline, readOnly, circumstances }: Address): boolean {
  return deny.length + hide.length + fail.length + circumstances.length + slow > 0 || offline || readOnly;
}
