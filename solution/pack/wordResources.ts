/**
 * Web resources with words: one for each script that speaks and each language of the registry. The source folders hold the
 * scripts alone; their words, entered everywhere a web resource is entered, are added when a solution is packed.
 */
import { createHash } from 'node:crypto';
import { FALLBACK_LANGUAGE, type LanguageEntry } from '../../plugins-ts/text';
import { readLanguages } from '../../tools/build/languageRegistry';
import { SolutionError } from './solutionError';
import { at, attribute, childOf, childrenOf, type Element, parseXml, rootOf, setText, textOf, writeElement, writeXml } from './xml';
import type { Files } from './zip';

/** A script and what its words are called. */
interface Speaker {
  /** Name of the script's web resource. */
  readonly script: string;
  /** Name of the words' web resource. */
  readonly words: (lcid: number) => string;
  /** The words as `npm run build` makes them, relative to the root. */
  readonly built: (lcid: number) => string;
  /**
   * `script` loads its words itself, the English ones too. `strings` has English inside; the platform loads the others, RESX
   * files that the script declares as its dependencies.
   */
  readonly kind: 'script' | 'strings';
}

const SPEAKERS: readonly Speaker[] = [
  {
    script: 'vcd_/panel/panel.js',
    words: (lcid) => `vcd_/panel/words.${lcid}.js`,
    built: (lcid) => `out/web/words.${lcid}.js`,
    kind: 'script',
  },
  ...['forms', 'commands'].map((name): Speaker => ({
    script: `vcd_/scripts/${name}.js`,
    words: (lcid) => `vcd_/scripts/${name}.${lcid}.resx`,
    built: (lcid) => `out/webresources/${name}.${lcid}.resx`,
    kind: 'strings',
  })),
];

/** Numbers of web resource types. */
const TYPE = { script: '3', strings: '12' } as const;

export interface WordResources {
  /** The source folder with the descriptions of the web resources that hold words. */
  readonly files: Files;
  /** Web resource, by name, to the file that `npm run build` makes, relative to the root. */
  readonly built: ReadonlyMap<string, string>;
}

/**
 * Adds the words of the scripts that a source folder names. What the folder has already stays as it is, so that a folder
 * made from a zip packs to the same zip.
 * @throws SolutionError when a description lacks an element that every one has
 */
export function withWordResources(source: Files, root: string): WordResources {
  const files = new Map(source);
  const built = new Map<string, string>();
  const languages = readLanguages(root);
  for (const speaker of SPEAKERS) {
    const file = `WebResources/${speaker.script}.data.xml`;
    const description = source.get(file);
    if (!description) continue;
    const own = languages.filter(({ tag }) => speaker.kind === 'script' || tag !== FALLBACK_LANGUAGE);
    for (const language of own) {
      const name = speaker.words(language.lcid);
      built.set(name, speaker.built(language.lcid));
      const words = `WebResources/${name}.data.xml`;
      if (!files.has(words)) files.set(words, encode(wordsDescription(description, file, speaker, language)));
    }
    const names = own.map(({ lcid }) => speaker.words(lcid));
    if (speaker.kind === 'strings') files.set(file, encode(withDependencies(description, file, speaker, own)));
    files.set('Other/Solution.xml', encode(withRoots(files.get('Other/Solution.xml') ?? encode(''), speaker.script, names)));
  }
  return { files, built };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Any id does that is always the same for a name and no other component's: version 5 of RFC 9562, in a name space of ours. */
const NAME_SPACE = Buffer.from('7d0b6f1c52e94c0f8a6b1e3f90c4d2a7', 'hex');

function idOf(name: string): string {
  const hash = createHash('sha1').update(NAME_SPACE).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function required(parent: Element, name: string, file: string): Element {
  const found = childOf(parent, name);
  if (!found) throw new SolutionError('Solution_Error_NoElement', { file, element: name });
  return found;
}

const titleOf = (script: string, { tag }: LanguageEntry): string =>
  `${script}: words, ${new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag}`;

/** The description of the script, made that of its words: whatever holds for the one, such as offline use, holds for both. */
function wordsDescription(script: Uint8Array, file: string, { words, kind }: Speaker, language: LanguageEntry): string {
  const document = parseXml(script, file);
  const resource = rootOf(document);
  const name = words(language.lcid);
  const id = idOf(name);
  const set = (element: string, text: string): void => setText(required(resource, element, file), text);
  set('DisplayName', titleOf(textOf(resource, 'DisplayName'), language));
  set('WebResourceId', `{${id}}`);
  set('Name', name);
  set('WebResourceType', TYPE[kind]);
  set('FileName', `/WebResources/${name.replace(/[/.]/g, '')}${id.toUpperCase()}`);
  if (kind === 'strings') {
    const code = document.createElement('LanguageCode');
    setText(code, String(language.lcid));
    resource.insertBefore(code, required(resource, 'WebResourceType', file));
  }
  return writeXml(document);
}

/** The script's description with its words as dependencies: what is declared here is what the platform loads beside it. */
function withDependencies(script: Uint8Array, file: string, speaker: Speaker, languages: readonly LanguageEntry[]): string {
  const document = parseXml(script, file);
  const resource = rootOf(document);
  if (childOf(resource, 'DependencyXml')) return writeXml(document);
  const list = document.createElement('Dependency');
  list.setAttribute('componentType', 'WebResource');
  for (const language of languages) {
    const name = speaker.words(language.lcid);
    const library = document.createElement('Library');
    const attributes = {
      name,
      displayName: titleOf(textOf(resource, 'DisplayName'), language),
      languagecode: String(language.lcid),
      description: '',
      libraryUniqueId: `{${idOf(`${speaker.script} needs ${name}`)}}`,
    };
    for (const [key, value] of Object.entries(attributes)) library.setAttribute(key, value);
    list.appendChild(library);
  }
  const dependencies = document.createElement('Dependencies');
  dependencies.appendChild(list);
  const element = document.createElement('DependencyXml');
  setText(element, writeElement(dependencies).replace(/\n\s*/g, ''));
  resource.insertBefore(element, required(resource, 'IsCustomizable', file));
  return writeXml(document);
}

/** The solution with the words among its root components, after the script that speaks them. */
function withRoots(solution: Uint8Array, script: string, names: readonly string[]): string {
  const file = 'Other/Solution.xml';
  const document = parseXml(solution, file);
  const roots = at(rootOf(document), 'SolutionManifest', 'RootComponents');
  const speaker = roots && childrenOf(roots).find((item) => attribute(item, 'schemaName') === script);
  if (!roots || !speaker) throw new SolutionError('Solution_Error_NoElement', { file, element: `RootComponent ${script}` });
  const known = childrenOf(roots).map((item) => attribute(item, 'schemaName'));
  const next = speaker.nextSibling;
  for (const name of names.filter((candidate) => !known.includes(candidate))) {
    const copy = speaker.cloneNode(true) as Element;
    copy.setAttribute('schemaName', name);
    roots.insertBefore(copy, next);
  }
  return writeXml(document);
}
