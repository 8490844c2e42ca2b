/**
 * The advisor: approaches side by side for what an architect needs, each point with its reason. It counts only what it shows.
 */
import { approachById, APPROACHES } from '../catalogue';
import { directionsOf } from '../catalogue/directions';
import { comparisonOf } from '../catalogue/comparison';
import type { Contradiction, Statement, TextKey } from '../catalogue/catalogueTypes';
import { dayNumber } from '../organization/days';
import { contradictionsFor } from '../findings/explain';
import { directionStatement, lifecycleOf, weakestBasis } from '../organization/statements';
import type { ApproachId, Basis, Scenario, SipContextValue, Sla } from '../catalogue/vocabulary';
import type { Lifecycle, Responsibility, SipContextStatement } from '../organization/organizationTypes';
import { isAnswered, type Answers, type ContextNeed, type QuestionId } from './answers';
import { comparedApproaches, criterion, judge, judgeSbc, neverAdvised, type Criterion, type CriterionId, type Fit } from './criteria';
import { keyPart } from '../text/resourceKeys';

export { answersFromAddress, answersToAddress, isAnswered, QUESTIONS } from './answers';
export type { Answers, ContextNeed, OutboundNeed, Question, QuestionId, YesNo } from './answers';
export { comparedApproaches } from './criteria';
export type { Criterion, CriterionId, Fit } from './criteria';

export interface AdviceContext {
  /** ISO date from which days are counted. */
  readonly asOf: string;
  /** Approach in use today, where advice is asked for a channel. */
  readonly current?: ApproachId | 'unknown';
  /** Also compare approaches that are retiring and not in use today: "show them". */
  readonly withRetiring?: boolean;
}

/** The boundary of one direction of an approach. */
export interface AdvisedBoundary {
  readonly responsibility: Responsibility;
  readonly sla: Sla | null;
  /** The whole sentence, a resource of the catalogue. */
  readonly statement: TextKey;
}

/** What becomes of SIP context where it must survive. */
export interface AdvisedContext extends SipContextStatement {
  readonly need: ContextNeed;
  readonly scenario: Scenario;
}

export interface ApproachAdvice {
  readonly approach: ApproachId;
  readonly isCurrent: boolean;
  /** Ends with ACS telephony, or has ended. */
  readonly isRetiring: boolean;
  /** One for each thing that was asked for; the counts are made of these and of nothing else. */
  readonly criteria: readonly Criterion[];
  readonly counts: { readonly [fit in Fit]: number };
  readonly benefits: readonly Statement[];
  readonly considerations: readonly Statement[];
  readonly bestFor: readonly Statement[];
  readonly inbound: AdvisedBoundary;
  readonly outbound: AdvisedBoundary;
  readonly context: readonly AdvisedContext[];
  /** Whether a session border controller is needed, with what was said of yours. */
  readonly sbc: Criterion;
  readonly availability: Statement;
  readonly lifecycle: Lifecycle & { readonly basis: Basis; readonly sources: readonly string[] };
  readonly contradictions: readonly Contradiction[];
}

/** Why an approach is not among those compared. */
export interface Exclusion {
  readonly approach: ApproachId;
  readonly reason: TextKey;
  readonly basis: Basis;
  readonly sources: readonly string[];
  /** The answer that excludes it; `null`: it could never be chosen. */
  readonly because: QuestionId | null;
}

/** What is still to be found out. */
export interface OpenPoint {
  /** A question without an answer, or with "don't know". */
  readonly question: QuestionId;
  readonly text: TextKey;
}

export interface Advice {
  /** Best fit first. */
  readonly approaches: readonly ApproachAdvice[];
  readonly excluded: readonly Exclusion[];
  readonly open: readonly OpenPoint[];
  /** The first, where it fits what was asked for better than it fails; never one that is retiring. `null`: none can be recommended yet. */
  readonly recommended: ApproachId | null;
}

