// An organization of many pages, read while the service misbehaves between them.
import { reportCommand } from '../../cli/commands/report';
import type { LiveDependencies } from '../../cli/live/session';
import type { Report } from '../../plugins-ts/report/reportTypes';
import type { UnknownRow } from '../../plugins-ts/tables/tables';
import { noFaults } from '../../preview/emulator/faults';
import { listen, startOrganization, type LocalOrganization } from '../support/issuer';

jest.setTimeout(60_000);

const COUNT = 12_001;
const id = (kind: number, place: number): string => `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(place).padStart(12, '0')}`;

let large: LocalOrganization;
beforeAll(async () => {
  // Names as long as the column takes them: each page is some four megabytes.
  const numbers: UnknownRow[] = Array.from({ length: COUNT }, (_, at) => ({
    msdyn_ocphonenumberid: id(3, at),
    msdyn_name: `${'N'.repeat(700)} ${at}`,
    msdyn_phonenumber: `+4930${String(at).padStart(8, '0')}`,
    msdyn_phonenumbertype: 1,
    statecode: 0,
  }));
  large = await startOrganization({
    data: {
      msdyn_ocphonenumbers: numbers,
      msdyn_ocvoicechannelsettings: [],
      vcd_numberconnectivities: [],
      msdyn_occommunicationprovidersettings: [],
    },
  });
});
afterAll(() => large.server.close());
beforeEach(() => {
  large.emulator.setFaults(noFaults());
  large.issuer.issued.length = 0;
});

async function report(more: LiveDependencies = {}): Promise<{ code: number; made: Report; err: string; out: string }> {
  const heard = listen();
  const code = await reportCommand([...large.args, '--as-of', '2026-11-22', '--format', 'json'], heard.streams, {
    ways: large.issuer.ways,
    wait: () => Promise.resolve(),
    ...more,
  });
  await new Promise((resolve) => setImmediate(resolve));
  return { code, made: JSON.parse(heard.out() || '{}') as Report, err: heard.err(), out: heard.out() };
}
const pages = (): number =>
  large.emulator.requests.filter(({ entitySet, status }) => entitySet === 'msdyn_ocphonenumbers' && status === 200).length;

/** Lets something happen before the request for a later page. */
const before = (page: number, happen: () => void): typeof fetch => {
  let seen = 0;
  return async (address, init) => {
    if (String(address).includes('msdyn_ocphonenumbers') && (seen += 1) === page) happen();
    return fetch(address, init);
  };
};

test('pages of several megabytes are read to the last row, each once', async () => {
  const asked = pages();
  const { code, made } = await report();
  expect(code).toBe(0);
  expect(made.unusedNumbers).toHaveLength(COUNT);
  expect(new Set(made.unusedNumbers.map((number) => number.id)).size).toBe(COUNT);
  expect(pages() - asked).toBe(3);
});

test('a token that ends between two pages is renewed, and no row is missing or twice', async () => {
  const ended = await report({ fetch: before(2, () => large.emulator.setFaults({ expireTokenAfter: 0 })) });
  // Nothing is taken any more: the table is incomplete, and that is said.
  expect(ended.made.tables.find(({ entitySet }) => entitySet === 'msdyn_ocphonenumbers')?.state).toBe('failed');

  large.emulator.setFaults({ ...noFaults(), expireTokenAfter: 4 });
  const { code, made, out, err } = await report();
  expect(code).toBe(0);
  expect(new Set(made.unusedNumbers.map((number) => number.id)).size).toBe(COUNT);
  expect(large.issuer.issued.length).toBeGreaterThan(2);
  for (const token of large.issuer.issued) expect(out + err).not.toContain(token);
});

test('a storm of 429 between pages, and slow pages, lose nothing', async () => {
  large.emulator.setFaults({ slow: { msdyn_ocphonenumbers: 150 } });
  const { code, made, err } = await report({
    fetch: before(2, () => large.emulator.setFaults({ throttle: { msdyn_ocphonenumbers: 3 }, retryAfter: 2 })),
  });
  expect(code).toBe(0);
  expect(new Set(made.unusedNumbers.map((number) => number.id)).size).toBe(COUNT);
  expect(err).toContain('waiting because the service asks for it');
});

test('a connection that is cut in the middle of a later page leaves the table incomplete, and says so', async () => {
  const { code, made, err } = await report({ fetch: before(2, () => large.emulator.setFaults({ cutMiddle: ['msdyn_ocphonenumbers'] })) });
  expect(code).toBe(0);
  expect(made.tables.find(({ entitySet }) => entitySet === 'msdyn_ocphonenumbers')?.state).toBe('failed');
  expect(made.unusedNumbers).toHaveLength(5000);
  expect(err).toContain('msdyn_ocphonenumbers could not be read to its end: No answer arrived');
});

test('a right that is taken away between two pages is told as what it is', async () => {
  const { made, err } = await report({ fetch: before(2, () => large.emulator.setFaults({ deny: ['msdyn_ocphonenumbers'] })) });
  expect(made.tables.find(({ entitySet }) => entitySet === 'msdyn_ocphonenumbers')?.state).toBe('failed');
  expect(err).toMatch(/prvReadmsdyn_ocphonenumber/i);
});
