/**
 * The form scripts on the form of `xrm-mock`, which has the whole client API by its published types: that our small interfaces
 * fit it, and that handlers live by its own events. What the mock lacks (it replaces no notification, and takes away another
 * handler where ours is not there yet) stays with `form.ts`.
 */
import { EntityMock, XrmMockGenerator, type UiMock } from 'xrm-mock';
import { CHANNEL_COLUMNS, describeChannelForm } from '../../../plugins-ts/forms/channelForm';
import type { ExecutionContextLike } from '../../../plugins-ts/forms/formApi';
import { makeHandlers } from '../../../plugins-ts/forms/handler';
import { dependencies } from './form';

const NUMBER = '11111111-1111-1111-1111-111111111111';
const OTHER = '22222222-2222-2222-2222-222222222222';
const CHANNEL = '33333333-3333-3333-3333-333333333333';
const acs = {
  msdyn_ocphonenumberid: NUMBER,
  msdyn_phonenumber: '+14255550142',
  msdyn_phonenumbertype: 0,
  msdyn_ocphonenumbersource: 192350001,
};
const teams = {
  msdyn_ocphonenumberid: OTHER,
  msdyn_phonenumber: '+14255550143',
  msdyn_phonenumbertype: 1,
  msdyn_teamsresourceaccount: 'a',
};
const service = { rows: { msdyn_ocphonenumbers: [acs, teams] } };
const lookup = (id: string): Xrm.LookupValue[] => [{ id: `{${id.toUpperCase()}}`, name: id, entityType: 'msdyn_ocphonenumber' }];

const { load } = makeHandlers({ describe: describeChannelForm, columns: CHANNEL_COLUMNS }, dependencies(service));

const formContext = (): Xrm.FormContext => XrmMockGenerator.getFormContext() as unknown as Xrm.FormContext;
const eventContext = (): ExecutionContextLike => {
  const context: Xrm.Events.EventContext = XrmMockGenerator.getEventContext();
  // The published types and our small ones have to agree: this line would not compile otherwise.
  return context as Xrm.Events.EventContext & { getFormContext(): Xrm.FormContext };
};
const shown = (): string[] =>
  ((XrmMockGenerator.getFormContext().ui as unknown as UiMock).formNotifications ?? []).map(({ uniqueId }) => uniqueId);

beforeEach(() => {
  XrmMockGenerator.initialise({ entity: new EntityMock({ id: CHANNEL, entityName: 'msdyn_ocvoicechannelsetting' }) });
  XrmMockGenerator.Attribute.createLookup('msdyn_phonenumberid', lookup(NUMBER));
  // All columns: of one that is not on the form the mock says `undefined`, where the platform says `null`.
  for (const column of CHANNEL_COLUMNS.filter((name) => name !== 'msdyn_phonenumberid')) {
    if (column.endsWith('id')) XrmMockGenerator.Attribute.createLookup(column, null as unknown as Xrm.LookupValue[]);
    else XrmMockGenerator.Attribute.createBoolean(column, false);
  }
  XrmMockGenerator.Attribute.createNumber('statecode', 0);
});

test('says on loading what the number means, and leaves the record as it is', async () => {
  const dirty = (): boolean[] => CHANNEL_COLUMNS.map((column) => formContext().getAttribute(column)?.getIsDirty() === true);
  const before = dirty();
  await load(eventContext());
  expect(shown()).toContain('vcd_ends');
  expect(dirty()).toEqual(before);
});

test('says it anew when the number changes, by the event of the form', async () => {
  await load(eventContext());
  const attribute = formContext().getAttribute<Xrm.Attributes.LookupAttribute>('msdyn_phonenumberid');
  attribute?.setValue(lookup(OTHER));
  attribute?.fireOnChange();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(shown()).not.toContain('vcd_ends');
  expect(shown()).toContain('vcd_undecided');
});

test('registers once, however often it is loaded', async () => {
  await load(eventContext());
  await load(eventContext());
  expect((formContext().getAttribute('msdyn_phonenumberid') as unknown as { eventHandlers: unknown[] }).eventHandlers).toHaveLength(1);
});
