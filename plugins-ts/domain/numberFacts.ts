/**
 * A number with everything that its channels and its findings need to know of it.
 */
import { choiceCell, filledTextCell, lookupCell, lookupLabel, textCell } from './cells';
import { NUMBER_KIND } from './choices';
import { evidenceFor } from './evidence';
import { normalisePhoneNumber } from './numbers';
import { UNREAD_NUMBER, recognise, saysOnPremises, type Recognition } from './recognise';
import { directionStatement, lifecycleOf, numberSourceOf } from './statements';
import type { Row } from './tables';
import type { ApproachId, Direction, DirectionName, DirectionStatement, Lifecycle, PhoneNumber } from './types';

export interface NumberFacts {
  /** What the report shows. */
  readonly described: PhoneNumber;
  readonly recognition: Recognition;
  /** `null` when the lookup names a number that was not read. */
  readonly row: Row | null;
  readonly provider: Row | null;
  /** Id of the provider setting that the number names, read or not. */
  readonly providerId: string | null;
  /** Our own active rows for this number, whatever they say. */
  readonly ownRows: readonly Row[];
  /** The number's part of a direction. The same object is given for the same answer. */
  direction(name: DirectionName, enabled: boolean | null): Direction;
}

/** Rows that a number points to, where they were read. */
export interface JoinedRows {
  readonly provider: Row | null;
  readonly carrier: Row | null;
}

const NO_ROWS: readonly Row[] = [];

/** Statements depend on the candidates alone, so that an organisation of any size needs each of them once. */
const statements = new Map<string, DirectionStatement>();

function statementOf(candidates: readonly ApproachId[], direction: DirectionName): DirectionStatement {
  const key = `${direction} ${candidates.join(' ')}`;
  let statement = statements.get(key);
  if (statement === undefined) {
    statement = directionStatement(candidates, direction);
    statements.set(key, statement);
  }
  return statement;
}

function directionsOf(recognition: Recognition): NumberFacts['direction'] {
  const made = new Map<string, Direction>();
  return (name, enabled) => {
    const key = `${name} ${enabled}`;
    let direction = made.get(key);
    if (direction === undefined) {
      const { approach, candidates, certainty } = recognition;
      direction = { enabled, approach, candidates, certainty, ...statementOf(candidates, name) };
      made.set(key, direction);
    }
    return direction;
  };
}

const lifecycles = new Map<string, Lifecycle>();

function lifecycleFor(candidates: readonly ApproachId[], asOf: string): Lifecycle {
  const key = `${asOf} ${candidates.join(' ')}`;
  let lifecycle = lifecycles.get(key);
  if (lifecycle === undefined) {
    lifecycle = lifecycleOf(candidates, asOf);
    lifecycles.set(key, lifecycle);
  }
  return lifecycle;
}

/** The E.164 form of a number's row. A short code has none, even where an import put a plus sign before it. */
export function e164Of(number: Row): string | null {
  if (choiceCell(number, 'msdyn_type') === NUMBER_KIND.shortCode) return null;
  return normalisePhoneNumber(textCell(number, 'msdyn_phonenumber'));
}

/** Describes a number that was read. `ownRowsByNumber` holds our own active rows by E.164 number. */
export function describeNumberRow(
  id: string,
  row: Row,
  joined: JoinedRows,
  ownRowsByNumber: ReadonlyMap<string, readonly Row[]>,
  asOf: string,
): NumberFacts {
  const e164 = e164Of(row);
  const ownRows = e164 === null ? NO_ROWS : (ownRowsByNumber.get(e164) ?? NO_ROWS);
  const recognition = recognise(row, joined.provider, ownRows.length === 0 ? NO_ROWS : ownRows.filter((own) => !saysOnPremises(own)));
  return {
    recognition,
    row,
    provider: joined.provider,
    providerId: lookupCell(row, 'msdyn_occommunicationprovidersettingid'),
    ownRows,
    direction: directionsOf(recognition),
    described: {
      id,
      e164,
      text: textCell(row, 'msdyn_phonenumber') ?? '',
      name: textCell(row, 'msdyn_name') ?? '',
      approach: recognition.approach,
      candidates: recognition.candidates,
      certainty: recognition.certainty,
      numberSource: numberSourceOf(recognition.approach),
      carrier: nameOf(joined.carrier) ?? lookupLabel(row, 'msdyn_carrierid'),
      provider: nameOf(joined.provider) ?? lookupLabel(row, 'msdyn_occommunicationprovidersettingid'),
      lifecycle: lifecycleFor(recognition.candidates, asOf),
      evidence: evidenceFor(recognition, row, joined.provider),
    },
  };
}

const nameOf = (row: Row | null): string | null => (row === null ? null : filledTextCell(row, 'msdyn_name'));

/** Describes a number of which only a lookup is known. `label` is the name that came with the lookup, if any. */
export function describeUnreadNumber(id: string, label: string | null, asOf: string): NumberFacts {
  const recognition = UNREAD_NUMBER;
  return {
    recognition,
    row: null,
    provider: null,
    providerId: null,
    ownRows: NO_ROWS,
    direction: directionsOf(recognition),
    described: {
      id,
      e164: null,
      text: '',
      name: label ?? '',
      approach: recognition.approach,
      candidates: recognition.candidates,
      certainty: recognition.certainty,
      numberSource: 'unknown',
      carrier: null,
      provider: null,
      lifecycle: lifecycleFor(recognition.candidates, asOf),
      evidence: [],
    },
  };
}
