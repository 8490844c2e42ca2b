/** The catalogue against the facts, fact by fact, so that no slip of the pen goes unseen. */
import { directionsOf } from '../../../plugins-ts/catalogue/directions';
import { APPROACHES } from '../../../plugins-ts/catalogue';
import { comparisonOf } from '../../../plugins-ts/catalogue/comparison';
import { contextOwner } from '../../../plugins-ts/catalogue/contextOwner';
import { CONTRADICTIONS } from '../../../plugins-ts/catalogue/contradictions';
import { LIMITS } from '../../../plugins-ts/catalogue/limits';
import { SIP_HEADERS } from '../../../plugins-ts/catalogue/sipHeaders';
import { PUBLISHED_SLAS } from '../../../plugins-ts/catalogue/slas';
import { SOURCES, SOURCES_READ_ON } from '../../../plugins-ts/catalogue/sources';
import type { DirectionName, Scenario } from '../../../plugins-ts/catalogue/vocabulary';
import { TRANSFER_NEEDS, TRANSFERS_REST_ON } from '../../../plugins-ts/transfers/values';
import facts from '../../fixtures/approaches-facts.json';

/** Facts are sentences, the catalogue has keys. Words are right when equal sentences have one key, and different ones two. */
class Words {
  private readonly keys = new Map<string, string | null>();
  private readonly facts = new Map<string | null, string>();

  pair(fact: string, key: string | null): void {
    if (!this.keys.has(fact)) this.keys.set(fact, key);
    if (!this.facts.has(key)) this.facts.set(key, fact);
    expect([fact, this.keys.get(fact)]).toEqual([fact, key]);
    expect([key, this.facts.get(key)]).toEqual([key, fact]);
  }
}

const DIRECTIONS: readonly DirectionName[] = ['inbound', 'outbound'];
const PAIRS = APPROACHES.map((approach, index) => ({ approach, fact: facts.approaches[index]! }));

test('approaches are those of the facts, in their order', () => {
  expect(PAIRS.map(({ approach }) => approach.id)).toEqual(facts.approaches.map((fact) => fact.id));
  for (const { approach, fact } of PAIRS) {
    const { id, platform, numberSource, articleCoverage } = fact;
    expect({ ...approach, ...comparisonOf(id as typeof approach.id) }).toMatchObject({ id, platform, numberSource, articleCoverage });
  }
});

test('lifecycles are those of the facts', () => {
  for (const { approach, fact } of PAIRS) {
    expect(approach.lifecycle).toEqual({ ...fact.lifecycle, note: approach.lifecycle.note });
  }
});

test('carriers are as the article has them, or the page on the approach', () => {
  const whose = (carrier: string, isTrial: boolean, platform: string) =>
    [carrier, isTrial && 'trial', platform === 'onPremises' && 'on premises'].filter(Boolean).join(', ');
  expect(Object.fromEntries(APPROACHES.map(({ id, carrier, isTrial, platform }) => [id, whose(carrier, isTrial, platform)]))).toEqual({
    'acs-direct-offer': 'microsoft',
    'acs-direct-routing': 'own',
    'teams-calling-plan': 'microsoft',
    'teams-direct-routing': 'own',
    'teams-operator-connect': 'operator',
    'teams-phone-mobile': 'mobileOperator',
    'acs-trial': 'microsoft, trial',
    'traditional-on-premises': 'own, on premises',
  });
});

describe.each(DIRECTIONS)('%s', (name) => {
  test('boundaries are those of the facts', () => {
    for (const { approach, fact } of PAIRS) {
      const { boundary } = directionsOf(approach.id)[name];
      expect([approach.id, boundary]).toEqual([approach.id, { ...fact.directions[name].boundary, statement: boundary.statement }]);
    }
  });

  test('legs are those of the facts, in call order', () => {
    for (const { approach, fact } of PAIRS) {
      // Transport and note are keys here and sentences there; they are compared below.
      const bare = (legs: readonly object[]) => legs.map((leg) => ({ ...leg, transport: null, note: null }));
      expect(bare(directionsOf(approach.id)[name].legs)).toEqual(bare(fact.directions[name].legs));
    }
  });

  test('answers on SIP context are those of the facts', () => {
    for (const { approach, fact } of PAIRS)
      for (const [scenario, expected] of Object.entries(fact.directions[name].sipContext)) {
        const answer = directionsOf(approach.id)[name].sipContext[scenario as Scenario]!;
        const { value, basis, sources } = answer;
        expect([approach.id, scenario, value, basis, sources]).toEqual([
          approach.id,
          scenario,
          expected.value,
          expected.basis,
          expected.sources,
        ]);
        expect([approach.id, scenario, contextOwner(approach, value)]).toEqual([approach.id, scenario, expected.owner]);
      }
  });
});

