/** Rules about words: every label in every language, every key of a control in every language. */
import path from 'node:path';
import { labelAttributes } from '../pack/labels';
import { at as follow, attribute, childrenOf, descendantsOf, type Element, parseXml, rootOf, textOf } from '../pack/xml';
import { FALLBACK_LANGUAGE, LANGUAGE_TAG } from '../../plugins-ts/text';
import { type Control, type PackedSolution, section } from './model';
import { rule } from './rule';

function languagesOf(solution: PackedSolution): string[] {
  return section(solution.customizations, 'Languages', 'Language').map((item) => item.textContent?.trim() ?? '');
}

/** A user whose language lacks a label sees the label of another language, or none. */
const labelLanguages = rule('label-languages', function* (solution) {
  const languages = languagesOf(solution);
  const parents = new Set<Element>();
  for (const root of [solution.solution, solution.customizations]) {
    for (const label of descendantsOf(root)) {
      if (labelAttributes(label) && label.parentNode) parents.add(label.parentNode as Element);
    }
  }
  for (const parent of parents) {
    const labels = childrenOf(parent).filter(labelAttributes);
    const codes = labels.map((label) => attribute(label, labelAttributes(label)?.[0] ?? ''));
    for (const language of languages.filter((code) => !codes.includes(code))) yield { at: labels[0], values: { language } };
    for (const language of codes.filter((code, index) => !languages.includes(code) || codes.indexOf(code) !== index))
      yield { at: labels[0], values: { language } };
  }
});

const RESX = /\.(\d+)\.resx$/;

/** Key to sentence of one RESX file; `undefined` when the file is not in the zip (another rule says so). */
function readResx(file: string, solution: PackedSolution): ReadonlyMap<string, string> | undefined {
  const content = solution.parts.get(file);
  if (!content) return undefined;
  const data = childrenOf(rootOf(parseXml(content, `${solution.file}/${file}`)), 'data');
  return new Map(data.map((item) => [attribute(item, 'name'), follow(item, 'value')?.textContent ?? '']));
}

function resxOf(control: Control, solution: PackedSolution): { file: string; lcid: string; words: ReadonlyMap<string, string> }[] {
  return control.resources.flatMap((resource) => {
    const lcid = RESX.exec(resource)?.[1];
    const file = path.posix.join(path.posix.dirname(control.file), resource);
    const words = lcid === undefined ? undefined : readResx(file, solution);
    return lcid !== undefined && words ? [{ file, lcid, words }] : [];
  });
}

const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

/** The keys that a language needs, of those that any language has: of a counted sentence the forms that it tells apart. */
function neededKeys(keys: ReadonlySet<string>, language: string | undefined): ReadonlySet<string> {
  const { pluralCategories } = new Intl.PluralRules(language ?? FALLBACK_LANGUAGE).resolvedOptions();
  return new Set(
    [...keys].flatMap((key) => {
      const base = PLURAL.exec(key)?.[1];
      return base !== undefined && keys.has(`${base}_other`) ? pluralCategories.map((category) => `${base}_${category}`) : [key];
    }),
  );
}

/** Where a language lacks a key, the control shows the key itself. */
const resxComplete = rule('resx-complete', function* (solution) {
  for (const control of solution.controls) {
    const files = resxOf(control, solution);
    const keys = new Set(files.flatMap(({ words }) => [...words.keys()]));
    for (const { file, words } of files) {
      for (const key of neededKeys(keys, words.get(LANGUAGE_TAG))) {
        if (!words.get(key)?.trim()) yield { file, values: { key } };
      }
    }
  }
});

/** A control speaks every language that the solution's labels do. */
const resxLanguages = rule('resx-languages', function* (solution) {
  const needed = languagesOf(solution);
  for (const control of solution.controls) {
    const listed = control.resources.flatMap((resource) => RESX.exec(resource)?.[1] ?? []);
    for (const language of needed.filter((lcid) => !listed.includes(lcid)))
      yield { file: control.file, values: { control: control.name, language } };
  }
});

/** `<script>.<lcid>.resx` or `words.<lcid>.js`: the words of a script in one language. */
const WORDS = /^(.+)\.(\d+)\.(js|resx)$/;

/**
 * The words of a script are there in every language that the solution's labels are in; English may be in the script. RESX
 * files, which the platform loads, are declared by their script.
 */
const wordLanguages = rule('word-languages', function* (solution) {
  const resources = section(solution.customizations, 'WebResources', 'WebResource');
  const groups = new Map<string, { at: Element; lcids: string[] }>();
  for (const at of resources) {
    const [, script, lcid, ending] = WORDS.exec(textOf(at, 'Name')) ?? [];
    if (script === undefined || lcid === undefined) continue;
    const speaker = ending === 'resx' ? resources.find((item) => textOf(item, 'Name') === `${script}.js`) : undefined;
    const group = groups.get(`${script}.${ending}`) ?? { at: speaker ?? at, lcids: [] };
    groups.set(`${script}.${ending}`, group);
    if (ending === 'js' || textOf(group.at, 'DependencyXml').includes(`name="${textOf(at, 'Name')}"`)) group.lcids.push(lcid);
  }
  const [english, ...others] = languagesOf(solution);
  for (const [script, { at, lcids }] of groups) {
    const needed = script.endsWith('.js') && english ? [english, ...others] : others;
    for (const language of needed.filter((lcid) => !lcids.includes(lcid))) yield { at, values: { script, language } };
  }
});

/** Names and descriptions that the form designer shows for a control and its properties. */
const manifestKeys = rule('manifest-keys', function* (solution) {
  for (const control of solution.controls) {
    const files = resxOf(control, solution);
    const words = files.find((file) => file.words.get(LANGUAGE_TAG) === FALLBACK_LANGUAGE)?.words;
    if (!words) continue;
    for (const element of [control.manifest, ...descendantsOf(control.manifest)]) {
      for (const name of ['display-name-key', 'description-key']) {
        const key = attribute(element, name);
        if (key !== '' && !words.has(key)) yield { file: control.file, values: { key, control: control.name } };
      }
    }
  }
});

export const STRING_RULES = [labelLanguages, resxComplete, resxLanguages, wordLanguages, manifestKeys];
