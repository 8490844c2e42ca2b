/**
 * Which channels and people use which number. What names a record that another one superseded uses that other one.
 */
import { lookupCell } from '../organization/cells';
import { rowsById, type Organization } from '../organization/openOrganization';
import { isDisabled } from '../organization/uses';
import { compareCodePoints } from '../organization/order';
import type { Channel, Report } from '../report/reportTypes';
import type { Usage } from './blockers';

export const NO_ONE: Usage = { channels: [], users: [] };

/** Ids of the records that stand for a number: its own, or the active ones of the same number where these superseded it. */
export type Standing = (id: string) => readonly string[];

export function standingIn(organization: Organization): Standing {
  return (id) => {
    const number = organization.numbers.get(id);
    return number?.described.superseded === true ? organization.activeTwins(number).map(({ described }) => described.id) : [id];
  };
}

/** Which channels and people use which number; what names a superseded record uses the one that took its place. */
export function usages(report: Report, organization: Organization, standing: Standing): ReadonlyMap<string, Usage> {
  const byNumber = new Map<string, { channels: string[]; users: string[] }>();
  const usageOf = (id: string) => {
    const usage = byNumber.get(id) ?? { channels: [], users: [] };
    byNumber.set(id, usage);
    return usage;
  };
  for (const channel of report.channels) {
    if (!channel.active) continue;
    for (const id of numberIds(channel, standing)) usageOf(id).channels.push(channel.id);
  }
  for (const [id, user] of rowsById(organization.table('systemusers').rows, 'systemuserid')) {
    // As among a number's uses.
    if (isDisabled(user)) continue;
    const number = lookupCell(user, '_msdyn_phonenumberid_value');
    for (const standsFor of number === null ? [] : standing(number)) usageOf(standsFor).users.push(id);
  }
  for (const { users } of byNumber.values()) users.sort(compareCodePoints);
  return byNumber;
}

/** The numbers of a channel, each once. */
export function numberIds({ number, callerIdNumber }: Channel, standing: Standing): readonly string[] {
  const ids = [number, callerIdNumber].flatMap((one) => (one === null ? [] : standing(one.id)));
  return [...new Set(ids)];
}
