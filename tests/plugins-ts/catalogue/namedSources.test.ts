/** No words say more than they rest on: what names a page cites it, what names a day cites a page of that day, and the basis fits. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPROACHES } from '../../../plugins-ts/catalogue';
import { comparisonOf } from '../../../plugins-ts/catalogue/comparison';
import { CONTRADICTIONS } from '../../../plugins-ts/catalogue/contradictions';
import { directionsOf } from '../../../plugins-ts/catalogue/directions';
import { LIMITS } from '../../../plugins-ts/catalogue/limits';
import { SIP_HEADERS } from '../../../plugins-ts/catalogue/sipHeaders';
import { PUBLISHED_SLAS } from '../../../plugins-ts/catalogue/slas';
import { sourceById, type SourceId } from '../../../plugins-ts/catalogue/sources';
import { RULES } from '../../../plugins-ts/findings';
import { FINDING_TEXT_PARTS, findingKey } from '../../../plugins-ts/findings/findingKeys';
import { wordingsOf } from '../../../plugins-ts/findings/wording';
import { BLOCKERS, LOSSES, pathsFrom } from '../../../plugins-ts/retirement';
import { keyPart } from '../../../plugins-ts/text/resourceKeys';
import { TRANSFER_VALUES } from '../../../plugins-ts/transfers/values';
import { objectsIn, textsIn } from '../../support/walk';

const FOLDER = join(__dirname, '../../../strings/en');
const WORDS: Record<string, string> = Object.assign(
  {},
  ...readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Record<string, string>),
);

interface Claim {
  readonly key: string;
  readonly words: string;
  readonly basis: string | undefined;
  readonly sources: readonly string[];
}

const claim = (key: string, { basis, sources }: { basis?: unknown; sources?: unknown }): readonly Claim[] => {
  const words = WORDS[key];
  return words === undefined ? [] : [{ key, words, basis: basis as string | undefined, sources: sources as readonly string[] }];
};

/** Keys that an object names itself; what lies in objects of its own below has its own grounds. */
const ownKeys = (object: Record<string, unknown>): string[] =>
  Object.values(object)
    .flatMap((value) => (typeof value === 'string' || Array.isArray(value) ? textsIn(value) : []))
    .filter((text) => text in WORDS);

const founded = objectsIn([
  APPROACHES.map((approach) => [approach.lifecycle, directionsOf(approach.id), comparisonOf(approach.id), pathsFrom(approach.id)]),
  [CONTRADICTIONS, LIMITS, SIP_HEADERS, PUBLISHED_SLAS, TRANSFER_VALUES, Object.values(LOSSES)],
]).filter((object) => Array.isArray(object.sources));

const CLAIMS: readonly Claim[] = [
  ...founded.flatMap((object) => (Array.isArray(object.benefits) ? [] : ownKeys(object)).flatMap((key) => claim(key, object))),
  ...RULES.flatMap((rule) =>
    FINDING_TEXT_PARTS.flatMap((part) =>
      ['', ...wordingsOf(rule.id).map((wording) => `_${wording}`)].flatMap((end) => claim(findingKey(rule.id, part) + end, rule)),
    ),
  ),
  ...Object.entries(BLOCKERS).flatMap(([id, { cited }]) => claim(`RetirementBlocker_${keyPart(id)}`, cited)),
];

