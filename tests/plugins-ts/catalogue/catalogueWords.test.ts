/** Every key of the catalogue has words, in every language, and no words lie about unused. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directionsOf } from '../../../plugins-ts/catalogue/directions';
import { APPROACHES } from '../../../plugins-ts/catalogue';
import { comparisonOf } from '../../../plugins-ts/catalogue/comparison';
import { CONTRADICTIONS } from '../../../plugins-ts/catalogue/contradictions';
import { saidOfContactCenter } from '../../../plugins-ts/catalogue/contactCenter';
import * as keys from '../../../plugins-ts/catalogue/catalogueKeys';
import { LIMITS } from '../../../plugins-ts/catalogue/limits';
import { SIP_HEADERS } from '../../../plugins-ts/catalogue/sipHeaders';
import { PUBLISHED_SLAS } from '../../../plugins-ts/catalogue/slas';
import { SOURCES } from '../../../plugins-ts/catalogue/sources';
import { FEATURE_NAMES } from '../../../plugins-ts/catalogue/vocabulary';
import { TRANSFER_NEEDS } from '../../../plugins-ts/transfers/values';
import type {
  ApproachId,
  Basis,
  DirectionName,
  LegWhen,
  LifecycleStatus,
  NodeId,
  NumberSource,
  Party,
  Scenario,
  SipContextOnLeg,
  SipContextValue,
  Sla,
} from '../../../plugins-ts/catalogue/vocabulary';
import { textsIn } from '../../support/walk';

/** All members of a union: the compiler refuses a list that forgets one. */
const all = <Member extends string>(members: Record<Member, true>): Member[] => Object.keys(members) as Member[];

const NODES = all<NodeId>({
  customerPhone: true,
  publicPstn: true,
  customerCarrier: true,
  customerSbc: true,
  operatorNetwork: true,
  microsoftPstnEdge: true,
  acs: true,
  teamsPhone: true,
  contactCenter: true,
  representative: true,
  externalTarget: true,
  onPremPbx: true,
  onPremDesk: true,
});
const NUMBER_SOURCES = all<NumberSource>({
  'microsoft-acs': true,
  'carrier-acs': true,
  'microsoft-teams': true,
  'carrier-teams': true,
  'operator-teams': true,
  'mobile-operator-teams': true,
  trial: true,
  'carrier-on-premises': true,
  unknown: true,
});
const PARTIES = all<Party>({
  Microsoft: true,
  "called party's own network": true,
  "calling party's own network": true,
  carriers: true,
  'customer organisation': true,
  'customer organisation (through its carrier contract)': true,
  operator: true,
  'public networks outside Microsoft': true,
  'shared: Microsoft runs the service, the organisation its local network': true,
});
const ON_LEG = all<SipContextOnLeg>({
  'as conversation context variables': true,
  'caller number only': true,
  carried: true,
  'carried if the carrier allows it': true,
  'carried; organisation owns it': true,
  'depends on the far side': true,
  'may be stripped': true,
  'operator decides': true,
});
const MARKS = all<keys.SipMark>({ carried: true, depends: true, number: true, risk: true, lost: true });
const VALUES = all<SipContextValue>({ preserved: true, atRisk: true, lost: true, notApplicable: true });
const SCENARIOS = all<Scenario>({
  arrival: true,
  origination: true,
  blindTransfer: true,
  consultTransfer: true,
  callback: true,
  handoffToNonMicrosoft: true,
  handoffFromNonMicrosoft: true,
});
const WHENS = all<LegWhen>({ always: true, transferOut: true, transferBack: true, stagedMove: true });
const DIRECTIONS = all<DirectionName>({ inbound: true, outbound: true });
const BASES = all<Basis>({ article: true, documented: true, inferred: true });
const SLAS = [...all<Sla>({ stated: true, benefit: true, excluded: true, notStated: true }), null];
const STATUSES = all<LifecycleStatus>({
  current: true,
  retiring: true,
  ended: true,
  temporary: true,
  legacy: true,
  notSupportedHere: true,
  unknown: true,
});
const APPROACH_IDS: readonly ApproachId[] = APPROACHES.map(({ id }) => id);
const STATED = [
  { responsibility: null },
  { responsibility: null, candidates: [] },
  ...APPROACH_IDS.flatMap((id) => DIRECTIONS.map((name) => ({ responsibility: directionsOf(id)[name].boundary }))),
];

