import fc from 'fast-check';

import { decodeText } from '../../../plugins-ts/dataverse/fileText';
import { parseSavedResponses } from '../../../plugins-ts/dataverse/savedResponses';
import { parseSnapshot, parseSnapshotText, writeSnapshot, type OpenedData } from '../../../plugins-ts/dataverse/snapshot';
import { SnapshotError } from '../../../plugins-ts/dataverse/snapshotError';
import { propertiesOf, TABLES } from '../../../plugins-ts/tables/columns';
import { ENTITY_SETS, SECRET_COLUMNS } from '../../../plugins-ts/tables/tables';
import { validateSnapshot } from '../../support/schema';

const SECRET = 'S3CRET-VALUE';
const KNOWN = [...new Set(ENTITY_SETS.flatMap((set) => propertiesOf(TABLES[set])))];

/** Values of any depth, in which secret columns hold a secret value. */
const secretive = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.jsonValue({ maxDepth: 1 }),
    tie('object'),
    fc.array(tie('object'), { maxLength: 2 }),
  ),
  object: fc
    .tuple(
      fc.dictionary(fc.oneof(fc.constantFrom(...KNOWN, '__proto__', 'constructor', 'value'), fc.string({ maxLength: 8 })), tie('value'), {
        maxKeys: 4,
      }),
      fc.subarray(
        SECRET_COLUMNS.flatMap((secret) => [
          secret,
          `${secret}@OData.Community.Display.V1.FormattedValue`,
          `p.${secret}`,
          secret.toUpperCase(),
        ]),
      ),
    )
    .map(([rest, secrets]) => ({ ...rest, ...Object.fromEntries(secrets.map((secret) => [secret, SECRET])) })),
}));

const entitySetName = fc.oneof(fc.constantFrom<string>(...ENTITY_SETS, '__proto__', 'accounts'), fc.string({ maxLength: 5 }));
const mostlyValid = fc.record(
  {
    format: fc.oneof({ weight: 9, arbitrary: fc.constant('voice-channel-snapshot/1') }, { weight: 1, arbitrary: fc.jsonValue() }),
    organisation: fc.oneof({ weight: 9, arbitrary: fc.string() }, { weight: 1, arbitrary: fc.jsonValue() }),
    takenAt: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('', '2026-11-22T09:00:00Z') }, { weight: 1, arbitrary: fc.jsonValue() }),
    tables: fc.dictionary(
      entitySetName,
      fc.oneof({ weight: 9, arbitrary: fc.array(secretive.object, { maxLength: 4 }) }, { weight: 1, arbitrary: secretive.value }),
      { maxKeys: 5 },
    ),
    unread: fc.array(
      fc.record({ entitySet: entitySetName, reason: fc.constantFrom('denied', 'missing', 'failed', 'truncated'), message: fc.string() }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['format', 'tables'] },
);

/** What was opened, or `null` when it was refused as it may be. */
const opened = (work: () => OpenedData): OpenedData | null => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    expect(error.code).toMatch(/^Snapshot_[A-Za-z]+$/);
    expect(error.place).not.toBe('');
    return null;
  }
};
const own = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

describe('whatever a snapshot holds', () => {
  it('opening it throws a SnapshotError or nothing, for any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void opened(() => parseSnapshot(own(json)))));
  });

  it('opening it throws a SnapshotError or nothing, for any text and any bytes', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array(), (text, bytes) => {
        opened(() => parseSnapshotText(text));
        opened(() => parseSnapshotText(decodeText(bytes)));
        opened(() => parseSavedResponses([{ name: 'systemusers.json', text }]));
      }),
    );
  });

  it('no secret comes through, nor anything that the product does not read', () => {
    let accepted = 0;
    fc.assert(
      fc.property(mostlyValid, (json) => {
        const result = opened(() => parseSnapshot(own(json)));
        if (result === null) return;
        accepted += 1;
        expect(JSON.stringify(result.tables)).not.toContain(SECRET);
        for (const set of ENTITY_SETS) {
          for (const row of result.tables[set]?.rows ?? []) {
            const unknown = Object.keys(row).filter((key) => !propertiesOf(TABLES[set]).includes(key.split('@')[0] ?? ''));
            expect(unknown).toEqual([]);
            expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
          }
        }
      }),
      { numRuns: 200 },
    );
    // A property that refuses everything would hold as well.
    expect(accepted).toBeGreaterThan(30);
  });

  it('saved answers let no secret through either', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENTITY_SETS), secretive.value, (set, value) => {
        const result = opened(() => parseSavedResponses([{ name: `${set}.json`, text: JSON.stringify({ value }) }]));
        expect(JSON.stringify(result?.tables ?? {})).not.toContain(SECRET);
      }),
    );
  });

  it('what is written of it is valid and opens as the same tables', () => {
    fc.assert(
      fc.property(mostlyValid, (json) => {
        const result = opened(() => parseSnapshot(own(json)));
        if (result === null) return;
        const written = own(writeSnapshot(result.tables, result.organization, '2026-11-22T09:00:00Z'));
        validateSnapshot(written);
        const again = parseSnapshot(written).tables;
        for (const set of ENTITY_SETS) expect(again[set]).toEqual(result.tables[set] ?? { state: 'missing', message: null, rows: [] });
      }),
      { numRuns: 100 },
    );
  });
});
