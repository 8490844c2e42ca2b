/**
 * What to do in the quarter of a day, in which order, and who does it.
 */
import type { TextKey } from '../catalogue/catalogueTypes';
import { dayNumber } from '../organization/days';
import type { Basis } from '../catalogue/vocabulary';
import type { MigrationPlan } from './migrationPlan';
import type { Owner, Readiness, Step } from './retirementTypes';

export interface AgendaItem {
  /** `clear`: a record to put in order; `decide`: something to check or decide; `prepare`: a step before the first wave; `move`: a wave. */
  readonly kind: 'clear' | 'decide' | 'prepare' | 'move';
  readonly owner: Owner;
  readonly text: TextKey;
  /** Number ids that it is about. */
  readonly numbers: readonly string[];
  /** The wave, for `move`; else `null`. */
  readonly wave: number | null;
  /** ISO date by which it should be done; `null` where no end of service is set, or it has passed. */
  readonly due: string | null;
  readonly basis: Basis;
  readonly sources: readonly string[];
  readonly link: string | null;
}

export interface Agenda {
  /** First and last day of the calendar quarter. */
  readonly from: string;
  readonly until: string;
  /** In the order in which to do them. */
  readonly items: readonly AgendaItem[];
}

/** The calendar quarter of a day. Throws a RangeError for a day that does not exist. */
export function quarterOf(isoDate: string): { readonly from: string; readonly until: string } {
  if (dayNumber(isoDate) === null) throw new RangeError(`not a date: ${isoDate}`);
  const year = Number(isoDate.slice(0, 4));
  const quarter = Math.floor((Number(isoDate.slice(5, 7)) - 1) / 3);
  const day = (month: number, date: number): string => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  return { from: day(quarter * 3, 1), until: day(quarter * 3 + 3, 0) };
}

/** Steps before the first wave, each once, in the order of the paths, with the numbers whose path has it. */
function preparations(readiness: Readiness): readonly { readonly step: Step; readonly numbers: readonly string[] }[] {
  const steps = new Map<string, { step: Step; numbers: string[] }>();
  for (const { number, path } of readiness.numbers) {
    for (const step of path?.steps ?? []) {
      if (step.phase !== 'prepare') continue;
      const entry = steps.get(step.id) ?? { step, numbers: [] };
      entry.numbers.push(number.id);
      steps.set(step.id, entry);
    }
  }
  const order = new Map<string, number>();
  for (const { path } of readiness.numbers) path?.steps.forEach(({ id }, index) => order.set(id, Math.max(order.get(id) ?? 0, index)));
  return [...steps.values()].sort((a, b) => (order.get(a.step.id) ?? 0) - (order.get(b.step.id) ?? 0));
}

/**
 * The agenda of the quarter in which the readiness was taken: records to clear, decisions to take, preparations, and the
 * waves that start before the quarter ends. Empty when nothing is left to move.
 */
export function agendaOf(readiness: Readiness, plan: MigrationPlan): Agenda {
  const quarter = quarterOf(readiness.asOf);
  const due = plan.prepareUntil;
  const open = readiness.open.map(({ owner, blocker, numbers }): AgendaItem => {
    const { text, basis, sources, link, kind } = blocker;
    return { kind: kind === 'record' ? 'clear' : 'decide', owner, text, numbers, wave: null, due, basis, sources, link };
  });
  const prepare = preparations(readiness).map(({ step, numbers }): AgendaItem => {
    const { owner, title, basis, sources, link } = step;
    return { kind: 'prepare', owner, text: title, numbers, wave: null, due, basis, sources, link };
  });
  const move = plan.waves
    .filter(({ startsOn }) => startsOn === null || startsOn <= quarter.until)
    .map((wave): AgendaItem => ({
      kind: 'move',
      owner: 'telephonyTeam',
      text: wave.pilot ? 'Retirement_Agenda_Pilot' : 'Retirement_Agenda_Wave',
      numbers: wave.groups.flatMap(({ numbers }) => numbers),
      wave: wave.number,
      due: wave.endsOn,
      basis: 'inferred',
      sources: ['D-RET'],
      link: null,
    }));
  return { ...quarter, items: [...open, ...prepare, ...move] };
}