/** A text of the catalogue that names a resource. Ids have no capital first, or no underscore. */
const KEY = /^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+)+$/;
const keysIn = (data: unknown): string[] => textsIn(data).filter((text) => KEY.test(text));

const CARD_KEYS = [
  ...keysIn([APPROACHES, APPROACH_IDS.map(directionsOf), SOURCES]),
  ...[...APPROACH_IDS, 'unknown' as const].map(keys.approachKey),
  ...APPROACH_IDS.map(keys.approachFullKey),
  ...NUMBER_SOURCES.map(keys.numberSourceKey),
  ...NODES.map(keys.nodeKey),
  ...PARTIES.map(keys.partyKey),
  ...MARKS.map(keys.sipMarkKey),
  ...ON_LEG.map(keys.sipOnLegKey),
  ...ON_LEG.map(keys.sipOnLegFullKey),
  ...VALUES.map(keys.sipValueKey),
  ...VALUES.map(keys.sipValueMeaningKey),
  ...SCENARIOS.map(keys.scenarioKey),
  ...DIRECTIONS.flatMap((name) => SCENARIOS.map((scenario) => keys.scenarioMeaningKey(scenario, name))),
  ...WHENS.map(keys.legWhenKey),
  ...DIRECTIONS.map(keys.directionKey),
  ...BASES.map(keys.basisKey),
  ...BASES.map(keys.basisMeaningKey),
  ...SLAS.map(keys.slaKey),
  ...STATUSES.map(keys.lifecycleKey),
  ...STATED.map(keys.boundaryShortKey),
  ...STATED.map(keys.boundaryCellKey),
  ...SOURCES.map(({ id }) => keys.sourceKey(id)),
];
/** Reasons of the advisor are words of its own group. */
const COMPARED = APPROACHES.map(({ id }) => ({ ...comparisonOf(id), advice: null }));
const COMPARISON_KEYS = [
  ...keysIn([APPROACHES.map(saidOfContactCenter), COMPARED, PUBLISHED_SLAS, CONTRADICTIONS, TRANSFER_NEEDS, SIP_HEADERS, LIMITS]),
  ...FEATURE_NAMES.map(keys.featureKey),
];

const STRINGS = join(__dirname, '../../../strings');
const read = (language: string, group: string): string => readFileSync(join(STRINGS, language, `${group}.json`), 'utf8');
const words = (language: string, group: string): Record<string, string> => JSON.parse(read(language, group));
const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort();
const languagesOf = (group: string): string[] =>
  readdirSync(STRINGS).filter((language) => existsSync(join(STRINGS, language, `${group}.json`)));

