// The forms as the preview draws them, read from the form XML itself.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EVERY_TABLE } from '../../plugins-ts/tables/everyTable';
import type { Columns } from '../../plugins-ts/tables/defineTable';
import { COMMON_COLUMNS, MICROSOFT_TABLES } from '../../solution/pack/microsoftTables';
import { dependenciesOf, dependencyKey, usesOf } from '../../solution/pack/dependencies';
import { assemble } from '../../solution/pack/assemble';
import { SolutionError } from '../../solution/pack/solutionError';
import { readFolder, ROOT } from '../../solution/pack/folder';
import { describeForm, readForm } from '../../solution/pack/formXml';
import { readLabelWords } from '../../solution/pack/labels';
import { attribute, descendantsOf, parseXml, rootOf } from '../../solution/pack/xml';

const FOLDER = 'solution/src/VoiceChannelDeploymentForms';

test('the channel form holds the number twice: its editor, and the card', () => {
  const form = readForm(FOLDER, 'msdyn_ocvoicechannelsetting');
  const cells = form.cells.filter((cell) => cell.column === 'msdyn_phonenumberid');
  expect(cells.map((cell) => [cell.controlId, cell.control?.name, cell.disabled])).toEqual([
    ['msdyn_phonenumberid', undefined, false],
    ['msdyn_phonenumberid1', 'vcd_VoiceChannel.ChannelCard', false],
  ]);
  expect(cells[1]?.control?.parameters).toMatchObject({
    phoneNumber: { column: 'msdyn_phonenumberid' },
    callerIdNumber: { column: 'msdyn_calleridphonenumberid' },
    workstream: { column: 'msdyn_liveworkstreamid' },
    bridgedTransfer: { column: 'msdyn_usebridgetransferforpstntransfer' },
    recording: { column: 'msdyn_recordingenabled' },
  });
});

test('the channel form shows every column that its card follows, so that an unsaved edit reaches the card', () => {
  const form = readForm(FOLDER, 'msdyn_ocvoicechannelsetting');
  const card = form.cells.find((cell) => cell.control);
  const editors = form.cells.filter((cell) => !cell.control).map((cell) => cell.column);
  const followed = Object.values(card?.control?.parameters ?? {}).map((parameter) => ('column' in parameter ? parameter.column : ''));
  expect(followed.filter((column) => !editors.includes(column))).toEqual([]);
});

test("no form and no view of Microsoft's tables names a column that came late: one that an environment lacks stops the import", () => {
  const parts = assemble(readFolder(path.join(ROOT, FOLDER)), { managed: true });
  const uses = usesOf(rootOf(parseXml(parts.get('customizations.xml') as Uint8Array, 'customizations.xml')));
  const definitions = new Map<string, Columns>(EVERY_TABLE.map(({ logicalName, columns }) => [logicalName, columns as Columns]));
  const named = uses.filter(({ kind }) => kind === 'column').map(({ table = '', name }) => [table, name] as const);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(([table, name]) => definitions.get(table)?.[name] === undefined)).toEqual([]);
  expect(named.filter(([table, name]) => definitions.get(table)?.[name]?.late)).toEqual([]);
  // What is tested here is written down at all.
  expect(
    [...definitions.values()].flatMap((columns) => Object.entries(columns).filter(([, { late }]) => late)).map(([name]) => name),
  ).toEqual(expect.arrayContaining(['msdyn_usebridgetransferforteamstransfer', 'msdyn_outboundcallregionallowlist']));
});

test("the number form leaves Contact Center's values alone, and lists the channels of both kinds", () => {
  const form = readForm(FOLDER, 'msdyn_ocphonenumber');
  const view = readForm(FOLDER, 'msdyn_liveworkstream').cells.find((cell) => cell.subgrid)?.subgrid?.viewId;
  expect(form.cells.filter((cell) => cell.column && !cell.control && !cell.disabled)).toEqual([]);
  expect(form.cells.filter((cell) => cell.subgrid).map((cell) => [cell.subgrid, cell.control?.name])).toEqual(
    ['phonenumberid', 'calleridphonenumberid'].map((column) => [
      { table: 'msdyn_ocvoicechannelsetting', viewId: view, relationship: `msdyn_ocphonenumber_msdyn_ocvoicechannelsetting_${column}` },
      'vcd_VoiceChannel.ChannelOverview',
    ]),
  );
});

test.each([
  ['msdyn_ocvoicechannelsetting', 'VoiceChannel.forms.channel.onLoad', ['Deployment', 'Calls that leave']],
  ['msdyn_ocphonenumber', 'VoiceChannel.forms.number.onLoad', ['Deployment', 'Channels']],
  ['msdyn_liveworkstream', 'VoiceChannel.forms.workstream.onLoad', ['Deployment']],
])('the form of %s has its handler and its tabs', (table, handler, tabs) => {
  const form = readForm(FOLDER, table);
  expect(form.name).toBe('Deployment');
  expect(form.onLoad).toEqual([{ library: 'vcd_/scripts/forms.js', function: handler }]);
  expect(form.tabs.map((tab) => tab.label)).toEqual(tabs);
  expect(form.tabs.flatMap((tab) => tab.sections.filter((section) => section.column >= tab.widths.length))).toEqual([]);
});

