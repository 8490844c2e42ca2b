/** @jest-environment jsdom */
// The page's forms come from the form XML itself: what stands there is what is drawn, and what is broken there is seen.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as channelCard from '../../../pcf/ChannelCard/ManifestConstants';
import * as numberCard from '../../../pcf/NumberCard/ManifestConstants';
import { readAddress, type Area } from '../../../preview/host/hostAddress';
import { Draft } from '../../../preview/host/draft';
import { brokenBindings, brokenCells, cardOf, columnsOf, TABLE_OF_AREA, type Problem } from '../../../preview/host/fields';
import { buildForm } from '../../../preview/host/form';
import { createDataSet } from '../../../preview/host/framework/dataSet';
import { readManifest } from '../../../preview/host/framework/manifest';
import { fetchFor } from '../../../preview/host/subgrids';
import { serveForm, type ServedForm } from '../../../preview/emulator/forms';
import { ROOT } from '../../../solution/pack/folder';
import { loadText } from '../../../cli/lib/loadText';

const SOURCE = path.join(ROOT, 'solution/src/VoiceChannelDeploymentForms');
const text = loadText('en');
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The solution's folder with one thing changed in the form of a table. */
function withChange(table: string, from: string | RegExp, to: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'forms-'));
  made.push(folder);
  cpSync(SOURCE, folder, { recursive: true });
  const forms = path.join(folder, 'Entities', table, 'FormXml/main');
  const file = path.join(forms, readdirSync(forms)[0] as string);
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  return folder;
}

const manifestOf = (name: string): ReturnType<typeof readManifest> =>
  readManifest(readFileSync(path.join(ROOT, 'pcf', name, 'ControlManifest.Input.xml'), 'utf8'));

function problemsOf(served: ServedForm, name: string): Problem[] {
  const card = cardOf(served);
  return [...brokenCells(served), ...(card ? brokenBindings(served, card.control, manifestOf(name)) : [])];
}

const draw = (served: ServedForm, area: Area, problems: readonly Problem[] = []): HTMLElement =>
  buildForm(
    text,
    {
      served,
      address: { ...readAddress(''), area },
      title: 'Orders',
      draft: new Draft({ msdyn_name: 'Orders' }, []),
      numbers: [],
      problems,
      notifications: document.createElement('ul'),
    },
    () => undefined,
  ).root;

const CASES = [
  ['channels', 'ChannelCard', { ...channelCard.LOOKUPS, ...channelCard.SWITCHES }],
  ['numbers', 'NumberCard', { ...numberCard.TEXT, ...numberCard.CHOICES, ...numberCard.LOOKUPS, ...numberCard.SWITCHES }],
] as const;

describe.each(CASES)('the form of %s', (area, name, expected) => {
  const served = serveForm(TABLE_OF_AREA[area], 'en');

  test('is sound: every column exists, and every property of the card is bound to the column that it is for', () => {
    expect(problemsOf(served, name)).toEqual([]);
    const late = Object.entries(expected).filter(([, column]) => column === 'msdyn_usebridgetransferforteamstransfer');
    const bound = columnsOf(cardOf(served)!.control);
    expect({ ...bound, ...Object.fromEntries(late) }).toEqual(expected);
    // A column that came late is not bound: an environment that lacks it would refuse the form.
    expect(Object.keys(bound)).toHaveLength(Object.keys(expected).length - late.length);
  });

  test('shows each cell of the XML once, under its tab and section', () => {
    const root = draw(served, area);
    expect([...root.querySelectorAll('.tab > h2')].map((tab) => tab.textContent)).toEqual(served.form.tabs.map(({ label }) => label));
    expect([...root.querySelectorAll('h3')].map((section) => section.textContent)).toEqual(
      served.form.sections.filter(({ showLabel }) => showLabel).map(({ label }) => label),
    );
    const fields = served.form.cells.filter((cell) => !cell.control);
    expect([...root.querySelectorAll('[id^="field-"]')].map(({ id }) => id.slice('field-'.length))).toEqual(
      fields.map(({ controlId }) => controlId),
    );
    expect(root.querySelectorAll('#control')).toHaveLength(1);
    expect(root.querySelectorAll('.subgrid')).toHaveLength(Object.keys(served.subgrids).length);
    expect(root.querySelector('[role=alert]')).toBeNull();
  });
});

test('labels come in the language of the reader', () => {
  const labels = (language: 'en' | 'de'): string[] => serveForm('msdyn_ocphonenumber', language).form.cells.map(({ label }) => label);
  expect(labels('de')).not.toEqual(labels('en'));
});

