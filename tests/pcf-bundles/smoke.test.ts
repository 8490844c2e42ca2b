/** @jest-environment jsdom */
// The built bundles on the platform's own React and Fluent, without a browser: the quickest proof that they load and draw.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { controlTargets, ROOT } from '../../tools/build/targets';
import { TABLES } from '../../plugins-ts/tables/columns';
import { channelId, numberId, sampleTables } from '../../preview/sample';
import { readAddress } from '../../preview/host/hostAddress';
import { Draft } from '../../preview/host/draft';
import { cardOf, columnsOf, fieldOf, TABLE_OF_AREA } from '../../preview/host/fields';
import { serveForm } from '../../preview/emulator/forms';
import { createContext, type Bindings } from '../../preview/host/framework/controlContext';
import { readManifest } from '../../preview/host/framework/manifest';
import { readResx } from '../../preview/host/framework/resources';
import type { Control, PlatformReactDom } from '../../preview/host/framework/runtime';

const platform = window as unknown as Record<string, any>;
const registered = new Map<string, new () => Control>();
const LIB = path.join(path.dirname(require.resolve('pcf-start/package.json')), 'lib');
const read = (file: string): string => readFileSync(file, 'utf8');
const built = (name: string, file: string): string => path.join(ROOT, 'out/controls', name, file);

function load(file: string): void {
  const script = document.createElement('script');
  script.textContent = read(file);
  document.head.append(script);
}

beforeAll(() => {
  // In a process of its own: esbuild does not run beside jsdom.
  execFileSync(process.execPath, ['--import', 'tsx', 'tools/build/main.ts', '--quick'], { cwd: ROOT, stdio: 'ignore' });
  platform['ResizeObserver'] = class {
    public observe(): void {}
    public disconnect(): void {}
  };
  load(path.join(LIB, 'react_16_14_0.js'));
  platform['React'] = platform['Reactv16'];
  platform['ReactDOM'] = platform['ReactDOMv16'];
  platform['FabricConfig'] = { fontBaseUrl: '' };
  load(path.join(LIB, 'fluent_8_29_0.js'));
  platform['ComponentFramework'] = { registerControl: (id: string, control: new () => Control) => registered.set(id, control) };
});

/** The sample's rows, narrowed by the ids that the query names. */
const webAPI = {
  retrieveMultipleRecords: (entityType: string, options = '') => {
    const table = Object.values(TABLES).find(({ logicalName }) => logicalName === entityType);
    if (!table) return Promise.reject(new Error(`no table ${entityType}`));
    const query = decodeURIComponent(options);
    const byId = query.includes(table.primaryId) && /\$filter=[^&]*[0-9a-f]{8}-/.test(query);
    const rows = sampleTables()[table.entitySet].filter((row) => !byId || query.includes(String(row[table.primaryId])));
    return Promise.resolve({ entities: rows, nextLink: undefined });
  },
} as unknown as ComponentFramework.WebApi;

const RECORDS = { ChannelCard: ['channels', channelId('us-orders')], NumberCard: ['numbers', numberId('us-orders')] } as const;

test('the controls that are tested here are all there are in forms', () => {
  expect(controlTargets().map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(RECORDS)));
});

describe.each(Object.keys(RECORDS) as (keyof typeof RECORDS)[])('%s', (name) => {
  test.each([
    ['as it ships', built(name, 'bundle.js')],
    ['as the preview bundles it', path.join(ROOT, 'out/quick/controls', name, 'bundle.js')],
  ])('%s, it registers itself, and draws the sample’s first line with words from its own resource file', async (_how, bundle) => {
    registered.clear();
    load(bundle);
    const definition = readManifest(read(built(name, 'ControlManifest.xml')));
    const ControlClass = registered.get(definition.id);
    if (!ControlClass) throw new Error(`${definition.id} is not registered`);
    const words = new Map(readResx(read(built(name, `strings/${name}.1033.resx`))));
    const [area, id] = RECORDS[name];
    const set = area === 'channels' ? TABLES.msdyn_ocvoicechannelsettings : TABLES.msdyn_ocphonenumbers;
    const row = sampleTables()[set.entitySet].find((candidate) => candidate[set.primaryId] === id) ?? {};
    const address = readAddress('');
    const draft = new Draft(row, []);
    const bindings: Record<string, Bindings[string]> = {};
    const served = serveForm(TABLE_OF_AREA[area], 'en');
    const card = cardOf(served);
    for (const [property, column] of Object.entries(card ? columnsOf(card.control) : {})) {
      const field = fieldOf(served, column);
      if (field) bindings[property] = draft.bound(field, address);
    }
    const services = {
      webAPI,
      resources: { getString: (key: string) => words.get(key) ?? key, getResource: () => undefined },
      navigation: {} as ComponentFramework.Navigation,
      trackContainerResize: () => undefined,
      requestRender: () => undefined,
      setControlState: () => true,
      setFullScreen: () => undefined,
    };
    const context = createContext(definition, { address: { ...address, area }, bindings, label: '' }, services, {
      size: { width: 520, height: -1 },
      updatedProperties: [],
    });
    const container = document.body.appendChild(document.createElement('div'));
    const control = new ControlClass();
    control.init(context as never, () => undefined, {});
    (platform['ReactDOMv16'] as PlatformReactDom).render(control.updateView(context as never), container);
    for (let tries = 0; tries < 1000 && !container.querySelector('[role=tab]'); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(container.querySelector('h2')?.textContent).toBeTruthy();
    expect(container.querySelectorAll('[role=tab]')).toHaveLength(2);
    expect(container.textContent).toContain('+14255550101');
    // A key without words would stand there as it is.
    expect(container.textContent).not.toMatch(/\b[A-Z][A-Za-z]+_[A-Z][A-Za-z_]+\b/);
    (platform['ReactDOMv16'] as PlatformReactDom).unmountComponentAtNode(container);
    control.destroy();
  });
});