test.each([0, 1, 2] as const)('the cards are there on form factor %i', (formFactor) => {
  const names = ['msdyn_ocvoicechannelsetting', 'msdyn_ocphonenumber', 'msdyn_liveworkstream'].flatMap((table) =>
    readForm(FOLDER, table, { formFactor }).cells.flatMap((cell) => cell.control?.name ?? []),
  );
  expect(names).toEqual(
    ['ChannelCard', 'NumberCard', 'ChannelOverview', 'ChannelOverview', 'ChannelOverview'].map((name) => `vcd_VoiceChannel.${name}`),
  );
});

test("a new form does not push itself before Contact Center's own", () => {
  for (const [file, content] of readFolder(path.join(ROOT, FOLDER))) {
    if (!file.includes('/FormXml/')) continue;
    const [condition] = descendantsOf(rootOf(parseXml(content, file)), 'DisplayConditions');
    expect([file, condition && attribute(condition, 'FallbackForm'), Number(condition && attribute(condition, 'Order')) >= 100]).toEqual([
      file,
      'false',
      true,
    ]);
  }
});

test('labels come in the language of the reader, and in English where it lacks words', () => {
  const english = readForm(FOLDER, 'msdyn_ocvoicechannelsetting').cells.map((cell) => cell.label);
  const [first, ...others] = readLabelWords();
  const keys = new Map(Object.entries(first?.words ?? {}).map(([key, text]) => [text, key]));
  expect(others.map(({ language }) => language.tag)).toEqual(['de', 'ar']);
  for (const { language, words } of others) {
    const expected = english.map((label) => words[keys.get(label) ?? ''] ?? label);
    expect(readForm(FOLDER, 'msdyn_ocvoicechannelsetting', { language: language.tag }).cells.map((cell) => cell.label)).toEqual(expected);
  }
  expect(english).toContain('Channel number');
});

test('our own tables have forms that read too', () => {
  const form = readForm('solution/src/VoiceChannelDeployment', 'vcd_numberconnectivity');
  expect(form.cells.map((cell) => cell.column)).toEqual(
    expect.arrayContaining(['vcd_phonenumber', 'vcd_connectivity', 'vcd_observedon', 'createdby', 'modifiedon']),
  );
});

test('a form that is not there, or a control that nothing describes, is an error and no empty form', () => {
  expect(() => readForm(FOLDER, 'account')).toThrow(SolutionError);
  const form = parseXml(
    '<systemform><form><tabs><tab><columns><column><sections><section><rows><row><cell><control id="a" uniqueid="{1}"/></cell></row></rows></section></sections></column></columns></tab></tabs></form></systemform>',
    'x',
  );
  expect(() => describeForm(rootOf(form), 'x')).toThrow('Solution_Error_Unbound');
});

test("what we know of Contact Center's tables is what its reference says", () => {
  type Facts = Record<string, { primaryId: string; columns: Record<string, { type: string }> }>;
  const facts = JSON.parse(readFileSync(path.join(ROOT, 'tests/fixtures/tables-facts.json'), 'utf8')) as Facts;
  const TYPES: Readonly<Record<string, string>> = { text: 'string', phone: 'string', yesno: 'boolean' };
  for (const [name, table] of Object.entries(MICROSOFT_TABLES)) {
    expect([name, table.primaryId]).toEqual([name, facts[name]?.primaryId]);
    for (const [column, { type }] of Object.entries(table.columns)) {
      expect([name, column, TYPES[type] ?? type]).toEqual([name, column, facts[name]?.columns[column]?.type]);
    }
    for (const column of Object.keys(COMMON_COLUMNS)) expect(column in table.columns).toBe(false);
  }
});

test('the dependencies in the folder are those that its forms, views, commands and roles have', () => {
  const parts = assemble(readFolder(path.join(ROOT, FOLDER)), { managed: true });
  const customizations = rootOf(parseXml(parts.get('customizations.xml') as Uint8Array, 'customizations.xml'));
  const solution = rootOf(parseXml(parts.get('solution.xml') as Uint8Array, 'solution.xml'));
  const version = descendantsOf(solution, 'Version')[0]?.textContent ?? '';
  const needed = dependenciesOf(customizations, version);
  expect(descendantsOf(solution, 'MissingDependency')).toHaveLength(needed.length);
  expect(needed.map(dependencyKey)).toEqual(
    expect.arrayContaining([
      '1::msdyn_ocphonenumber <- 1::msdyn_ocphonenumber',
      '66::vcd_voicechannel.channelcard <- 60::{' + readForm(FOLDER, 'msdyn_ocvoicechannelsetting').id + '}',
    ]),
  );
});
