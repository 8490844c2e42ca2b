/** The form in the middle, as the form XML has it: tabs, sections, fields, and the places of the controls. */
import type { Text } from '../../plugins-ts/text/text';
import type { FormCell, FormSection, FormTab } from '../../solution/pack/formXml';
import type { ServedForm } from '../emulator/forms';
import { isHidden, type Address } from './hostAddress';
import { checkbox, element, select, textBox } from './dom';
import type { Draft } from './draft';
import { cardOf, fieldOf, type Problem } from './fields';
import { SET_OF_AREA, type Item } from './pageRequests';

export interface FormView {
  readonly root: HTMLElement;
  /** The element that the card is rendered into. */
  readonly slot: HTMLElement;
  /** The elements of subgrids, by the id of their cell. */
  readonly subgrids: ReadonlyMap<string, HTMLElement>;
}

export interface FormFacts {
  readonly served: ServedForm;
  readonly address: Address;
  readonly title: string;
  readonly draft: Draft;
  readonly numbers: readonly Item[];
  /** What is broken in the form XML. */
  readonly problems: readonly Problem[];
  /** What the form's scripts say. */
  readonly notifications: HTMLElement;
}

/**
 * Builds the form of a record.
 * @param onEdit called after each edit with the column that changed
 */
export function buildForm(text: Text, facts: FormFacts, onEdit: (column: string) => void): FormView {
  const { served, address, title, draft, problems, notifications } = facts;
  const slot = buildSlot(address);
  const subgrids = new Map<string, HTMLElement>();
  if (address.bare)
    return {
      root: element('main', { class: 'bare' }, element('h1', { class: 'hidden-title' }, title), ...alertsOf(text, problems), slot),
      slot,
      subgrids,
    };
  const unsaved = element('p', { class: 'unsaved', role: 'status' });
  const tabs = element('div', { class: 'tabs' });
  const card = cardOf(served)?.controlId;
  const buildCell = (cell: FormCell): HTMLElement => {
    if (cell.controlId === card) return slot;
    if (!cell.subgrid) return buildField(text, facts, cell, edited);
    const place = subgrids.get(cell.controlId) ?? element('div', { class: 'subgrid', id: `subgrid-${cell.controlId}` });
    subgrids.set(cell.controlId, place);
    return place;
  };
  const fill = (): void => tabs.replaceChildren(...served.form.tabs.map((tab) => buildTab(tab, buildCell)));
  const discard = element('button', { type: 'button', click: () => (draft.discard(), fill(), edited('')) }, text('Preview_Discard'));
  const row = element('div', { class: 'unsaved-row' }, unsaved, discard);
  const showEdits = (): void => {
    unsaved.textContent = draft.dirty ? text('Preview_Unsaved') : '';
    discard.hidden = !draft.dirty;
  };
  const edited = (column: string): void => {
    showEdits();
    onEdit(column);
  };
  showEdits();
  fill();
  const table = text(address.area === 'channels' ? 'Preview_ChannelForm' : 'Preview_NumberForm');
  const heading = element(
    'div',
    { class: 'title' },
    element('h1', {}, element('bdi', {}, title)),
    element('p', {}, text('Preview_FormOf', { table, form: served.form.name })),
  );
  return { root: element('main', {}, heading, ...alertsOf(text, problems), notifications, row, tabs), slot, subgrids };
}

function alertsOf(text: Text, problems: readonly Problem[]): HTMLElement[] {
  return problems.map(({ key, values }) => element('p', { class: 'broken', role: 'alert' }, text(key, values)));
}

function buildSlot({ width }: Address): HTMLElement {
  const slot = element('div', { class: 'slot', id: 'control' });
  if (width !== null) slot.style.width = `${width}px`;
  return slot;
}

/** A tab with its columns side by side, in the widths that the XML gives. */
function buildTab(tab: FormTab, buildCell: (cell: FormCell) => HTMLElement): HTMLElement {
  const columns = tab.widths.map((_, column) =>
    element(
      'div',
      { class: 'column' },
      ...tab.sections.filter((section) => section.column === column).map((section) => buildSection(section, buildCell)),
    ),
  );
  const grid = element('div', { class: 'columns' }, ...columns);
  grid.style.setProperty('--columns', tab.widths.map((width) => `minmax(0, ${Number.parseFloat(width) || 100}fr)`).join(' '));
  return element('div', { class: 'tab' }, element('h2', {}, tab.label), grid);
}

function buildSection(section: FormSection, buildCell: (cell: FormCell) => HTMLElement): HTMLElement {
  const heading = section.showLabel ? element('h3', { id: section.name }, section.label) : null;
  const plain = section.cells.every((cell) => !cell.control && !cell.subgrid);
  return element(
    'section',
    heading ? { 'aria-labelledby': section.name } : { 'aria-label': section.label },
    heading,
    element('div', { class: plain ? 'fields' : 'controls' }, ...section.cells.map(buildCell)),
  );
}

function buildField(
  text: Text,
  { served, address, draft, numbers }: FormFacts,
  cell: FormCell,
  onEdit: (column: string) => void,
): HTMLElement {
  const id = `field-${cell.controlId}`;
  const field = cell.column === null ? null : fieldOf(served, cell.column);
  if (!field) return labeled(cell.label, id, text('Preview_NoColumn'));
  const { label } = field;
  const hidden = isHidden(address, SET_OF_AREA[address.area], field.column);
  const locked = hidden || address.readOnly || cell.disabled;
  const edit = (value: unknown): void => (draft.edit(field, value), onEdit(field.column));
  if (hidden) return labeled(label, id, text('Preview_Masked'));
  if (field.kind === 'switch') return checkbox({ label, id, value: draft.value(field) === true, onChange: edit, locked });
  if (field.kind === 'label') return labeled(label, id, draft.formatted(field) || text('Preview_Empty'));
  const input = { label, id, value: String(draft.value(field) ?? ''), onChange: (value: string) => edit(value || null), locked };
  if (field.kind === 'number') return select(input, numberOptions(text, numbers, input.value, draft.formatted(field)));
  return textBox(input);
}

/** All numbers, and the present one even when it is not among them: a lookup may lead nowhere. */
function numberOptions(text: Text, numbers: readonly Item[], chosen: string, formatted: string): { value: string; text: string }[] {
  const known = numbers.some(({ id }) => id === chosen);
  return [
    { value: '', text: text('Preview_NoNumber') },
    ...(chosen === '' || known ? [] : [{ value: chosen, text: isolate(formatted || chosen) }]),
    ...numbers.map(({ id, name, detail }) => ({
      value: id,
      text: detail && detail !== name ? `${isolate(name)} (${isolate(detail)})` : isolate(name),
    })),
  ];
}

/** Keeps a number's plus sign at its front in a right-to-left list; options take no markup that would. */
function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

function labeled(label: string, id: string, value: string): HTMLElement {
  return element(
    'div',
    { class: 'field' },
    element('span', { class: 'label', id }, label),
    element('span', { class: 'value' }, element('bdi', {}, value)),
  );
}
