import { isRecord } from '../../dataverse/keepKnown';
import { defineCheck, shown, shownAnswer, worst } from '../defineCheck';
import { OWN_KEYS } from '../known';

const OWN = Object.keys(OWN_KEYS) as (keyof typeof OWN_KEYS)[];

/** The job that builds a key's index runs after the import. */
const INDEX = ['Active', 'Pending', 'InProgress', 'Failed', 'absent', 'other'] as const;

/** Whether the alternate keys of our tables keep rows unique yet. */
export const keys = defineCheck({
  id: 'keys',
  where: 'anywhere',
  consent: null,
  milliseconds: 30_000,
  shape: { each: OWN, of: { members: { status: 'status', code: 'code', index: { oneOf: INDEX } } } },
  ask: async ({ service }) => {
    const answers: { -readonly [table in keyof typeof OWN_KEYS]?: { status: unknown; code: unknown; index: unknown } } = {};
    for (const table of OWN) {
      const { status, code, body } = await service.get(
        `EntityDefinitions(LogicalName='${table}')/Keys?$select=LogicalName,EntityKeyIndexStatus`,
      );
      const list: readonly unknown[] | null = isRecord(body) && Array.isArray(body['value']) ? body['value'] : null;
      const key = list?.filter(isRecord).find((row) => row['LogicalName'] === OWN_KEYS[table]);
      answers[table] = { status, code, index: list === null ? null : key === undefined ? 'absent' : key['EntityKeyIndexStatus'] };
    }
    return answers;
  },
  points: [
    {
      id: 'keysActive',
      beliefs: ['C31', 'R2'],
      judge: (facts) =>
        worst(OWN.map((table) => (facts[table].index === null ? 'unknown' : facts[table].index === 'Active' ? 'asBelieved' : 'differs'))),
      show: (facts) =>
        OWN.flatMap((table) => [
          ...(facts[table].index === null ? shownAnswer(table, facts[table]) : []),
          ...shown([[OWN_KEYS[table], facts[table].index]]),
        ]),
    },
  ],
});