/** Approaches that could never be chosen, in the order of the catalogue. */
const neverChosen = (): readonly Exclusion[] =>
  APPROACHES.flatMap(({ id }): readonly Exclusion[] => {
    const never = neverAdvised(id);
    return never === null ? [] : [{ approach: id, reason: never.text, basis: never.basis, sources: never.sources, because: null }];
  });

const SCENARIO_OF: { readonly [need in ContextNeed]: Scenario } = {
  blindTransfer: 'blindTransfer',
  consultTransfer: 'consultTransfer',
  callback: 'callback',
  handoff: 'handoffToNonMicrosoft',
  handover: 'handoffFromNonMicrosoft',
};

const CONTEXT_FIT: { readonly [value in SipContextValue]: Fit } = { preserved: 'yes', atRisk: 'no', lost: 'no', notApplicable: 'check' };

/** Which criteria the answers ask for, in the order in which they are shown. */
function askedFor(answers: Answers): readonly CriterionId[] {
  const { keepCarrier, context, countries, outbound } = answers;
  const asks: readonly [CriterionId, boolean][] = [
    ['ownCarrier', keepCarrier === 'yes'],
    ['noCarrierContract', keepCarrier === 'no'],
    ['sipContext', Array.isArray(context) && context.length > 0],
    ['noNewSbc', isAnswered(answers, 'sbc')],
    ['countries', Array.isArray(countries) && countries.length > 0],
    ['outboundCalls', outbound === 'calls' || outbound === 'campaigns'],
    ['campaigns', outbound === 'campaigns'],
    ['beyond2028', answers.outlive === 'yes'],
    ['withheldCallers', answers.withheld === 'yes'],
    ['sms', answers.sms === 'yes'],
    ['emergencyCalls', answers.emergency === 'yes'],
  ];
  return asks.filter(([, does]) => does).map(([id]) => id);
}

function contextOf(approach: ApproachId, answers: Answers): readonly AdvisedContext[] {
  const needs = Array.isArray(answers.context) ? (answers.context as readonly ContextNeed[]) : [];
  const { sipContext } = directionStatement([approach], 'inbound');
  return needs.flatMap((need) => {
    const scenario = SCENARIO_OF[need];
    const statement = sipContext[scenario];
    return statement === undefined || statement === null ? [] : [{ need, scenario, ...statement }];
  });
}

/** Context survives where it must: everywhere, or not; the reason is that of the weakest place. */
function judgeContext(context: readonly AdvisedContext[]): Criterion {
  const fits = context.map(({ value }) => CONTEXT_FIT[value]);
  const fit: Fit = fits.includes('no') ? 'no' : fits.includes('check') ? 'check' : 'yes';
  const deciding = fit === 'yes' ? context : context.filter(({ value }) => CONTEXT_FIT[value] === fit);
  const cited = {
    basis: weakestBasis(deciding.map(({ basis }) => basis)),
    sources: [...new Set(deciding.flatMap(({ sources }) => sources))],
  };
  return criterion('sipContext', fit, { yes: 'ContextKept', no: 'ContextAtRisk', check: 'ContextToCheck' }[fit], cited);
}

function criteriaOf(approach: ApproachId, answers: Answers, context: readonly AdvisedContext[]): readonly Criterion[] {
  return askedFor(answers).map((id) => {
    if (id === 'sipContext') return judgeContext(context);
    return id === 'noNewSbc' ? judgeSbc(approach, answers.sbc === 'yes') : judge(id, approach);
  });
}

function boundary(approach: ApproachId, direction: 'inbound' | 'outbound'): AdvisedBoundary {
  const { statement, startsAt, endsAt, basis, sources, sla } = directionsOf(approach)[direction].boundary;
  return { responsibility: { startsAt, endsAt, basis, sources }, sla, statement };
}

