/** Elements in one call. Text always goes in as text, never as markup: names of channels come from people. */

type Child = Node | string | null;
type Attribute = string | number | boolean | null | ((event: Event) => void);

/**
 * Makes an element.
 * @param attributes a function becomes a listener for its name; `true` an attribute without a value; `false` and `null` none
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child): child is Node | string => child !== null));
  return made;
}

/** What every input has. */
interface InputFacts<Value> {
  readonly label: string;
  readonly id: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Shows its value and takes no other. */
  readonly locked?: boolean;
}

/** A drop-down list with a label above it. */
export function select(
  { label, id, value: chosen, onChange, locked = false }: InputFacts<string>,
  options: readonly { readonly value: string; readonly text: string }[],
): HTMLElement {
  const list = element(
    'select',
    { id, disabled: locked, change: () => onChange(list.value) },
    ...options.map(({ value, text }) => element('option', { value, selected: value === chosen }, text)),
  );
  return element('div', { class: 'field' }, element('label', { for: id }, label), list);
}

/** A box to tick, with its label behind it. */
export function checkbox({ label, id, value, onChange, locked = false }: InputFacts<boolean>): HTMLElement {
  const box = element('input', { type: 'checkbox', id, disabled: locked, change: () => onChange(box.checked) });
  box.checked = value;
  return element('div', { class: 'check' }, box, element('label', { for: id }, label));
}

/** A line of text with a label above it. */
export function textBox({ label, id, value, onChange, locked = false }: InputFacts<string>): HTMLElement {
  const input = element('input', { id, type: 'text', value, readonly: locked, input: () => onChange(input.value) });
  return element('div', { class: 'field' }, element('label', { for: id }, label), input);
}
