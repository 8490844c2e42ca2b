// Diagnosing the local organization: green as it is, and exactly what is awkward where something is.
import { diagnoseAt, inOrganization, notAsBelieved, pageIn } from './diagnosed';

test('an ordinary organization is as believed in every point', async () => {
  await inOrganization({}, async ({ root, emulator }) => {
    const diagnosis = await diagnoseAt(root, pageIn(root));
    expect(diagnosis.checks.map(({ check, state }) => [check, state]).filter(([, state]) => state !== 'answered')).toEqual([]);
    expect(notAsBelieved(diagnosis)).toEqual([]);
    expect(emulator.store.table('vcd_numberconnectivities')?.byId('c96dc216-ab31-5765-bc48-99b88bfbb45e')).toBeUndefined();
  });
});
