/** `main.aspx` of the local organization: the pages of the preview that stand for what the app would show there. */
import { PANEL } from '../../plugins-ts/opening/openPanel';
import { writeAddress, type Address } from './hostAddress';

/** What the address of a page of the app names. */
export interface AppTarget {
  /** Name of a web resource, or logical name of a table. */
  readonly name: string;
  readonly kind: 'webresource' | 'record' | 'list';
  /** `data` of a web resource, or id of a record. */
  readonly value: string;
}

/** Reads the query of `main.aspx`; `null` where it names nothing that the app could show. */
export function readMainAddress(query: string): AppTarget | null {
  const said = new URLSearchParams(query);
  const get = (name: string): string => said.get(name) ?? '';
  switch (said.get('pagetype')) {
    case 'webresource':
      return { kind: 'webresource', name: get('webresourceName'), value: get('data') };
    case 'entityrecord':
      return { kind: 'record', name: get('etn'), value: get('id') };
    case 'entitylist':
      return { kind: 'list', name: get('etn'), value: '' };
    default:
      return null;
  }
}

/** What of an address goes on to another page of the preview: how it looks, and what goes wrong there. */
export const carried = (address: Address): Address => ({ ...address, area: 'channels', record: '', search: '', host: 'frame' });

/** The page of the preview that stands for it. Tables without a form here lead to the voice channels. */
export function previewAddress({ kind, name, value }: AppTarget, address: Address): string {
  if (kind === 'webresource') {
    if (name !== PANEL) return '/';
    const said = new URLSearchParams(writeAddress(carried(address)));
    for (const [member, wish] of new URLSearchParams(value)) said.set(member, wish);
    return `/panel?${said.toString()}`;
  }
  const area = name === 'msdyn_ocphonenumber' ? 'numbers' : 'channels';
  const record = value.replace(/[{}]/g, '').toLowerCase();
  return `/${writeAddress({ ...carried(address), area, record })}`;
}
