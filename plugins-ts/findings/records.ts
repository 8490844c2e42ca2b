/**
 * Findings on records: what contradicts itself, dangles, was left behind or is still to be said.
 */
import { choiceCell, filledTextCell, lookupCell, toId } from '../organization/cells';
import { NUMBER_KIND, NUMBER_TYPE, TABLE } from '../tables/choices';
import type { NumberFacts } from '../organization/numberFacts';
import { rowsById, type Organization } from '../organization/openOrganization';
import { compareCodePoints } from '../organization/order';
import { saysOnPremises, teamsApproachOf } from '../organization/recognize';
import type { EntitySet, Row } from '../tables/tables';
import type { RecordReference } from './types';
import { anyNumber, isAcsDirectRouting, isTeamsNumber } from './conditions';
import { channelRule, numberRule, onNumber, unlessRead, type ChannelRule, type NumberRule, type OrganizationRule } from './rule';

const hasResourceAccount = ({ row }: NumberFacts): boolean => row !== null && filledTextCell(row, 'msdyn_teamsresourceaccount') !== null;

const ownReference = (row: Row): RecordReference => ({ table: TABLE.connectivity, id: toId(row['vcd_numberconnectivityid']) ?? '' });

/** Our own rows that Dynamics contradicts: a Teams connectivity for an ACS number, or the old platform for any number. */
function contradictedRows(number: NumberFacts): readonly Row[] {
  const isAcs = number.recognition.platform === 'acs';
  if (number.ownRows.length === 0) return number.ownRows;
  return number.ownRows.filter((row) => saysOnPremises(row) || (isAcs && teamsApproachOf(row) !== null));
}

/** Our own table may hold rows for this number that were not read. */
const mayHaveOwnRows = (number: NumberFacts, organization: Organization) =>
  number.described.e164 === null ? false : unlessRead('vcd_numberconnectivities', organization);

const inactiveDirectRouting = (number: NumberFacts): boolean => isAcsDirectRouting(number) && number.row?.['statecode'] === 1;

export const RECORD_RULES: readonly (NumberRule | ChannelRule)[] = [
  numberRule('R-LINK-1', 'error', 'inferred', ['V-NUM', 'C-MIG'], (number, organization) =>
    onNumber(number, organization, (read) => isTeamsNumber(read) && !hasResourceAccount(read)),
  ),
  numberRule('R-LINK-2', 'error', 'inferred', ['C-MIG'], (number, organization) =>
    onNumber(
      number,
      organization,
      (read) => read.row !== null && choiceCell(read.row, 'msdyn_phonenumbertype') === NUMBER_TYPE.acs && hasResourceAccount(read),
    ),
  ),
  channelRule(
    'R-STATE-1',
    'warning',
    'documented',
    ['D-NUM'],
    null,
    (channel, organization) => anyNumber(channel, organization, inactiveDirectRouting),
    (channel) => channel.numbers.filter(inactiveDirectRouting).map((number) => ({ table: TABLE.number, id: number.described.id })),
  ),
  numberRule('R-CARR-1', 'info', 'inferred', ['D-BYO'], (number, organization) =>
    onNumber(
      number,
      organization,
      (read) => isAcsDirectRouting(read) && read.row !== null && lookupCell(read.row, '_msdyn_carrierid_value') === null,
    ),
  ),
  numberRule('R-TEAMS-1', 'warning', 'inferred', ['V-NUM', 'D-TPE'], (number, organization) =>
    onNumber(number, organization, (read) => {
      if (!isTeamsNumber(read) || read.recognition.decidingRows.length > 0) return false;
      return mayHaveOwnRows(read, organization) || true;
    }),
  ),
  numberRule(
    'R-PROV-1',
    'error',
    'inferred',
    ['V-NUM', 'V-PROV', 'C-MIG'],
    (number, organization) => onNumber(number, organization, (read) => read.recognition.platform === 'contradictory'),
    ({ providerId, provider }) => (providerId === null || provider === null ? [] : [{ table: TABLE.provider, id: providerId }]),
  ),
  channelRule(
    'R-REF-1',
    'error',
    'inferred',
    ['V-NUM'],
    null,
    (channel, organization) => {
      if (channel.numbers.every((number) => number.row !== null)) return false;
      return unlessRead('msdyn_ocphonenumbers', organization) || true;
    },
    (channel) =>
      channel.numbers.filter((number) => number.row === null).map((number) => ({ table: TABLE.number, id: number.described.id })),
  ),
  numberRule(
    'R-EVID-1',
    'warning',
    'inferred',
    ['V-NUM'],
    (number, organization) =>
      onNumber(number, organization, (read) => {
        if (!isTeamsNumber(read)) return false;
        const disagree = read.recognition.decidingRows.length > 0 && read.recognition.answer.certainty === 'ambiguous';
        return disagree || mayHaveOwnRows(read, organization);
      }),
    ({ recognition }) => recognition.decidingRows.map(ownReference),
  ),
  numberRule(
    'R-EVID-2',
    'warning',
    'inferred',
    ['V-NUM'],
    (number, organization) =>
      onNumber(number, organization, (read) => contradictedRows(read).length > 0 || mayHaveOwnRows(read, organization)),
    (number) => contradictedRows(number).map(ownReference),
  ),
];

/** Users whose personal number cannot be one. */
export const PERSONAL_NUMBER_RULE: OrganizationRule = {
  id: 'R-PERS-1',
  severity: 'error',
  basis: 'documented',
  sources: ['D-OUT'],
  scope: 'organisation',
  find(organization) {
    const users = organization.table('systemusers');
    const unchecked = new Set<EntitySet>(users.state === 'read' ? [] : ['systemusers']);
    const hits = [];
    for (const [id, user] of rowsById(users.rows, 'systemuserid')) {
      const numberId = lookupCell(user, '_msdyn_phonenumberid_value');
      if (numberId === null) continue;
      const row = organization.numbers.get(numberId)?.row ?? null;
      if (row === null) unchecked.add('msdyn_ocphonenumbers');
      else if (choiceCell(row, 'msdyn_type') === NUMBER_KIND.tollFree) {
        hits.push({ subject: { table: TABLE.user, id }, related: [{ table: TABLE.number, id: numberId }] });
      }
    }
    return { hits: hits.sort((a, b) => compareCodePoints(a.subject.id, b.subject.id)), unchecked: [...unchecked] };
  },
};
