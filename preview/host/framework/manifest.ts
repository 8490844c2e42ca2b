/** What a control says of itself in the `ControlManifest.xml` that `pcf-scripts` puts beside its bundle. */

export interface PropertyDefinition {
  readonly name: string;
  readonly type: string;
  readonly usage: string;
  readonly required: boolean;
  /** Value of an input that the maker leaves alone. */
  readonly defaultValue: string | null;
}

export interface ControlDefinition {
  /** `<namespace>.<constructor>`, under which the bundle registers itself. */
  readonly id: string;
  readonly name: string;
  readonly properties: readonly PropertyDefinition[];
  /** Names of the data sets. */
  readonly dataSets: readonly string[];
  /** Paths of resource files, relative to the control's folder. */
  readonly resources: readonly string[];
}

/** Reads a processed manifest. Throws when the text is not one. */
export function readManifest(xml: string): ControlDefinition {
  const control = new DOMParser().parseFromString(xml, 'application/xml').querySelector('manifest > control');
  const name = control?.getAttribute('constructor');
  if (!control || !name) throw new Error('ControlManifest.xml: no control in it');
  return {
    id: `${control.getAttribute('namespace')}.${name}`,
    name,
    properties: [...control.querySelectorAll('property')].map((property) => ({
      name: property.getAttribute('name') ?? '',
      type: property.getAttribute('of-type') ?? typeOfGroup(control, property.getAttribute('of-type-group')),
      usage: property.getAttribute('usage') ?? '',
      required: property.getAttribute('required') === 'true',
      defaultValue: property.getAttribute('default-value'),
    })),
    dataSets: [...control.querySelectorAll('data-set')].map((dataSet) => dataSet.getAttribute('name') ?? ''),
    resources: [...control.querySelectorAll('resources > resx')].map((resource) => resource.getAttribute('path') ?? ''),
  };
}

/** A property that takes several types gets that of the column; those of the forms here are the first of their group. */
function typeOfGroup(control: Element, name: string | null): string {
  const group = [...control.querySelectorAll('type-group')].find((candidate) => candidate.getAttribute('name') === name);
  return group?.querySelector('type')?.textContent?.trim() ?? '';
}
