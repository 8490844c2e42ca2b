/** The catalogue holds together: paths join up, boundaries fit their legs, statements rest on known pages. */
import { buildSync } from 'esbuild';
import { directionsOf } from '../../../plugins-ts/catalogue/directions';
import { APPROACHES, approachById } from '../../../plugins-ts/catalogue';
import { comparisonOf } from '../../../plugins-ts/catalogue/comparison';
import { contextOwner } from '../../../plugins-ts/catalogue/contextOwner';
import { CONTRADICTIONS } from '../../../plugins-ts/catalogue/contradictions';
import { LIMITS } from '../../../plugins-ts/catalogue/limits';
import { SIP_HEADERS } from '../../../plugins-ts/catalogue/sipHeaders';
import { PUBLISHED_SLAS } from '../../../plugins-ts/catalogue/slas';
import { sourceById, SOURCES } from '../../../plugins-ts/catalogue/sources';
import type { CatalogueDirection, CatalogueLeg } from '../../../plugins-ts/catalogue/catalogueTypes';
import { TRANSFERS_REST_ON } from '../../../plugins-ts/transfers/values';
import type { ApproachId, DirectionName, NodeId } from '../../../plugins-ts/catalogue/vocabulary';
import facts from '../../fixtures/approaches-facts.json';
import { objectsIn } from '../../support/walk';

const DIRECTIONS: readonly DirectionName[] = ['inbound', 'outbound'];

/** Where a call ends on the organization's side. Contact Center has no part in two of the approaches. */
const OWN_END: { readonly [approach in ApproachId]?: NodeId } = {
  'teams-phone-mobile': 'teamsPhone',
  'traditional-on-premises': 'onPremDesk',
};

const EVERY: readonly [string, ApproachId, DirectionName, CatalogueDirection][] = APPROACHES.flatMap((approach) =>
  DIRECTIONS.map(
    (name) =>
      [`${approach.id} ${name}`, approach.id, name, directionsOf(approach.id)[name]] as [
        string,
        ApproachId,
        DirectionName,
        CatalogueDirection,
      ],
  ),
);

const onEveryCall = (direction: CatalogueDirection): readonly CatalogueLeg[] => direction.legs.filter((leg) => leg.when === 'always');

/** Nodes of the path of every call, in call order. */
const pathOf = (direction: CatalogueDirection): readonly NodeId[] => {
  const legs = onEveryCall(direction);
  return legs.length === 0 ? [] : [legs[0]!.from, ...legs.map((leg) => leg.to)];
};

const COMPARED = APPROACHES.map(({ id }) => comparisonOf(id));
const COMPARISON = { COMPARED, PUBLISHED_SLAS, CONTRADICTIONS, TRANSFERS_REST_ON, SIP_HEADERS, LIMITS };