/** What words call a page, and the pages that are meant. */
const NAMED: readonly (readonly [called: RegExp, pages: readonly SourceId[]])[] = [
  [/\barticle\b/i, ['ART']],
  [/\b(ACS|Azure) guide\b|the guide of 2026/i, ['A-RET']],
  [/\b(capability|extensibility) table\b/i, ['T-CAP']],
  [/\btransfer page\b/i, ['D-XFER']],
  [/\bvoice channel FAQ\b|\bThe FAQ of\b/, ['D-FAQ']],
  [/\bemergency page\b/i, ['D-911']],
  [/\bpage on locations\b|\bregion page\b/i, ['D-REG']],
  [/\bpage on availability\b/i, ['D-INTL']],
  [/\bdeprecations page\b/i, ['D-DEP']],
  [/\bpage on inbound calling\b/i, ['D-IN']],
  [/\bproactive engagement\b/i, ['PE']],
  [/\b(numbers page|page on phone numbers)\b/i, ['D-NUM']],
  [/\bpage on your own carrier\b/i, ['D-BYO']],
  [/\bmigration pages?\b/i, ['D-RET', 'D-MIGDO', 'D-MIGDR', 'D-MIGOC', 'A-RET']],
  [/\bpage on profiles\b/i, ['D-PROF']],
  [/\bconnectivity page\b/i, ['M-PSTN']],
  [/\bIVR page\b/i, ['T-IVR']],
  [/\bSIP page\b/i, ['A-SIP', 'M-SIP']],
  [/\bcommunity script\b/i, ['C-PS', 'C-MIG']],
  [/\bpost of\b|\bposts of\b/i, ['L-TC', 'L-O365']],
];

test('there is much to walk', () => {
  expect(CLAIMS.length).toBeGreaterThan(700);
  expect(NAMED.filter(([called]) => !CLAIMS.some(({ words }) => called.test(words))).map(([called]) => String(called))).toEqual([]);
});

test.each(NAMED.map(([called, pages]) => [String(called), called, pages] as const))(
  '%s is cited where it is named',
  (_name, called, pages) => {
    const wrong = CLAIMS.filter(({ words, sources }) => called.test(words) && !pages.some((page) => sources.includes(page)));
    expect(wrong.map(({ key, sources }) => `${key} cites ${sources.join(', ')}`)).toEqual([]);
  },
);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const isoOf = (day: string, month: string, year: string): string =>
  `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
const DAY = /\b(?:page|table|guide|FAQ|pages|post)(?: on [a-z ]+)? of (\d{1,2}) (\w{3}) (\d{4})\b/g;
const YEAR = /\b(?:page|copy|guide) of (\d{4})\b/g;

test('a page of a day, or of a year, is cited with that date', () => {
  const wrong = CLAIMS.flatMap(({ key, words, sources }) => {
    const dates = sources.map((id) => sourceById(id)?.date ?? '');
    const days = [...words.matchAll(DAY)].map(([, day = '', month = '', year = '']) => isoOf(day, month, year));
    const years = [...words.matchAll(YEAR)].map(([, year = '']) => year);
    return [...days, ...years].filter((date) => !dates.some((one) => one.startsWith(date))).map((date) => `${key}: ${date}`);
  });
  expect(wrong).toEqual([]);
  expect(CLAIMS.flatMap(({ words }) => [...words.matchAll(DAY)]).length).toBeGreaterThan(20);
});

test('what the article is said to say is the article’s, or said to be a reading of it', () => {
  const says = /\bby the article\b|\bthe article (names|recommends|says|promises|lists)\b|\bthe article's best-for list\b/i;
  const beyond = CLAIMS.filter(({ words, basis }) => says.test(words) && basis === 'documented');
  expect(beyond.map(({ key }) => key)).toEqual([]);
  const first = CLAIMS.filter(({ basis, sources }) => basis === 'article' && sources[0] !== 'ART');
  expect(first.map(({ key }) => key)).toEqual([]);
});

test('what is documented rests on a page beside the article, and every page exists', () => {
  expect(
    CLAIMS.filter(({ basis, sources }) => basis === 'documented' && sources.every((id) => id === 'ART')).map(({ key }) => key),
  ).toEqual([]);
  expect(CLAIMS.flatMap(({ key, sources }) => sources.filter((id) => sourceById(id) === undefined).map((id) => `${key} ${id}`))).toEqual(
    [],
  );
});

test('words of our own reading say so, where the statement would pass for a page’s', () => {
  const reading = /\bby our reading\b|\bwhich we read as\b|\bread as Calling Plan\b|\bread strictly\b/i;
  const told = CLAIMS.filter(({ words, basis }) => reading.test(words) && basis === 'documented');
  expect(told.map(({ key }) => key)).toEqual([]);
});
