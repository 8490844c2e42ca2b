/** Rules about the files of a zip: named, present, described, and built for production. */
import path from 'node:path';
import { extensionOf } from '../pack/contentTypes';
import { attribute, childrenOf, textOf } from '../pack/xml';
import { type PackedSolution, section } from './model';
import { rule, type Found } from './rule';

const DESCRIPTIONS = ['[Content_Types].xml', 'solution.xml', 'customizations.xml'];
/** Dataverse takes no larger web resource or control file unless an administrator allows it. */
const LARGEST = 5 * 1024 * 1024;

interface Named {
  readonly file: string;
  readonly found: Found;
}

function namedFiles(solution: PackedSolution): Named[] {
  const { customizations } = solution;
  const parts = [...section(customizations, 'WebResources', 'WebResource'), ...section(customizations, 'CustomControls', 'CustomControl')];
  return [
    ...parts.map((at) => ({ file: textOf(at, 'FileName').replace(/^\//, ''), found: { at } })),
    ...solution.controls.flatMap((control) =>
      control.resources.map((resource) => ({
        file: path.posix.join(path.posix.dirname(control.file), resource),
        found: { file: control.file },
      })),
    ),
  ];
}

const filePresent = rule('file-present', (solution) =>
  namedFiles(solution)
    .filter(({ file }) => !solution.parts.has(file))
    .map(({ file, found }) => ({ ...found, values: { file } })),
);

const fileNamed = rule('file-named', function* (solution) {
  const named = new Set([...DESCRIPTIONS, ...namedFiles(solution).map(({ file }) => file)]);
  for (const file of solution.parts.keys()) {
    if (!named.has(file)) yield { file, values: { file } };
  }
});

/** Without its type, the package reader of Dataverse does not see a part. */
const contentType = rule('content-type', function* (solution) {
  const file = '[Content_Types].xml';
  const values = (tag: string, name: string): string[] => childrenOf(solution.contentTypes, tag).map((item) => attribute(item, name));
  const extensions = values('Default', 'Extension');
  const overrides = values('Override', 'PartName');
  for (const part of solution.parts.keys()) {
    if (part === file) continue;
    const extension = extensionOf(part);
    const described = extension === '' ? overrides.includes(`/${part}`) : extensions.includes(extension);
    if (!described) yield { file, values: { part } };
  }
  for (const twice of extensions.filter((extension, index) => extensions.indexOf(extension) !== index))
    yield { file, values: { part: twice } };
});

/** Name without `/` and `.`, then the id in upper case, as exports of Dataverse name them. */
const fileName = rule('file-name', function* (solution) {
  for (const at of section(solution.customizations, 'WebResources', 'WebResource')) {
    const expected = `/WebResources/${textOf(at, 'Name').replace(/[/.]/g, '')}${textOf(at, 'WebResourceId').replace(/[{}]/g, '').toUpperCase()}`;
    if (textOf(at, 'FileName').toLowerCase() !== expected.toLowerCase()) yield { at, values: { expected, found: textOf(at, 'FileName') } };
  }
});

/** Development builds run their code through `eval`, which the solution checker refuses and content security policies block. */
const FORBIDDEN = /\beval\(|\bnew Function\(|sourceMappingURL=/;

const productionBuild = rule('production-build', function* (solution) {
  const scripts = section(solution.customizations, 'WebResources', 'WebResource')
    .filter((item) => textOf(item, 'WebResourceType') === '3')
    .map((item) => textOf(item, 'FileName').replace(/^\//, ''));
  for (const [file, content] of solution.parts) {
    const script = scripts.includes(file) || extensionOf(file) === 'js';
    const forbidden = script ? FORBIDDEN.exec(new TextDecoder().decode(content))?.[0] : undefined;
    if (forbidden) yield { file, values: { found: forbidden } };
    if (content.length > LARGEST) yield { file, values: { found: `${content.length} bytes` } };
  }
});

const WEB_RESOURCE_TYPES: Readonly<Record<string, string>> = { html: '1', css: '2', js: '3', svg: '11', resx: '12' };

const webResourceType = rule('web-resource-type', function* (solution) {
  for (const at of section(solution.customizations, 'WebResources', 'WebResource')) {
    const expected = WEB_RESOURCE_TYPES[extensionOf(textOf(at, 'Name'))] ?? '';
    if (textOf(at, 'WebResourceType') !== expected) yield { at, values: { expected, found: textOf(at, 'WebResourceType') } };
  }
});

export const FILE_RULES = [filePresent, fileNamed, contentType, fileName, productionBuild, webResourceType];
