/** `context.resources`, from the RESX files beside the bundle. */
import { lcidOf, type Language } from '../../../plugins-ts/text';
import type { ControlDefinition } from './manifest';

/** Loads the strings of a control in a language. */
export async function loadResources(
  definition: ControlDefinition,
  folder: string,
  language: Language,
): Promise<ComponentFramework.Resources> {
  const strings = new Map<string, string>();
  // The platform takes the files of the user's language.
  const own = definition.resources.filter((file) => file.endsWith(`.${lcidOf(language)}.resx`));
  for (const path of own) {
    const response = await fetch(`${folder}/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    for (const [key, text] of readResx(await response.text())) strings.set(key, text);
  }
  return {
    // A key without words comes back as it is: so the platform answers.
    getString: (id) => strings.get(id) ?? id,
    getResource: (id, success, failure) => {
      fetch(`${folder}/${id}`)
        .then(async (response) => (response.ok ? success(toBase64(await response.arrayBuffer())) : failure()))
        .catch(failure);
    },
  };
}

/** Keys and texts of a RESX document. */
export function readResx(xml: string): [string, string][] {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  return [...parsed.querySelectorAll('root > data')].map((entry) => [
    entry.getAttribute('name') ?? '',
    entry.querySelector('value')?.textContent ?? '',
  ]);
}

function toBase64(buffer: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''));
}
