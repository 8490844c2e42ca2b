/** Approaches are found by their traits: what is asked, and that nothing but the catalogue names one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import reportSchema from '../../../schema/voice-channel-report-1.schema.json';
import { APPROACHES, approachById } from '../../../plugins-ts/catalogue';
import { approachFullKey, approachKey, boundaryKey, numberSourceKey } from '../../../plugins-ts/catalogue/catalogueKeys';
import { directionsOf } from '../../../plugins-ts/catalogue/directions';
import {
  approachesWith,
  hasTraits,
  isApproachWith,
  MICROSOFT_NUMBERS,
  MICROSOFT_NUMBERS_OF_ACS,
  OWN_TELEPHONY,
  OWN_TELEPHONY_ON_ACS,
  retires,
} from '../../../plugins-ts/catalogue/traits';
import type { ApproachId } from '../../../plugins-ts/catalogue/vocabulary';

const ROOT = join(__dirname, '../../..');
const idsOf = (list: readonly { readonly id: ApproachId }[]): ApproachId[] => list.map(({ id }) => id);

describe('traits', () => {
  test('find the approaches that have all of them, in the order of the catalogue', () => {
    expect(approachesWith({})).toEqual(idsOf(APPROACHES));
    expect(approachesWith(MICROSOFT_NUMBERS)).toEqual(['acs-direct-offer', 'teams-calling-plan']);
    expect(approachesWith(OWN_TELEPHONY)).toEqual(['acs-direct-routing', 'teams-direct-routing']);
    expect(approachesWith(MICROSOFT_NUMBERS_OF_ACS)).toEqual(['acs-direct-offer']);
    expect(approachesWith(OWN_TELEPHONY_ON_ACS)).toEqual(['acs-direct-routing']);
    expect(approachesWith({ platform: 'teams', isCandidate: true })).toEqual([
      'teams-calling-plan',
      'teams-direct-routing',
      'teams-operator-connect',
    ]);
    expect(approachesWith({ platform: 'acs', isTrial: true })).toEqual(['acs-trial']);
    expect(approachesWith({ platform: 'onPremises', isTrial: true })).toEqual([]);
    expect(idsOf(APPROACHES.filter(retires))).toEqual(['acs-direct-offer', 'acs-direct-routing']);
  });

  test('are had by one approach or not, and by none that is not decided', () => {
    expect(isApproachWith('acs-trial', { isTrial: true })).toBe(true);
    expect(isApproachWith('acs-trial', { isTrial: true, platform: 'teams' })).toBe(false);
    expect(isApproachWith('unknown', {})).toBe(false);
    expect(hasTraits(approachById('teams-phone-mobile'), { carrier: 'mobileOperator' })).toBe(true);
  });

  test('tell any two approaches apart', () => {
    const seen = APPROACHES.map(({ platform, carrier, isTrial }) => [platform, carrier, isTrial].join());
    expect(new Set(seen).size).toBe(APPROACHES.length);
  });

  test('leave an undecided number at least two candidates on each platform that has any', () => {
    for (const platform of ['acs', 'teams'] as const) expect(approachesWith({ platform, isCandidate: true }).length).toBeGreaterThan(1);
  });
});

/** Folders of code, and the files there that may name an approach. */
const FOLDERS = ['plugins-ts', 'pcf', 'cli', 'preview/host', 'solution', 'tools'];
const MAY_NAME = [
  'plugins-ts/catalogue/approaches/',
  'plugins-ts/catalogue/index.ts',
  'plugins-ts/catalogue/comparison.ts',
  'plugins-ts/catalogue/directions.ts',
  'plugins-ts/catalogue/terms.ts',
  'plugins-ts/catalogue/vocabulary.ts',
  'plugins-ts/organization/recognize.ts',
  // Tells the decision row by row in a document, and so names what each row gives.
  'tools/docs/known.ts',
];

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'out', 'generated'].includes(entry.name) ? [] : sourceFiles(path);
    return /\.(ts|tsx|mjs|js|cjs|xml|html)$/.test(entry.name) ? [path] : [];
  });

