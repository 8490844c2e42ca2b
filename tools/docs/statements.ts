/**
 * Every statement of the product with what it rests on, for the documents that list them. Taken from where the statements are
 * made, so that none is listed that is not said.
 */
import { APPROACHES } from '../../plugins-ts/catalogue';
import * as keys from '../../plugins-ts/catalogue/catalogueKeys';
import type { Approach } from '../../plugins-ts/catalogue/catalogueTypes';
import { comparisonOf } from '../../plugins-ts/catalogue/comparison';
import { directionsOf } from '../../plugins-ts/catalogue/directions';
import { LIMITS } from '../../plugins-ts/catalogue/limits';
import { SIP_HEADERS } from '../../plugins-ts/catalogue/sipHeaders';
import { PUBLISHED_SLAS } from '../../plugins-ts/catalogue/slas';
import { FEATURE_NAMES, type Basis, type DirectionName, type Scenario } from '../../plugins-ts/catalogue/vocabulary';
import { RULES } from '../../plugins-ts/findings';
import { findingKey } from '../../plugins-ts/findings/findingKeys';
import { wordingsOf } from '../../plugins-ts/findings/wording';
import { SCENARIOS } from '../../plugins-ts/organization/statements';
import { LOSSES, pathsFrom } from '../../plugins-ts/retirement/movePaths';
import { symptomsOf } from '../../plugins-ts/ticket/symptoms';
import { TRANSFER_VALUES } from '../../plugins-ts/transfers/values';

/** `label` and `texts` are resource keys: "label: texts". */
export interface ListedStatement {
  readonly label: readonly string[];
  readonly texts: readonly string[];
  readonly basis: Basis;
  readonly sources: readonly string[];
}

/** `title` is a resource key. */
export interface StatementGroup {
  readonly title: string;
  readonly statements: readonly ListedStatement[];
}

const DIRECTIONS: readonly DirectionName[] = ['inbound', 'outbound'];

interface Founded {
  readonly basis: Basis;
  readonly sources: readonly string[];
}

const listed = (label: readonly string[], texts: readonly string[], { basis, sources }: Founded): ListedStatement => ({
  label,
  texts,
  basis,
  sources,
});

/** Statements that are made for several approaches, or on several paths, once each. */
function distinct(statements: readonly ListedStatement[]): readonly ListedStatement[] {
  return [...new Map(statements.map((statement) => [JSON.stringify(statement), statement])).values()];
}

function sipContextOf({ id }: Approach): readonly ListedStatement[] {
  const directions = directionsOf(id);
  return DIRECTIONS.flatMap((direction) =>
    SCENARIOS[direction].flatMap((scenario: Scenario) => {
      const said = directions[direction].sipContext[scenario];
      const label = [keys.directionKey(direction), keys.scenarioKey(scenario)];
      return said === undefined ? [] : [listed(label, [keys.sipValueKey(said.value), said.reason], said)];
    }),
  );
}

function adviceOf({ id }: Approach): readonly ListedStatement[] {
  const { advice } = comparisonOf(id);
  return 'never' in advice
    ? [listed([], [advice.never.text], advice.never)]
    : Object.values(advice.fits).map((fit) => listed([], [fit.text], fit));
}

/** What is said of one approach, in the order in which its page says it. */
export function statementsOf(approach: Approach): readonly StatementGroup[] {
  const { lifecycle, id } = approach;
  const comparison = comparisonOf(id);
  const boundaries = DIRECTIONS.map((direction) => {
    const { boundary } = directionsOf(id)[direction];
    return listed([keys.directionKey(direction)], [boundary.statement], boundary);
  });
  const plain = (statements: readonly (Founded & { readonly text: string })[]): readonly ListedStatement[] =>
    statements.map((statement) => listed([], [statement.text], statement));
  return [
    { title: 'Docs_Group_Boundary', statements: boundaries },
    { title: 'Docs_Group_SipContext', statements: sipContextOf(approach) },
    {
      title: 'Docs_Group_Lifecycle',
      statements: [listed([keys.lifecycleKey(lifecycle.status)], lifecycle.note === null ? [] : [lifecycle.note], lifecycle)],
    },
    { title: 'Docs_Group_Benefits', statements: plain(comparison.benefits) },
    { title: 'Docs_Group_Considerations', statements: plain(comparison.considerations) },
    { title: 'Docs_Group_BestFor', statements: plain(comparison.bestFor) },
    {
      title: 'Docs_Group_Features',
      statements: FEATURE_NAMES.map((feature) =>
        listed([keys.featureKey(feature)], [comparison.features[feature].text], comparison.features[feature]),
      ),
    },
    { title: 'Docs_Group_Advice', statements: adviceOf(approach) },
  ];
}

function transferStatements(): readonly ListedStatement[] {
  const values = Object.values(TRANSFER_VALUES)
    .flatMap((kinds) => Object.values(kinds))
    .flatMap(({ on, off }) => [on, off])
    .flatMap((aspects) => Object.values(aspects));
  return values.map((value) => listed([], [value.text], value));
}

function migrationStatements(): readonly ListedStatement[] {
  const paths = APPROACHES.flatMap(({ id }) => pathsFrom(id));
  return [
    ...paths.flatMap(({ target, when, keeps }) => [when, keeps].map((one) => listed([keys.approachKey(target)], [one.text], one))),
    ...paths.flatMap(({ steps }) => steps.map((step) => listed([step.title], [step.detail], step))),
    ...Object.values(LOSSES).map((loss) => listed([], [loss.text], loss)),
  ];
}

/** What is said of no single approach. */
export function otherStatements(): readonly StatementGroup[] {
  return [
    {
      title: 'Docs_Group_Limits',
      statements: LIMITS.map(({ name, value, sources }) => listed([name], [value], { basis: 'documented', sources })),
    },
    {
      title: 'Docs_Group_Headers',
      statements: SIP_HEADERS.map((header) =>
        listed([header.name], [header.ownOnAcs, header.ownOnTeams, header.microsoftNumbers, header.onTransfer], header),
      ),
    },
    {
      title: 'Docs_Group_PublishedSla',
      statements: PUBLISHED_SLAS.map((sla) => listed([sla.name], [sla.covers, sla.excludes], sla)),
    },
    { title: 'Docs_Group_Transfers', statements: distinct(transferStatements()) },
    { title: 'Docs_Group_Migration', statements: distinct(migrationStatements()) },
    {
      title: 'Docs_Group_Tickets',
      statements: distinct(
        APPROACHES.flatMap(({ id }) => symptomsOf([id])).flatMap(({ steps }) => steps.map((step) => listed([], [step.text], step))),
      ),
    },
    {
      title: 'Docs_Group_Rules',
      statements: RULES.flatMap((rule) =>
        ['', ...wordingsOf(rule.id).map((wording) => `_${wording}`)].map((end) =>
          listed([`${findingKey(rule.id, 'Title')}${end}`], [`${findingKey(rule.id, 'Explanation')}${end}`], rule),
        ),
      ),
    },
  ];
}
