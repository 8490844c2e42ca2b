/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
// The controls as the framework drives them: init, updateView, destroy, on a mock of the whole context.
import {
  ComponentFrameworkMockGeneratorReact,
  LookupPropertyMock,
  OptionSetPropertyMock,
  StringPropertyMock,
  TwoOptionsPropertyMock,
} from '@shko.online/componentframework-mock';
import { render, screen, waitFor } from '@testing-library/react';
import { ChannelCard } from '../../pcf/ChannelCard';
import { NumberCard } from '../../pcf/NumberCard';
import { TABLES } from '../../plugins-ts/tables/columns';
import type { OrganizationTables, UnknownRow } from '../../plugins-ts/tables/tables';
import type { Language } from '../../plugins-ts/text';
import { CALLER_ID_NUMBER_ID, NUMBER_ID, NUMBER_TEXT, numberRow, table, tablesFor } from '../support/builders';
import '../support/frameworkMock';
import { wordsOf } from '../support/render';

jest.setTimeout(60_000);

class SilentResizeObserver {
  public observe(): void {}
  public unobserve(): void {}
  public disconnect(): void {}
}
global.ResizeObserver = SilentResizeObserver as unknown as typeof ResizeObserver;

type Generator = ComponentFrameworkMockGeneratorReact<any, any>;
type Answer = { entities: readonly UnknownRow[] };

/** Answers by table; a filter on ids is applied, so that what was asked for is what comes. */
function answering(tables: OrganizationTables): (logicalName: string, options?: string) => Promise<Answer> {
  return (logicalName, options = '') => {
    const facts = Object.values(TABLES).find((one) => one.logicalName === logicalName);
    const rows: readonly UnknownRow[] = (facts && tables[facts.entitySet]?.rows) ?? [];
    const ids = [...options.matchAll(/eq%20([0-9a-f-]{36})/g)].map(([, id]) => id);
    const wanted =
      ids.length === 0 || !options.includes(`${facts?.primaryId}%20eq`)
        ? rows
        : rows.filter((row) => ids.includes(String(row[facts?.primaryId ?? ''])));
    return Promise.resolve({ entities: wanted });
  };
}

function prepare(generator: Generator, read: (logicalName: string, options?: string) => Promise<Answer>, language: Language = 'en'): void {
  const words = wordsOf(language);
  const { context } = generator;
  context.resources.getString.callsFake((key: string) => words[key] ?? key);
  context.webAPI.retrieveMultipleRecords.callsFake(read as never);
  context.client.isOffline.returns(false);
  context.client.isNetworkAvailable.returns(true);
}

function channelGenerator(
  number: object | undefined,
  read: (logicalName: string, options?: string) => Promise<Answer>,
  language?: Language,
): Generator {
  const generator: Generator = new ComponentFrameworkMockGeneratorReact(
    ChannelCard as never,
    {
      phoneNumber: LookupPropertyMock,
      callerIdNumber: LookupPropertyMock,
      workstream: LookupPropertyMock,
      externalConsult: TwoOptionsPropertyMock,
      externalTransfer: TwoOptionsPropertyMock,
      teamsConsult: TwoOptionsPropertyMock,
      teamsTransfer: TwoOptionsPropertyMock,
      bridgedTransfer: TwoOptionsPropertyMock,
      bridgedTeamsTransfer: TwoOptionsPropertyMock,
      recording: TwoOptionsPropertyMock,
    } as never,
  );
  generator.context._SetCanvasItems({ phoneNumber: number ?? null } as never);
  prepare(generator, read, language);
  return generator;
}

const lookup = (id: string): object => ({ id, name: NUMBER_TEXT, entityType: 'msdyn_ocphonenumber' });

/** Runs the control and shows what it returns; gives a way to update it again. */
function run(generator: Generator): () => void {
  generator.ExecuteInit();
  const { rerender } = render(generator.ExecuteUpdateView());
  return () => rerender(generator.ExecuteUpdateView());
}

