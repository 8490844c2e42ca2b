/** `[Content_Types].xml`: what the parts of a solution zip are, as real exports say it. */
import { parseXml, rootOf, writeXml } from './xml';
import { byCodePoint } from './zip';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const CONTENT_TYPE = 'application/octet-stream';

/** Extension of a part without its dot and in lower case; empty when its file name has none. */
export function extensionOf(part: string): string {
  const name = part.slice(part.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/**
 * The document for the parts: one `Default` per extension, one `Override` per part without an extension.
 * @param parts paths in the zip, with or without the two descriptions, which are XML
 */
export function contentTypes(parts: readonly string[]): string {
  const extensions = [...new Set(['xml', ...parts.map(extensionOf)])].filter((extension) => extension !== '').sort(byCodePoint);
  const document = parseXml(`<Types xmlns="${NAMESPACE}"/>`, '[Content_Types].xml');
  const add = (tag: string, attribute: string, value: string): void => {
    const element = document.createElementNS(NAMESPACE, tag);
    element.setAttribute(attribute, value);
    element.setAttribute('ContentType', CONTENT_TYPE);
    rootOf(document).appendChild(element);
  };
  for (const extension of extensions) add('Default', 'Extension', extension);
  for (const part of parts.filter((name) => extensionOf(name) === '').sort(byCodePoint)) add('Override', 'PartName', `/${part}`);
  return writeXml(document);
}