/** The id as a text, or the name of its file. Addresses of pages and values of Microsoft's own may contain the words. */
const NAMES = new RegExp(
  idsOf(APPROACHES)
    .map((id) => {
      const [first = '', ...rest] = id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
      return `['"\`]${id}['"\`]|[${first.charAt(0)}${first.charAt(0).toLowerCase()}]${first.slice(1)}${rest.join('')}`;
    })
    .join('|'),
);

test('the search finds a name', () => {
  for (const line of ["id === 'acs-trial'", '`teams-phone-mobile`', 'acsDirectOffer', 'Boundary_AcsDirectOffer_Inbound'])
    expect(line).toMatch(NAMES);
  for (const line of ['migrate-direct-offer-to-teams-calling-plan', "'teamsphonemobile'"]) expect(line).not.toMatch(NAMES);
});

test('nothing but the catalogue, the type and the recognition of records names an approach', () => {
  const named = FOLDERS.flatMap((folder) => sourceFiles(join(ROOT, folder)))
    .map((path) => relative(ROOT, path).split(sep).join('/'))
    .filter((path) => !MAY_NAME.some((allowed) => path.startsWith(allowed)))
    .flatMap((path) =>
      readFileSync(join(ROOT, path), 'utf8')
        .split('\n')
        .flatMap((line, index) => (NAMES.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );
  expect(named).toEqual([]);
});

test('own telephony is what the article gives no outbound SLA for: forms, which carry no boundaries, say it by the trait', () => {
  const excluded = APPROACHES.filter(({ id }) => directionsOf(id).outbound.boundary.sla === 'excluded');
  expect(idsOf(excluded)).toEqual(approachesWith(OWN_TELEPHONY));
});

test('every approach has its file, of its own name', () => {
  const files = readdirSync(join(ROOT, 'plugins-ts/catalogue/approaches')).sort();
  const camel = (id: string): string => id.replace(/-(.)/g, (_match, letter: string) => letter.toUpperCase());
  expect(files).toEqual(
    idsOf(APPROACHES)
      .map((id) => `${camel(id)}.ts`)
      .sort(),
  );
});

test('every approach has its words in every language', () => {
  const needed = APPROACHES.flatMap(({ id, numberSource }) => [
    approachKey(id),
    approachFullKey(id),
    numberSourceKey(numberSource),
    boundaryKey(id, 'inbound'),
    boundaryKey(id, 'outbound'),
  ]);
  const languages = readdirSync(join(ROOT, 'strings'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const missing = languages.flatMap(({ name: language }) => {
    const words = JSON.parse(readFileSync(join(ROOT, 'strings', language, 'catalogue.json'), 'utf8')) as Record<string, string>;
    return needed.filter((key) => !words[key]).map((key) => `strings/${language}/catalogue.json: "${key}"`);
  });
  expect(missing).toEqual([]);
});

describe('the schema of the report', () => {
  const { $defs } = reportSchema as unknown as { readonly $defs: Readonly<Record<string, Record<string, unknown>>> };
  const schemaText = JSON.stringify($defs);

  test('lists every approach, in the order of the catalogue', () => {
    expect($defs.approachId!.enum).toEqual(idsOf(APPROACHES));
    expect($defs.approachOrUnknown!.enum).toEqual([...idsOf(APPROACHES), 'unknown']);
  });

  test('has the number source of every approach', () => {
    const missing = APPROACHES.filter(
      ({ id, numberSource }) => !schemaText.includes(`{"approach":{"const":"${id}"},"numberSource":{"const":"${numberSource}"}}`),
    );
    expect(missing.map(({ id, numberSource }) => `${id} with ${numberSource}`)).toEqual([]);
  });
});
