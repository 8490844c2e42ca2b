import { isRecord } from '../../dataverse/keepKnown';
import { factsOf } from '../../tables/columns';
import { defineCheck, shownAnswer, worst, type Shown, type Verdict } from '../defineCheck';

const COUNTS = [1, 50, 200] as const;
const WAYS = { or: COUNTS.map((count) => `or${count}`), in: COUNTS.map((count) => `in${count}`) };
const ANSWER = { members: { status: 'status', code: 'code', list: 'yesNo' } } as const;

type Answers = Readonly<Record<string, { readonly status: number | null; readonly code: string | null; readonly list: boolean | null }>>;

/** An id of the form that random ones have, of which no row is. */
function randomId(): string {
  const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`;
}

const { entitySet, primaryId } = factsOf('msdyn_ocphonenumbers');

const FILTERS: Readonly<Record<keyof typeof WAYS, (ids: readonly string[]) => string>> = {
  or: (ids) => ids.map((id) => `${primaryId} eq ${id}`).join(' or '),
  in: (ids) => `Microsoft.Dynamics.CRM.In(PropertyName='${primaryId}',PropertyValues=[${ids.map((id) => `'${id}'`).join(',')}])`,
};

/** A refused query or address is an answer; a missing right, a pause or a fault says nothing of filters. */
const judge =
  (names: readonly string[]) =>
  (facts: Answers): Verdict =>
    worst(
      names.map((name) => {
        const { status = null, list = null } = facts[name] ?? {};
        return list === true ? 'asBelieved' : status === 400 || status === 413 || status === 414 ? 'differs' : 'unknown';
      }),
    );

const show =
  (names: readonly string[]) =>
  (facts: Answers): Shown =>
    names.flatMap((name) => (facts[name] === undefined ? [] : shownAnswer(name, facts[name])));

/** How many ids one filter takes, written with `or` and as a list. */
export const filters = defineCheck({
  id: 'filters',
  where: 'anywhere',
  consent: null,
  milliseconds: 120_000,
  shape: { each: [...WAYS.or, ...WAYS.in], of: ANSWER },
  ask: async ({ service }) => {
    const answers: Record<string, { status: unknown; code: unknown; list: boolean }> = {};
    for (const way of ['or', 'in'] as const) {
      for (const count of COUNTS) {
        const filter = FILTERS[way](Array.from({ length: count }, randomId));
        const { status, code, body } = await service.get(`${entitySet}?$select=${primaryId}&$filter=${encodeURIComponent(filter)}`);
        answers[`${way}${count}`] = { status, code, list: isRecord(body) && Array.isArray(body['value']) };
      }
    }
    return answers;
  },
  points: [
    { id: 'manyIdsByOr', beliefs: ['U6', 'C24'], judge: judge(WAYS.or), show: show(WAYS.or) },
    { id: 'manyIdsByList', beliefs: ['U6'], judge: judge(WAYS.in), show: show(WAYS.in) },
  ],
});
