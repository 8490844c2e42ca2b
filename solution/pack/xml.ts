/**
 * Reading and writing XML so that the same tree always gives the same bytes.
 *
 * The writer has one form: two spaces a level, one element a line, text beside its tags, line feeds alone. Comments and
 * white space between elements are for people who read the source, and end there: exports of Dataverse hold neither.
 */
import { DOMParser, type Document, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom';
import { SolutionError } from './solutionError';

export type { Document, Element } from '@xmldom/xmldom';

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
/** Declared once, at the root of the document; parts that are merged into one repeat it. */
const XSI = 'xmlns:xsi';

/**
 * Reads a document.
 * @param file name for the error message
 * @throws SolutionError when it is not well-formed
 */
export function parseXml(content: Uint8Array | string, file: string): Document {
  const text = (typeof content === 'string' ? content : Buffer.from(content).toString('utf8')).replace(/^\uFEFF/, '');
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  } catch (error) {
    throw new SolutionError('Solution_Error_NotXml', { file, cause: (error as Error).message.split('\n')[0] ?? '' });
  }
}

/** The root element of a document. */
export function rootOf(document: Document): Element {
  return document.documentElement as Element;
}

/** Child elements, all or those of one name. */
export function childrenOf(container: Node, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = container.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === ELEMENT && (name === undefined || node.nodeName === name)) found.push(node as Element);
  }
  return found;
}

/** The first child element of that name. */
export function childOf(container: Node, name: string): Element | undefined {
  return childrenOf(container, name)[0];
}

/** Follows child elements by name; `undefined` when one is absent. */
export function at(container: Node, ...names: readonly string[]): Element | undefined {
  let current: Node | undefined = container;
  for (const name of names) {
    current = current && childOf(current, name);
  }
  return current as Element | undefined;
}

/** Text of the child element of that name, without surrounding white space; empty when it is absent. */
export function textOf(container: Node, name: string): string {
  return childOf(container, name)?.textContent?.trim() ?? '';
}

/** An attribute, or empty when it is absent. */
export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

/** All elements below a node, in document order; all or those of the given names. */
export function descendantsOf(container: Node, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  const wanted = names.length === 0 ? undefined : new Set(names);
  const visit = (within: Node): void => {
    for (let node = within.firstChild; node; node = node.nextSibling) {
      if (node.nodeType !== ELEMENT) continue;
      if (!wanted || wanted.has(node.nodeName)) found.push(node as Element);
      visit(node);
    }
  };
  visit(container);
  return found;
}

/** The nearest element of that name around the element, or the element itself. */
export function closest(element: Element, name: string): Element | undefined {
  for (let node: Node | null = element; node; node = node.parentNode) {
    if (node.nodeType === ELEMENT && node.nodeName === name) return node as Element;
  }
  return undefined;
}

/** Appends a copy of an element of any document, without the namespace declaration that the root already has. */
export function appendCopy(container: Element, element: Element): Element {
  const copy = (container.ownerDocument as Document).importNode<Element>(element, true);
  copy.removeAttribute(XSI);
  container.appendChild(copy);
  return copy;
}

/** Replaces what an element holds by its copies. */
export function setChildren(container: Element, elements: readonly Element[]): void {
  while (container.firstChild) container.removeChild(container.firstChild);
  for (const element of elements) appendCopy(container, element);
}

/** Sets the text of an element. */
export function setText(element: Element, text: string): void {
  setChildren(element, []);
  element.appendChild((element.ownerDocument as Document).createTextNode(text));
}

/** A new document whose root has the name and holds copies of the elements. */
export function documentOf(name: string, elements: readonly Element[]): Document {
  const document = parseXml(`<${name} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`, name);
  setChildren(rootOf(document), elements);
  return document;
}

/** A new document with a copy of the element as its root. */
export function documentFrom(element: Element): Document {
  const document = documentOf('copy', [element]);
  const copy = childrenOf(rootOf(document))[0] as Element;
  document.replaceChild(copy, rootOf(document));
  copy.setAttribute(XSI, 'http://www.w3.org/2001/XMLSchema-instance');
  return document;
}

/** Writes a document, declaration included. */
export function writeXml(document: Document): string {
  return `${DECLARATION}${writeElement(rootOf(document), '')}\n`;
}

/** Writes one element as it stands in a document. */
export function writeElement(element: Element, indent = ''): string {
  const tag = element.nodeName;
  const attributes = Array.from(element.attributes, ({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('');
  const children = childrenOf(element);
  if (children.length > 0) {
    const lines = children.map((child) => writeElement(child, `${indent}  `));
    return `${indent}<${tag}${attributes}>\n${lines.join('\n')}\n${indent}</${tag}>`;
  }
  const text = ownText(element);
  return text === '' ? `${indent}<${tag}${attributes} />` : `${indent}<${tag}${attributes}>${escapeText(text)}</${tag}>`;
}

/** White space alone is layout, not content. */
function ownText(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === TEXT || node.nodeType === CDATA) text += node.nodeValue ?? '';
  }
  return text.trim() === '' ? '' : text;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
