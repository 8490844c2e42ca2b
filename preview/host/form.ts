/** The form in the middle: the ordinary fields, and below them the section that holds the control. */
import type { Text } from '../../plugins-ts/text/text';
import { isHidden, type Address } from './address';
import { checkbox, element, select } from './dom';
import type { Draft } from './draft';
import { CONTROLS, FIELDS, type Field } from './fields';
import { SET_OF_AREA, type Item } from './service';

export interface FormView {
  readonly root: HTMLElement;
  /** The element that the control is rendered into. */
  readonly slot: HTMLElement;
}

/**
 * Builds the form of a record.
 * @param onEdit called after each edit with the column that changed
 */
export function buildForm(text: Text, address: Address, title: string, draft: Draft, numbers: readonly Item[], onEdit: (column: string) => void): FormView {
  const slot = buildSlot(address);
  if (address.bare) return { root: element('main', { class: 'bare' }, element('h1', { class: 'hidden-title' }, title), slot), slot };
  const fields = element('div', { class: 'fields' });
  const unsaved = element('p', { class: 'unsaved', role: 'status' });
  const fill = (): void => {
    fields.replaceChildren(...FIELDS[address.area].map((field) => buildField(text, address, field, draft, numbers, edited)));
  };
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
  const root = element(
    'main',
    {},
    element('div', { class: 'title' }, element('h1', {}, element('bdi', {}, title)), element('p', {}, text(address.area === 'channels' ? 'Preview_ChannelForm' : 'Preview_NumberForm'))),
    element('section', { 'aria-labelledby': 'general' }, element('h2', { id: 'general' }, text('Preview_Section_General')), fields, row),
    element('section', { 'aria-labelledby': 'deployment' }, element('h2', { id: 'deployment' }, text(CONTROLS[address.area].title)), slot),
  );
  return { root, slot };
}

function buildSlot({ width }: Address): HTMLElement {
  const slot = element('div', { class: 'slot', id: 'control' });
  if (width !== null) slot.style.width = `${width}px`;
  return slot;
}

function buildField(text: Text, address: Address, field: Field, draft: Draft, numbers: readonly Item[], onEdit: (column: string) => void): HTMLElement {
  const id = `field-${field.column}`;
  const label = text(field.label);
  const hidden = isHidden(address, SET_OF_AREA[address.area], field.column);
  const locked = hidden || address.readOnly;
  const edit = (value: unknown): void => (draft.edit(field, value), onEdit(field.column));
  if (hidden) return labelled(label, id, text('Preview_Masked'));
  if (field.kind === 'switch') return checkbox(label, id, draft.value(field) === true, edit, locked);
  if (field.kind === 'label') return labelled(label, id, draft.formatted(field) || text('Preview_Empty'));
  if (field.kind === 'number') {
    const chosen = String(draft.value(field) ?? '');
    return select(label, id, numberOptions(text, numbers, chosen, draft.formatted(field)), chosen, (value) => edit(value || null), locked);
  }
  const input = element('input', { id, type: 'text', value: String(draft.value(field) ?? ''), readonly: locked, input: () => edit(input.value || null) });
  return element('div', { class: 'field' }, element('label', { for: id }, label), input);
}

/** All numbers, and the present one even when it is not among them: a lookup may lead nowhere. */
function numberOptions(text: Text, numbers: readonly Item[], chosen: string, formatted: string): { value: string; text: string }[] {
  const known = numbers.some(({ id }) => id === chosen);
  return [
    { value: '', text: text('Preview_NoNumber') },
    ...(chosen === '' || known ? [] : [{ value: chosen, text: isolate(formatted || chosen) }]),
    ...numbers.map(({ id, name, detail }) => ({ value: id, text: detail && detail !== name ? `${isolate(name)} (${isolate(detail)})` : isolate(name) })),
  ];
}

/** Keeps a number's plus sign at its front in a right-to-left list; options take no markup that would. */
function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

function labelled(label: string, id: string, value: string): HTMLElement {
  return element('div', { class: 'field' }, element('span', { class: 'label', id }, label), element('span', { class: 'value' }, element('bdi', {}, value)));
}
