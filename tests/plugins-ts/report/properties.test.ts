/** Whatever rows come in: the report is valid, keeps secrets, and depends neither on order nor on strangers. */
import fc from 'fast-check';
import { ENTITY_SETS, type OrganizationTables, type UnknownRow } from '../../../plugins-ts/tables/tables';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import { TABLE_COLUMNS } from '../../support/columns';
import { validateReport } from '../../support/schema';

const SECRET = 'must never come out';

const id = fc.constantFrom('id-1', '{ID-1}', 'id-2', 'ID-3', 'id-4');
const anything = fc.oneof(
  fc.anything({ maxDepth: 1 }).filter((value) => typeof value !== 'bigint' && typeof value !== 'symbol' && typeof value !== 'function'),
);
const likely = fc.oneof(
  id,
  fc.constantFrom(0, 1, 2, 3, 4, 5, 192350000, 192350001, 192350002, 192350003, 7),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('+14255550142', '001 425 555 0143', '12345', 'AU', '2026-11-03', ''),
);

/** A row with any of the table's columns, mostly of likely values, sometimes of any JSON at all. */
const row = (columns: readonly string[]): fc.Arbitrary<UnknownRow> =>
  fc
    .record(
      Object.fromEntries(columns.map((column) => [column, fc.oneof({ weight: 8, arbitrary: likely }, { weight: 1, arbitrary: anything })])),
      { requiredKeys: [] },
    )
    .map((made) => ({ ...made, msdyn_secret: SECRET, msdyn_securesecret: SECRET, msdyn_accountsid: SECRET }));

const table = (columns: readonly string[]) =>
  fc.record({
    state: fc.constantFrom('read', 'read', 'read', 'denied', 'missing', 'failed', 'truncated') as fc.Arbitrary<'read'>,
    rows: fc.array(row(columns), { maxLength: 5 }),
    message: fc.constant(null),
  });

const tables: fc.Arbitrary<OrganizationTables> = fc.record(Object.fromEntries(ENTITY_SETS.map((set) => [set, table(TABLE_COLUMNS[set])])), {
  requiredKeys: [],
});

const describeThem = (rows: OrganizationTables) =>
  describeOrganization(openOrganization(rows, '2026-11-22'), { kind: 'file', name: 'any' });
// Through JSON, because that is how a report leaves: undefined and -0 do not exist there.
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('any rows at all give a valid report', () => {
  fc.assert(
    fc.property(tables, (rows) => validateReport(asJson(describeThem(rows)))),
    { numRuns: 400 },
  );
});

test('a secret never comes out', () => {
  fc.assert(
    fc.property(tables, (rows) => !JSON.stringify(describeThem(rows)).includes(SECRET)),
    { numRuns: 200 },
  );
});

test('the order of rows does not matter', () => {
  const shuffled = tables.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.record(
        Object.fromEntries(
          Object.entries(rows).map(([set, content]) => [
            set,
            fc.shuffledSubarray([...content.rows], { minLength: content.rows.length }).map((again) => ({ ...content, rows: again })),
          ]),
        ),
      ),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([rows, again]) => expect(asJson(describeThem(again))).toEqual(asJson(describeThem(rows)))),
    { numRuns: 300 },
  );
});

test('an unrelated channel and number change no other channel', () => {
  const stranger: UnknownRow = {
    msdyn_ocvoicechannelsettingid: 'stranger',
    msdyn_name: 'Stranger',
    _msdyn_phonenumberid_value: 'strange-number',
  };
  const strangeNumber: UnknownRow = {
    msdyn_ocphonenumberid: 'strange-number',
    msdyn_phonenumber: '+14255550199',
    msdyn_phonenumbertype: 1,
  };
  const plus = (
    rows: OrganizationTables,
    set: 'msdyn_ocvoicechannelsettings' | 'msdyn_ocphonenumbers',
    extra: UnknownRow,
  ): OrganizationTables => {
    const content = rows[set];
    return content === undefined ? rows : { ...rows, [set]: { ...content, rows: [...content.rows, extra] } };
  };
  fc.assert(
    fc.property(tables, (rows) => {
      const more = plus(plus(rows, 'msdyn_ocvoicechannelsettings', stranger), 'msdyn_ocphonenumbers', strangeNumber);
      const others = describeThem(more).channels.filter((channel) => channel.id !== 'stranger');
      expect(asJson(others)).toEqual(asJson(describeThem(rows).channels));
    }),
    { numRuns: 200 },
  );
});
