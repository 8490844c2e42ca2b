/** What can be compared: approaches as the catalogue has them, channels as they were described. */
import { APPROACHES } from '../../../../plugins-ts/catalogue';
import { comparisonOf } from '../../../../plugins-ts/catalogue/comparison';
import { approachKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import { directionStatement, lifecycleOf, numberSourceOf } from '../../../../plugins-ts/organization/statements';
import type { ApproachId, NumberSource } from '../../../../plugins-ts/catalogue/vocabulary';
import type { Channel, Report } from '../../../../plugins-ts/report/reportTypes';
import type { DirectionStatement, Lifecycle } from '../../../../plugins-ts/organization/organizationTypes';
import type { Text } from '../../../../plugins-ts/text';

/** Fewer are no comparison; more do not fit side by side. */
export const MOST_COMPARED = 4;

export interface Subject {
  readonly id: string;
  readonly title: string;
  readonly approach: ApproachId | 'unknown';
  /** Several where it is not decided. */
  readonly candidates: readonly ApproachId[];
  /** Outbound calls may follow another number than inbound ones, and so another approach. */
  readonly outboundApproach: ApproachId | 'unknown';
  readonly numberSource: NumberSource;
  readonly inbound: DirectionStatement;
  readonly outbound: DirectionStatement;
  readonly lifecycle: Lifecycle | null;
}

function approachSubject(id: ApproachId, asOf: string, text: Text): Subject {
  return {
    id,
    title: text(approachKey(id)),
    approach: id,
    candidates: [id],
    outboundApproach: id,
    numberSource: numberSourceOf(id),
    inbound: directionStatement([id], 'inbound'),
    outbound: directionStatement([id], 'outbound'),
    lifecycle: lifecycleOf([id], asOf),
  };
}

function channelSubject(channel: Channel): Subject {
  const number = channel.number ?? channel.callerIdNumber;
  return {
    id: channel.id,
    title: channel.name,
    approach: channel.inbound.approach,
    candidates: channel.inbound.candidates,
    outboundApproach: channel.outbound.approach,
    numberSource: number?.numberSource ?? 'unknown',
    inbound: channel.inbound,
    outbound: channel.outbound,
    lifecycle: number?.lifecycle ?? null,
  };
}

/** The approaches that a choice begins with: the four that the article names. */
export const FIRST_APPROACHES: readonly ApproachId[] = APPROACHES.filter(
  ({ id, platform }) => comparisonOf(id).articleCoverage === 'named' && platform !== 'onPremises',
).map(({ id }) => id);

/** The subjects with these ids in their order, at most four; ids that name nothing are left out. */
export function subjectsOf(ids: readonly string[], report: Report, text: Text): readonly Subject[] {
  const wanted = ids.length === 0 ? FIRST_APPROACHES : ids;
  const subjects = wanted.flatMap((id): Subject[] => {
    const approach = APPROACHES.find((known) => known.id === id);
    if (approach) return [approachSubject(approach.id, report.asOf, text)];
    const channel = report.channels.find((known) => known.id === id);
    return channel ? [channelSubject(channel)] : [];
  });
  return subjects.slice(0, MOST_COMPARED);
}
