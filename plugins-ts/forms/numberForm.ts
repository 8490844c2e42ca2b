/** Form of a phone number: what the number is, which channels use it, and whether its records contradict each other. */
import { readChannelTables } from '../dataverse/channelReader';
import { readByIds } from '../dataverse/reader';
import { createWebApiClient } from '../dataverse/webApiClient';
import { hasFired } from '../findings/verdict';
import { textCell, toId } from '../organization/cells';
import { openOrganization } from '../organization/openOrganization';
import { numberOfRow, withNumberRows } from '../report/describeRow';
import { lookupProperty } from '../tables/columns';
import type { ColumnOf, Row, Table, UnknownRow } from '../tables/tables';
import type { FormContextLike } from './formApi';
import type { Describe } from './handler';
import { lookupId, rowOf } from './formRow';
import { numberNotices, unreadNotice } from './notices';
import { NUMBER_RULES } from './noticeRules';

export const NUMBER_COLUMNS = [
  'msdyn_phonenumber',
  'msdyn_phonenumbertype',
  'msdyn_ocphonenumbersource',
  'msdyn_teamsresourceaccount',
  'msdyn_occommunicationprovidersettingid',
  'msdyn_carrierid',
] as const satisfies readonly ColumnOf<'msdyn_ocphonenumber'>[];

const names = ({ rows }: Table<Row<'msdyn_ocvoicechannelsetting'>>): string[] =>
  [...new Set(rows.map((row) => textCell(row, 'msdyn_name') ?? ''))].filter((name) => name !== '').sort();

/** Nothing is filled in: such a record is a number of nobody yet, and what its columns would mean is not said. */
const isEmpty = (row: Row<'msdyn_ocphonenumber'>): boolean =>
  NUMBER_COLUMNS.every((column) =>
    [column, lookupProperty(column)].every((property) => {
      const value = (row as UnknownRow)[property] ?? null;
      return value === null || (typeof value === 'string' && value.trim() === '');
    }),
  );

const phoneNumberText = (form: FormContextLike): string | null => {
  const value = form.getAttribute('msdyn_phonenumber')?.getValue();
  return typeof value === 'string' ? value : null;
};

export const describeNumberForm: Describe = async (form, speak, { xrm, today }) => {
  const id = toId(form.data.entity.getId());
  const onForm = rowOf(form, 'msdyn_ocphonenumber', NUMBER_COLUMNS);
  if (id === null && isEmpty(onForm)) return [];
  const client = createWebApiClient(xrm().WebApi);
  const [tables, asNumber, asCallerId] = await Promise.all([
    readChannelTables(client, {
      numberId: id,
      phoneNumberText: phoneNumberText(form),
      providerId: lookupId(form, 'msdyn_occommunicationprovidersettingid'),
    }),
    readByIds(client, 'msdyn_ocvoicechannelsettings', [id], { lookup: 'msdyn_phonenumberid' }),
    readByIds(client, 'msdyn_ocvoicechannelsettings', [id], { lookup: 'msdyn_calleridphonenumberid' }),
  ]);
  const numbers = tables.msdyn_ocphonenumbers;
  const unread = unreadNotice(numbers, speak());
  if (unread.length > 0) return unread;
  const saved: Row<'msdyn_ocphonenumber'> = numbers?.rows.find((row) => toId(row.msdyn_ocphonenumberid) === id) ?? {};
  // What stands on the form goes before what was saved; columns that the form lacks come from the record.
  const row = { ...saved, ...onForm };
  const organization = openOrganization(withNumberRows(tables, [row]), today());
  const facts = numberOfRow(row, organization);
  // A record that another one superseded contradicts nothing.
  const found = facts.described.superseded ? [] : NUMBER_RULES.filter((rule) => hasFired(rule.check(facts, organization)));
  const channelsRead = asNumber.state === 'read' && asCallerId.state === 'read';
  return numberNotices(
    isEmpty(row) ? null : facts.described,
    found,
    channelsRead ? names({ ...asNumber, rows: [...asNumber.rows, ...asCallerId.rows] }) : null,
    speak(),
  );
};