describe.each([
  ['catalogue', CARD_KEYS],
  ['comparison', COMPARISON_KEYS],
] as const)('group %s', (group, used) => {
  test('has English words for exactly the keys in use', () => expect(Object.keys(words('en', group)).sort()).toEqual(sorted(used)));

  test('has the same keys and placeholders in every language', () => {
    const english = words('en', group);
    for (const language of languagesOf(group)) {
      const translated = words(language, group);
      expect([language, Object.keys(translated).sort()]).toEqual([language, Object.keys(english).sort()]);
      for (const [key, text] of Object.entries(translated)) {
        expect([language, key, text.trim()]).not.toEqual([language, key, '']);
        expect([language, key, text.match(/\{\w+\}/g)]).toEqual([language, key, english[key]!.match(/\{\w+\}/g)]);
      }
    }
  });

  test('names no key twice', () => {
    for (const language of languagesOf(group)) {
      const named = [...read(language, group).matchAll(/^\s*"([^"]+)":/gm)].map((match) => match[1]!);
      expect(named.filter((key, index) => named.indexOf(key) !== index)).toEqual([]);
      expect(named).toHaveLength(Object.keys(words(language, group)).length);
    }
  });

  const entries = Object.entries(words('en', group));
  const offenders = (pattern: RegExp): string[] => entries.filter(([, text]) => pattern.test(text)).map(([key]) => key);

  test('ends sentences with a stop, and labels without', () => {
    const sentence =
      /^(Boundary|SipReason|LegNote|SourceNote|LifecycleNote|\w+Meaning|TransferNeed)_|^PublishedSla_\w+_(Effective|Covers|Excludes|DisplayRule)$|^Contradiction_\w+_(BothSides|TreatAs)$/;
    const wrong = entries.filter(([key, text]) => sentence.test(key) !== text.endsWith('.')).map(([key]) => key);
    expect(wrong).toEqual([]);
  });

  test('keeps to the house’s words', () => {
    expect(offenders(/\bagents?\b|quality SLA|unsupported approach/i)).toEqual([]);
    expect(offenders(/\d\s?%|[$€£]/)).toEqual([]);
    expect(offenders(/organis|centre|licence|dialled|dialling|signalling|programme|\bthe organi[sz]ation\b/i)).toEqual([]);
    expect(offenders(/\d{4}-\d\d-\d\d/)).toEqual([]);
    expect(offenders(/^\s|\s$| {2}/)).toEqual([]);
  });
});

test('every direction of an approach states its boundary under the key of its own name', () => {
  for (const id of APPROACH_IDS)
    for (const name of DIRECTIONS) expect(directionsOf(id)[name].boundary.statement).toBe(keys.boundaryKey(id, name));
});

describe('keys', () => {
  test('are made from identifiers', () => {
    expect(keys.nodeKey('customerSbc')).toBe('Node_CustomerSbc');
    expect(keys.approachKey('acs-direct-offer')).toBe('Approach_AcsDirectOffer');
    expect(keys.partyKey('customer organisation (through its carrier contract)')).toBe('Party_YourCarrier');
    expect(keys.sourceKey('D-NUM')).toBe('Source_D_NUM');
    expect(keys.slaKey(null)).toBe('Sla_Undecided');
  });

  test.each([
    ['acs', 'representative', 'From_Acs'],
    ['representative', 'microsoftPstnEdge', 'To_MicrosoftPstnEdge'],
    [null, null, 'NoneStated'],
  ] as const)('shorten a boundary from %s to %s', (startsAt, endsAt, expected) => {
    expect(keys.boundaryShortKey({ responsibility: { startsAt, endsAt } })).toBe(`BoundaryShort_${expected}`);
    expect(keys.boundaryCellKey({ responsibility: { startsAt, endsAt } })).toBe(`BoundaryCell_${expected}`);
  });

  test('tell undecided from none stated', () => expect(keys.boundaryShortKey({ responsibility: null })).toBe('BoundaryShort_Undecided'));

  test.each([
    [['acs-direct-offer', 'acs-direct-routing'], 'Undecided'],
    [[], 'Unknown'],
  ] as const)('tell a boundary that is undecided from one that is not known: %j', (candidates, expected) => {
    expect(keys.boundaryShortKey({ responsibility: null, candidates })).toBe(`BoundaryShort_${expected}`);
    expect(keys.boundaryCellKey({ responsibility: null, candidates })).toBe(`BoundaryCell_${expected}`);
  });

  test('give the five marks', () => {
    expect(ON_LEG.map((value) => [value, keys.sipMark(value)])).toEqual([
      ['as conversation context variables', 'carried'],
      ['caller number only', 'number'],
      ['carried', 'carried'],
      ['carried if the carrier allows it', 'depends'],
      ['carried; organisation owns it', 'carried'],
      ['depends on the far side', 'depends'],
      ['may be stripped', 'risk'],
      ['operator decides', 'depends'],
    ]);
    expect(VALUES.map(keys.sipValueMark)).toEqual(['carried', 'risk', 'lost', null]);
  });
});
