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

/** A drop-down list with a label above it. */
export function select(
  label: string,
  id: string,
  options: readonly { readonly value: string; readonly text: string }[],
  chosen: string,
  onChange: (value: string) => void,
  disabled = false,
): HTMLElement {
  const list = element(
    'select',
    { id, disabled, change: () => onChange(list.value) },
    ...options.map(({ value, text }) => element('option', { value, selected: value === chosen }, text)),
  );
  return element('div', { class: 'field' }, element('label', { for: id }, label), list);
}

/** A box to tick, with its label behind it. */
export function checkbox(label: string, id: string, checked: boolean, onChange: (checked: boolean) => void, disabled = false): HTMLElement {
  const box = element('input', { type: 'checkbox', id, disabled, change: () => onChange(box.checked) });
  box.checked = checked;
  return element('div', { class: 'check' }, box, element('label', { for: id }, label));
}