describe('a broken form', () => {
  test.each<[string, string | RegExp, string, string]>([
    [
      'a cell shows a column that does not exist',
      'datafieldname="msdyn_calleridname"',
      'datafieldname="msdyn_calleridnaem"',
      'shows msdyn_calleridnaem, which msdyn_ocvoicechannelsetting does not have',
    ],
    [
      'a property is bound to a column that does not exist',
      /(<customControl formFactor="0"[\s\S]*?<recording[^>]*>)[^<]*/,
      '$1msdyn_recording',
      'recording of vcd_VoiceChannel.ChannelCard is bound to msdyn_recording',
    ],
    [
      'a property that the control does not have',
      /(<customControl formFactor="0"[\s\S]*?)<recording([^>]*)>([^<]*)<\/recording>/,
      '$1<recordings$2>$3</recordings>',
      'has no property recordings',
    ],
    [
      'a property that the control needs is not bound',
      /(<customControl formFactor="0"[\s\S]*?)<phoneNumber[\s\S]*?<\/phoneNumber>/,
      '$1',
      'needs phoneNumber',
    ],
  ])('%s: the page says so', (_case, from, to, words) => {
    const served = serveForm('msdyn_ocvoicechannelsetting', 'en', withChange('msdyn_ocvoicechannelsetting', from, to));
    const alerts = [...draw(served, 'channels', problemsOf(served, 'ChannelCard')).querySelectorAll('[role=alert]')].map(
      (alert) => alert.textContent,
    );
    expect(alerts).toEqual([expect.stringContaining(words)]);
  });

  test('a list without its relationship: the page says so', () => {
    const served = serveForm(
      'msdyn_ocphonenumber',
      'en',
      withChange(
        'msdyn_ocphonenumber',
        /<RelationshipName>msdyn_ocphonenumber_msdyn_ocvoicechannelsetting_phonenumberid</,
        '<RelationshipName>msdyn_none<',
      ),
    );
    expect(problemsOf(served, 'NumberCard').map(({ key }) => key)).toEqual(['Preview_Broken_Subgrid']);
  });

  test('a control that nothing describes, or a view that is not there: no form at all, and the reason', () => {
    expect(() =>
      serveForm(
        'msdyn_ocvoicechannelsetting',
        'en',
        withChange('msdyn_ocvoicechannelsetting', /forControl="\{[^}]*\}"/, 'forControl="{00000000-0000-0000-0000-000000000001}"'),
      ),
    ).toThrow('Solution_Error_Unbound');
    expect(() => serveForm('msdyn_ocphonenumber', 'en', withChange('msdyn_ocphonenumber', /<ViewId>\{277d/i, '<ViewId>{377d'))).toThrow(
      'Solution_Error_NoView',
    );
    expect(() => serveForm('account', 'en')).toThrow('Solution_Error_NoForm');
  });
});

describe('a list in the form', () => {
  const source = serveForm('msdyn_ocphonenumber', 'en').subgrids['vcd_subgrid_callerid']!;

  test('asks with the FetchXML of its view for the rows of the record alone', () => {
    expect(source).toMatchObject({ table: 'msdyn_ocvoicechannelsetting', lookup: 'msdyn_calleridphonenumberid' });
    const plain = fetchFor(source, 'the-number', []);
    expect(plain).toContain('<condition attribute="msdyn_calleridphonenumberid" operator="eq" value="the-number"/>');
    expect(plain).toContain('alias="number"');
    const sorted = fetchFor(source, 'the-number', [{ name: 'msdyn_phonenumberid', sortDirection: 1 }]);
    expect(sorted.match(/<order [^>]*>/g)).toEqual(['<order attribute="msdyn_phonenumberid" descending="true"/>']);
  });

  test('hands the control records, the order and the selection', () => {
    const opened: string[] = [];
    const dataSet = createDataSet(
      {
        ...source,
        rows: [
          {
            msdyn_ocvoicechannelsettingid: 'a',
            msdyn_name: 'Orders',
            _msdyn_phonenumberid_value: 'n',
            '_msdyn_phonenumberid_value@OData.Community.Display.V1.FormattedValue': '+1',
          },
        ],
      },
      [],
      [],
      { open: (table, id) => void opened.push(`${table} ${id}`), refresh: () => undefined },
    );
    const record = dataSet.records['a']!;
    expect([dataSet.sortedRecordIds, record.getValue('msdyn_name'), record.getFormattedValue('msdyn_phonenumberid')]).toEqual([
      ['a'],
      'Orders',
      '+1',
    ]);
    dataSet.setSelectedRecordIds(['a']);
    expect(dataSet.getSelectedRecordIds()).toEqual(['a']);
    dataSet.openDatasetItem(record.getNamedReference());
    expect(opened).toEqual(['msdyn_ocvoicechannelsetting a']);
  });
});