function adviseOn(approach: ApproachId, answers: Answers, { asOf, current }: AdviceContext): ApproachAdvice {
  const { benefits, considerations, bestFor, features } = comparisonOf(approach);
  const lifecycle = lifecycleOf([approach], asOf);
  const { basis, sources } = approachById(approach).lifecycle;
  const context = contextOf(approach, answers);
  const criteria = criteriaOf(approach, answers, context);
  const count = (fit: Fit): number => criteria.filter((one) => one.fit === fit).length;
  return {
    approach,
    isCurrent: current === approach,
    isRetiring: lifecycle.status === 'retiring' || lifecycle.status === 'ended',
    criteria,
    counts: { yes: count('yes'), no: count('no'), check: count('check') },
    benefits,
    considerations,
    bestFor,
    inbound: boundary(approach, 'inbound'),
    outbound: boundary(approach, 'outbound'),
    context,
    sbc: judgeSbc(approach, isAnswered(answers, 'sbc') ? answers.sbc === 'yes' : null),
    availability: features.availability,
    lifecycle: { ...lifecycle, basis, sources },
    contradictions: contradictionsFor({ approach }),
  };
}

/** Excluded by the calendar, or by an answer. What is not answered excludes nothing. */
function exclusionOf(approach: ApproachId, answers: Answers, { asOf, current, withRetiring }: AdviceContext): Exclusion | null {
  const { status } = lifecycleOf([approach], asOf);
  const ended = { approach, basis: 'documented' as const, sources: ['D-RET', 'A-RET'] };
  if (status === 'ended') return { ...ended, reason: 'AdvisorExclusion_Ended', because: null };
  if (status !== 'retiring') return null;
  if (answers.outlive === 'yes') return { ...ended, reason: 'AdvisorExclusion_Ends2028', because: 'outlive' };
  return current === approach || withRetiring === true ? null : { ...ended, reason: 'AdvisorExclusion_Retiring', because: null };
}

/** What goes on before what ends; then what fails least, leaves least to check, fits most. Equals keep their order. */
const bestFirst = (a: ApproachAdvice, b: ApproachAdvice): number =>
  Number(a.isRetiring) - Number(b.isRetiring) ||
  a.counts.no - b.counts.no ||
  a.counts.check - b.counts.check ||
  b.counts.yes - a.counts.yes;

/** Every question that was not answered, or with "don't know": it may still change the order, never what is excluded now. */
function openPoints(answers: Answers): readonly OpenPoint[] {
  const ids: readonly QuestionId[] = ['keepCarrier', 'context', 'sbc', 'countries', 'outbound', 'outlive', 'withheld', 'sms', 'emergency'];
  return ids.filter((id) => !isAnswered(answers, id)).map((question) => ({ question, text: `AdvisorOpen_${keyPart(question)}` }));
}

/** The first that goes on, if anything was asked for, it fits something, and no other fits as well. */
function recommendation(approaches: readonly ApproachAdvice[]): ApproachId | null {
  const [first, second] = approaches.filter(({ isRetiring }) => !isRetiring);
  if (first === undefined || first.counts.yes === 0 || first.counts.no > first.counts.yes) return null;
  const same = second !== undefined && (['yes', 'no', 'check'] as const).every((fit) => second.counts[fit] === first.counts[fit]);
  return same ? null : first.approach;
}

/**
 * Compares the approaches for these answers.
 *
 * @throws RangeError when `asOf` is not a day that exists
 */
export function advise(answers: Answers, context: AdviceContext): Advice {
  if (dayNumber(context.asOf) === null) throw new RangeError(`not a date: ${context.asOf}`);
  const compared = comparedApproaches();
  const exclusions = compared.flatMap((approach) => exclusionOf(approach, answers, context) ?? []);
  const remaining = compared.filter((approach) => !exclusions.some((one) => one.approach === approach));
  const approaches = remaining.map((approach) => adviseOn(approach, answers, context)).sort(bestFirst);
  return { approaches, excluded: [...exclusions, ...neverChosen()], open: openPoints(answers), recommended: recommendation(approaches) };
}