test('transports, notes and reasons have one key for each fact', () => {
  const [transports, notes, reasons] = [new Words(), new Words(), new Words()];
  for (const { approach, fact } of PAIRS)
    for (const name of DIRECTIONS) {
      const direction = directionsOf(approach.id)[name];
      const expected = fact.directions[name];
      direction.legs.forEach((leg, index) => {
        transports.pair(expected.legs[index]!.transport, leg.transport);
        notes.pair(expected.legs[index]!.note, leg.note);
      });
      for (const [scenario, answer] of Object.entries(expected.sipContext))
        reasons.pair(answer.reason, direction.sipContext[scenario as Scenario]!.reason);
    }
});

test('features, benefits, considerations and the rest are those of the facts', () => {
  const words = {
    numberArrival: new Words(),
    benefits: new Words(),
    considerations: new Words(),
    bestFor: new Words(),
    features: new Words(),
  };
  const [contracts, owners] = [new Words(), new Words()];
  for (const { approach, fact } of PAIRS) {
    const features = comparisonOf(approach.id);
    expect(features).toMatchObject({ publishedSla: fact.features.publishedSla, sources: fact.features.sources });
    contracts.pair(fact.carrierContract, features.carrierContract);
    owners.pair(fact.sbcOwner, features.sbcOwner);
    expect(features.numberArrival).toHaveLength(fact.features.numberArrival.length);
    fact.features.numberArrival.forEach((text, index) => words.numberArrival.pair(text, features.numberArrival[index]!));
    for (const group of ['benefits', 'considerations', 'bestFor', 'features'] as const) {
      const actual = Object.entries(features[group]);
      const expected = Object.entries(fact.features[group]);
      const rests = ([name, { direction, basis, sources }]: (typeof actual)[number]) => [name, direction, basis, sources];
      expect(actual.map(rests)).toEqual((expected as typeof actual).map(rests));
      actual.forEach(([, { text }], index) => words[group].pair(expected[index]![1].text, text));
    }
  }
});

test('sources are those of the facts', () => {
  expect(SOURCES.map(({ id, address, date, kind }) => ({ id, address, date, kind }))).toEqual(
    facts.sources.map(({ id, address, date, kind }) => ({ id, address, date, kind })),
  );
  // What a source's note says is words; that there is something to say is a fact. Two notes are about a page that has no address.
  for (const { id, note } of facts.sources.filter((source) => source.note !== null))
    expect([id, note, SOURCES.find((source) => source.id === id)?.note]).toEqual([id, note, expect.any(String)]);
  expect(SOURCES_READ_ON).toBe(facts.preparedOn);
});

test('agreements, disagreements and limits are those of the facts', () => {
  expect(PUBLISHED_SLAS.map(({ id, document, basis, sources }) => ({ id, document, basis, sources }))).toEqual(facts.publishedSlas);
  expect(CONTRADICTIONS.map(({ sources }) => sources)).toEqual(facts.contradictions.map(({ sources }) => sources));
  expect(LIMITS.map(({ sources }) => sources)).toEqual(facts.limits.map(({ sources }) => sources));
  expect([CONTRADICTIONS.length, LIMITS.length]).toEqual([18, 29]);
});

test('SIP headers are those of the facts', () => {
  const words = new Words();
  expect(SIP_HEADERS).toHaveLength(facts.sipHeaders.length);
  SIP_HEADERS.forEach((header, index) => {
    const fact = facts.sipHeaders[index]!;
    expect([header.basis, header.sources]).toEqual([fact.basis, fact.sources]);
    words.pair(fact.header, header.name);
    words.pair(fact.acsDirectRouting, header.ownOnAcs);
    words.pair(fact.teamsDirectRouting, header.ownOnTeams);
    for (const use of ['microsoftNumbers', 'onTransfer'] as const) words.pair(fact[use], header[use]);
  });
});

test('what transfers need and rest on is that of the facts', () => {
  const { needs, basis, sources } = facts.transfers;
  expect({ needs: TRANSFER_NEEDS.length, ...TRANSFERS_REST_ON }).toEqual({ needs, basis, sources });
});
