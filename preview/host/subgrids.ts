/** Subgrids of the form: the rows of their view that belong to the record, and our control over them. */
import type { Text } from '../../plugins-ts/text/text';
import type { ServedForm, SubgridSource } from '../emulator/forms';
import type { Address } from './hostAddress';
import { openInTab } from './app';
import { bundleOf } from './fields';
import type { ContextValues } from './framework/controlContext';
import { createDataSet, type DataSetRows, type Sorting } from './framework/dataSet';
import { createNavigation, type OpenRecord } from './framework/navigation';
import { loadResources } from './framework/resources';
import { ControlHost, type PlatformReactDom } from './framework/runtime';
import { loadControl } from './platform';
import { runFetchXml } from './pageRequests';

export interface SubgridSettings {
  readonly text: Text;
  readonly served: ServedForm;
  readonly address: Address;
  readonly reactDom: PlatformReactDom;
  readonly openRecord: OpenRecord;
}

/**
 * The view's own FetchXML, narrowed to rows whose lookup is the record, in another order where one is asked for.
 * @throws Error when it is no FetchXML
 */
export function fetchFor({ fetchXml, lookup }: SubgridSource, recordId: string, [sorting]: readonly Sorting[]): string {
  const fetch = new DOMParser().parseFromString(fetchXml, 'application/xml');
  const entity = fetch.querySelector('fetch > entity');
  if (!entity) throw new Error('fetchxml: no entity in it');
  const add = (container: Element, name: string, attributes: Readonly<Record<string, string>>): Element => {
    const made = container.appendChild(fetch.createElement(name));
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  add(add(entity, 'filter', { type: 'and' }), 'condition', { attribute: lookup ?? '', operator: 'eq', value: recordId });
  if (sorting) {
    entity.querySelectorAll(':scope > order').forEach((order) => order.remove());
    add(entity, 'order', { attribute: sorting.name, descending: String(sorting.sortDirection === 1) });
  }
  return new XMLSerializer().serializeToString(fetch);
}

/** A list that lives in the form. */
export interface Subgrid {
  update(address: Address): void;
  destroy(): void;
}

/**
 * Fills one subgrid with the control that the form XML binds to it.
 * @returns `null` where the XML binds none, or no rows could belong to it
 */
export async function beginSubgrid(
  cellId: string,
  place: HTMLElement,
  { text, served, address: first, reactDom, openRecord }: SubgridSettings,
): Promise<Subgrid | null> {
  const cell = served.form.cells.find(({ controlId }) => controlId === cellId);
  const source = served.subgrids[cellId];
  if (!cell?.control || !source?.lookup) return null;
  const { definition, folder, create } = await loadControl(bundleOf(cell.control));
  const [property] = Object.keys(cell.control.parameters);
  if (property === undefined || !definition.dataSets.includes(property)) return null;
  const resources = await loadResources(definition, folder, first.language);
  const sorting: Sorting[] = [];
  const selected: string[] = [];
  let address = first;
  let rows: DataSetRows['rows'] = await runFetchXml(source.entitySet, fetchFor(source, address.record, sorting));
  const contextValues = (): ContextValues => ({
    address,
    bindings: {},
    label: cell.label,
    dataSets: {
      [property]: createDataSet({ ...source, rows, silent: address.circumstances.includes('silentDataSet') }, sorting, selected, {
        open: openRecord,
        refresh: (order) =>
          void runFetchXml(source.entitySet, fetchFor(source, address.record, order)).then((read) => {
            rows = read;
            control.update(contextValues(), ['dataset']);
          }, reportError),
      }),
    },
  });
  const control = new ControlHost({
    definition,
    create,
    resources,
    reactDom,
    container: place,
    navigation: createNavigation(text, openRecord, (url) => openInTab(url, address)),
    values: contextValues(),
    onOutputs: () => undefined,
  });
  return {
    update(changed) {
      address = changed;
      control.update(contextValues(), ['layout']);
    },
    destroy: () => control.destroy(),
  };
}