const title = (): string | null | undefined => document.querySelector('h2')?.textContent;

describe('ChannelCard', () => {
  it('follows its container, reads once, and shows the deployment', async () => {
    const generator = channelGenerator(lookup(NUMBER_ID), answering(tablesFor('acs-direct-routing')));
    const update = run(generator);
    expect(generator.context.mode.trackContainerResize.calledWith(true)).toBe(true);
    await waitFor(() => expect(title()).toBe('ACS direct routing'));
    const requests = generator.context.webAPI.retrieveMultipleRecords.callCount;
    update();
    update();
    expect(generator.context.webAPI.retrieveMultipleRecords.callCount).toBe(requests);
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([
      'InboundMicrosoft from ACS',
      'OutboundNo Microsoft SLA stated',
    ]);
  });

  it('selects columns by name and never a secret', async () => {
    const generator = channelGenerator(lookup(NUMBER_ID), answering(tablesFor('acs-direct-routing')));
    run(generator);
    await waitFor(() => expect(title()).toBe('ACS direct routing'));
    const queries = generator.context.webAPI.retrieveMultipleRecords.args.map(([, options]: readonly unknown[]) => String(options));
    expect(queries.length).toBeGreaterThan(2);
    expect(queries.every((query: string) => query.startsWith('?$select=') && !/secret|accountsid/i.test(query))).toBe(true);
  });

  it('answers for the number on the form, not for the one that was there before', async () => {
    const other = numberRow('acs-direct-offer', { msdyn_ocphonenumberid: CALLER_ID_NUMBER_ID });
    const tables = tablesFor('acs-direct-routing', { msdyn_ocphonenumbers: table([numberRow('acs-direct-routing'), other]) });
    const generator = channelGenerator(lookup(NUMBER_ID), answering(tables));
    const update = run(generator);
    await waitFor(() => expect(title()).toBe('ACS direct routing'));
    generator.context._SetCanvasItems({ phoneNumber: lookup(CALLER_ID_NUMBER_ID) } as never);
    update();
    expect(title()).toBeUndefined();
    await waitFor(() => expect(title()).toBe('ACS direct offer'));
  });

  it('a late answer to an earlier question is not shown', async () => {
    const waiting: ((answer: Answer) => void)[] = [];
    const answers = answering(
      tablesFor('acs-direct-routing', {
        msdyn_ocphonenumbers: table([numberRow('acs-direct-offer', { msdyn_ocphonenumberid: CALLER_ID_NUMBER_ID })]),
      }),
    );
    const generator = channelGenerator(lookup(NUMBER_ID), (name, options) =>
      options?.includes(NUMBER_ID) ? new Promise((resolve) => waiting.push(resolve)) : answers(name, options),
    );
    const update = run(generator);
    generator.context._SetCanvasItems({ phoneNumber: lookup(CALLER_ID_NUMBER_ID) } as never);
    update();
    await waitFor(() => expect(title()).toBe('ACS direct offer'));
    waiting.forEach((resolve) => resolve({ entities: [numberRow('acs-direct-routing')] }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(title()).toBe('ACS direct offer');
  });

  it('without a number asks for nothing', () => {
    const generator = channelGenerator(undefined, answering({}));
    run(generator);
    expect(title()).toBe('No number');
    expect(generator.context.webAPI.retrieveMultipleRecords.called).toBe(false);
  });

  it('offline asks for nothing', () => {
    const generator = channelGenerator(lookup(NUMBER_ID), answering(tablesFor('acs-direct-routing')));
    generator.context.client.isOffline.returns(true);
    run(generator);
    expect(title()).toBe('Offline');
    expect(generator.context.webAPI.retrieveMultipleRecords.called).toBe(false);
  });

  it('names the privilege when numbers are denied', async () => {
    const denied = { errorCode: -2147220960, message: 'Principal user is missing prvReadmsdyn_ocphonenumber privilege' };
    run(channelGenerator(lookup(NUMBER_ID), () => Promise.reject(denied)));
    await waitFor(() => expect(title()).toBe('Number not readable'));
    expect(screen.getByText(/prvReadmsdyn_ocphonenumber/)).toBeTruthy();
  });

  it('failed: tries again on request', async () => {
    let broken = true;
    const answers = answering(tablesFor('acs-direct-routing'));
    run(
      channelGenerator(lookup(NUMBER_ID), (name, options) =>
        broken ? Promise.reject({ errorCode: -2147220970, message: 'Generic SQL error.' }) : answers(name, options),
      ),
    );
    await waitFor(() => expect(title()).toBe('Not read'));
    broken = false;
    screen.getByRole('button', { name: 'Try again' }).click();
    await waitFor(() => expect(title()).toBe('ACS direct routing'));
  });

  it('after destroy nothing is shown any more', async () => {
    const waiting: ((answer: Answer) => void)[] = [];
    const generator = channelGenerator(lookup(NUMBER_ID), () => new Promise((resolve) => waiting.push(resolve)));
    run(generator);
    generator.control.destroy();
    waiting.forEach((resolve) => resolve({ entities: [numberRow('acs-direct-routing')] }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(title()).toBeUndefined();
  });

  it('has no outputs, and asks to be updated for nothing', async () => {
    const generator = channelGenerator(lookup(NUMBER_ID), answering(tablesFor('acs-direct-routing')));
    run(generator);
    await waitFor(() => expect(title()).toBe('ACS direct routing'));
    expect(generator.control.getOutputs?.()).toEqual({});
    expect(generator.notifyOutputChanged.called).toBe(false);
  });

  it('runs from right to left where its words do', async () => {
    run(channelGenerator(lookup(NUMBER_ID), answering(tablesFor('acs-direct-routing')), 'ar'));
    await waitFor(() => expect(screen.getAllByRole('tab')).toHaveLength(2));
    expect(screen.getByRole('group').dir).toBe('rtl');
  });
});

describe('NumberCard', () => {
  const generatorFor = (text: string | null, tables: OrganizationTables): Generator => {
    const generator: Generator = new ComponentFrameworkMockGeneratorReact(
      NumberCard as never,
      {
        phoneNumber: StringPropertyMock,
        numberType: OptionSetPropertyMock,
        numberSource: OptionSetPropertyMock,
        provider: LookupPropertyMock,
        carrier: LookupPropertyMock,
        teamsResourceAccount: StringPropertyMock,
        inboundEnabled: TwoOptionsPropertyMock,
        outboundEnabled: TwoOptionsPropertyMock,
      } as never,
    );
    generator.context._SetCanvasItems({ phoneNumber: text } as never);
    prepare(generator, answering(tables));
    // The mock takes every property for bound; on a form, most of these are not.
    for (const [name, property] of Object.entries(generator.context.parameters as Record<string, { attributes?: unknown }>)) {
      if (name !== 'phoneNumber' && property.attributes)
        Object.defineProperty(property.attributes, 'LogicalName', { get: () => '', set: () => undefined });
    }
    return generator;
  };

  it('finds its row by the bound text', async () => {
    const generator = generatorFor(NUMBER_TEXT, tablesFor('teams-operator-connect'));
    run(generator);
    await waitFor(() => expect(title()).toBe('Teams Operator Connect'));
    const [first] = generator.context.webAPI.retrieveMultipleRecords.args;
    expect(first?.[0]).toBe('msdyn_ocphonenumber');
    expect(decodeURIComponent(first?.[1] ?? '')).toContain(`msdyn_phonenumber eq '${NUMBER_TEXT}'`);
  });

  it('says that a text is no saved number', async () => {
    run(generatorFor('+14255550199', tablesFor('acs-direct-offer')));
    await waitFor(() => expect(title()).toBe('Number not found'));
  });

  it('without a text asks for nothing', () => {
    const generator = generatorFor(null, {});
    run(generator);
    expect(title()).toBe('No number');
    expect(generator.context.webAPI.retrieveMultipleRecords.called).toBe(false);
  });
});
