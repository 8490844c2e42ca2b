import { diagnose } from '../../plugins-ts/diagnosis/diagnose';
import type { FetchLike } from '../../plugins-ts/dataverse/http';
import schema from '../../schema/voice-channel-diagnosis-1.schema.json';
import { diagnosisSchema } from '../support/diagnosisSchema';
import { diagnosisComplaints } from '../support/schema';

test('the schema has what the checks ask, and nothing else', () => {
  // Add what is missing to schema/voice-channel-diagnosis-1.schema.json; a check's shape and points say what that is.
  expect(schema).toEqual(diagnosisSchema());
});

describe('a diagnosis of nothing', () => {
  const refuse: FetchLike = () => Promise.reject(new TypeError('failed to fetch'));
  const made = diagnose({
    http: { root: 'https://contoso.crm.dynamics.com/api/data/v9.2/', fetch: refuse },
    page: null,
    consents: ['write'],
    day: '2026-11-30',
  });
  const changed = async (change: (copy: any) => void): Promise<string[]> => {
    const copy = JSON.parse(JSON.stringify(await made));
    change(copy);
    return diagnosisComplaints(copy);
  };

  it('is accepted', async () => {
    expect(await changed(() => undefined)).toEqual([]);
  });

  it.each<[string, (copy: any) => void]>([
    ['another property', (copy) => (copy.organization = 'contoso')],
    ['a name as a fact', (copy) => (copy.checks[11].facts.language = 'Contoso')],
    ['an app of the organization', (copy) => (copy.checks[10].facts.listed.msdyn_ocphonenumber.apps = ['con_StoreOperations'])],
    ['a message', (copy) => (copy.checks[9].error = { kind: 'failed', status: 400, code: 'words' })],
    ['a verdict that there is not', (copy) => (copy.checks[0].points[0].verdict = 'good')],
    ['checks in another order', (copy) => copy.checks.reverse()],
    ['a check left out', (copy) => copy.checks.pop()],
    ['a day that does not exist', (copy) => (copy.day = '2026-02-30')],
  ])('with %s is refused', async (_what, change) => {
    expect(await changed(change)).not.toEqual([]);
  });
});