describe('approaches', () => {
  test('are eight, found by their id, with 83 legs and 96 answers on SIP context', () => {
    expect(APPROACHES).toHaveLength(8);
    for (const approach of APPROACHES) expect(approachById(approach.id)).toBe(approach);
    expect(() => approachById('other' as ApproachId)).toThrow('other');
    const directions = EVERY.map(([, , , direction]) => direction);
    expect(directions.flatMap((direction) => direction.legs)).toHaveLength(83);
    expect(directions.flatMap((direction) => Object.values(direction.sipContext))).toHaveLength(96);
  });

  test('name each leg once', () => {
    const ids = EVERY.flatMap(([, , , direction]) => direction.legs.map((leg) => leg.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('name successors that take new calls', () => {
    for (const { lifecycle } of APPROACHES)
      for (const successor of lifecycle.successors) expect(approachById(successor).lifecycle.status).toBe('current');
  });

  test('that retire say when and where to go', () => {
    const retiring = APPROACHES.filter((approach) => approach.lifecycle.status === 'retiring');
    expect(retiring.map((approach) => approach.id)).toEqual(['acs-direct-offer', 'acs-direct-routing']);
    for (const { lifecycle } of retiring) {
      expect(lifecycle.endsOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(lifecycle.successors).not.toHaveLength(0);
    }
  });
});

describe.each(EVERY)('%s', (_title, id, name, direction) => {
  const path = pathOf(direction);

  test('has legs between nodes of the catalogue', () => {
    for (const leg of direction.legs) expect(facts.nodes).toEqual(expect.arrayContaining([leg.from, leg.to]));
  });

  test('joins up from one end of the call to the other', () => {
    const legs = onEveryCall(direction);
    const ownEnd = OWN_END[id] ?? 'representative';
    expect([legs[0]?.from, legs.at(-1)?.to]).toEqual(name === 'inbound' ? ['customerPhone', ownEnd] : [ownEnd, 'customerPhone']);
    legs.slice(1).forEach((leg, index) => expect(leg.from).toBe(legs[index]!.to));
    expect(new Set(path).size).toBe(path.length);
  });

  test('branches off from nodes of the path', () => {
    for (const leg of direction.legs.filter(({ when }) => when !== 'always')) expect(path).toContain(leg.from);
  });

  test('has inside Microsoft’s responsibility exactly the legs between the ends of the boundary', () => {
    const { startsAt, endsAt } = direction.boundary;
    const start = startsAt === null ? Infinity : path.indexOf(startsAt);
    const end = endsAt === null ? -Infinity : path.indexOf(endsAt);
    expect(start).not.toBe(-1);
    expect(end).not.toBe(-1);
    expect(startsAt === null).toBe(endsAt === null);
    const inside = (leg: CatalogueLeg): boolean => leg.when === 'always' && path.indexOf(leg.from) >= start && path.indexOf(leg.to) <= end;
    for (const leg of direction.legs) expect([leg.id, leg.insideMicrosoftSla]).toEqual([leg.id, inside(leg)]);
    if (startsAt !== null) expect(direction.legs.filter(inside)).not.toHaveLength(0);
  });

  test('counts nothing as inside that Microsoft does not run, and says the same in the scope', () => {
    for (const leg of direction.legs) {
      const inside = leg.slaScope === 'inside' || leg.slaScope === 'serviceAvailabilityOnly';
      expect(leg.insideMicrosoftSla).toBe(inside);
      expect(leg.operatedByMicrosoft).toBe(inside || leg.slaScope === 'operatedNoSla');
    }
  });

  test('rests the boundary on the article only where the article speaks', () => {
    const { basis, sla } = direction.boundary;
    expect(basis === 'article').toBe(sla === 'stated' || sla === 'excluded');
    if (basis === 'article') expect(comparisonOf(id).articleCoverage).toBe('named');
  });

  test('answers every scenario of its direction', () => {
    const first = name === 'inbound' ? 'arrival' : 'origination';
    expect(Object.keys(direction.sipContext)).toEqual([
      first,
      'blindTransfer',
      'consultTransfer',
      'callback',
      'handoffToNonMicrosoft',
      'handoffFromNonMicrosoft',
    ]);
  });

  test('has an owner of context wherever there is context', () => {
    for (const answer of Object.values(direction.sipContext))
      expect(contextOwner(approachById(id), answer.value) === 'none').toBe(answer.value === 'notApplicable');
  });
});

describe('sources', () => {
  const statements = objectsIn([APPROACHES, EVERY, COMPARISON]).filter((object) => 'sources' in object);
  const cited = new Set(statements.flatMap((object) => object.sources as string[]));

  test('stand behind every statement', () => {
    expect(statements.length).toBeGreaterThan(300);
    for (const object of statements) {
      expect(object.sources).not.toHaveLength(0);
      for (const id of object.sources as string[]) expect([id, sourceById(id)?.id]).toEqual([id, id]);
    }
  });

  test('stand behind every boundary, leg, answer, feature and lifecycle with a basis', () => {
    const founded = objectsIn([
      EVERY.map(([, , , direction]) => [direction.boundary, direction.legs, direction.sipContext]),
      APPROACHES.map((approach) => approach.lifecycle),
      COMPARED.map(({ benefits, considerations, bestFor, features, advice }) => [benefits, considerations, bestFor, features, advice]),
      [PUBLISHED_SLAS, TRANSFERS_REST_ON, SIP_HEADERS],
    ]).filter((object) => 'text' in object || 'value' in object || 'sources' in object);
    for (const object of founded) {
      expect(['article', 'documented', 'inferred']).toContain(object.basis);
      expect(object.sources).not.toHaveLength(0);
    }
  });

  test('are the article alone where the basis is the article, or begin with it', () => {
    for (const object of statements.filter(({ basis }) => basis === 'article')) expect((object.sources as string[])[0]).toBe('ART');
  });

  test('are all used, by the catalogue, a published agreement or a rule', () => {
    const used = new Set([...cited, ...PUBLISHED_SLAS.map((sla) => sla.document), ...facts.rules.flatMap((rule) => rule.sources)]);
    expect(SOURCES.map((source) => source.id).filter((id) => !used.has(id))).toEqual([]);
  });

  test('have ids and addresses of their own, but for two texts of one page', () => {
    expect(new Set(SOURCES.map((source) => source.id)).size).toBe(SOURCES.length);
    expect(sourceById('D-TPE25')?.address).toBe(sourceById('D-TPE')?.address);
    const addresses = SOURCES.filter(({ id }) => id !== 'D-TPE25').flatMap((source) => source.address ?? []);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(new URL(address).protocol).toBe('https:');
    for (const source of SOURCES.filter(({ address }) => address === null)) expect(source.note).not.toBeNull();
    expect(sourceById('NONE')).toBeUndefined();
  });
});

describe('comparison', () => {
  test('covers every approach', () => {
    expect(COMPARED.map(({ approach }) => approach)).toEqual(APPROACHES.map(({ id }) => id));
    for (const { id } of APPROACHES) expect(comparisonOf(id)).toBe(comparisonOf(id));
    expect(() => comparisonOf('other' as ApproachId)).toThrow('other');
  });

  test('points to agreements that the catalogue has, in documents that it has', () => {
    const known = PUBLISHED_SLAS.map(({ id }) => id);
    for (const { publishedSla } of COMPARED) for (const id of publishedSla) expect(known).toContain(id);
    for (const sla of PUBLISHED_SLAS) expect(sourceById(sla.document)?.address).toMatch(/^https:/);
  });

  test.each([
    ['contradictions', CONTRADICTIONS],
    ['headers', SIP_HEADERS],
    ['limits', LIMITS],
    ['agreements', PUBLISHED_SLAS],
  ])('has an id of its own for each of its %s', (_name, list: readonly { readonly id: string }[]) =>
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length),
  );
});

test('the part that controls carry stays small and apart from the comparison', () => {
  const root = `${__dirname}/../../../plugins-ts/catalogue`;
  const [output] = buildSync({
    stdin: {
      contents: "export * from './index'; export * from './sources'; export * from './catalogueKeys';",
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
  }).outputFiles;
  expect(output!.contents.length).toBeLessThan(25_000);
  expect(output!.text).toContain('Boundary_');
  expect(output!.text).not.toMatch(/Benefit_|Contradiction_|Limit_|SipHeader_|PublishedSla_|FeatureValue_|AdvisorReason_/);
});
