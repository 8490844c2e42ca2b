// From what a form binds to what is read and described: edits that are not saved, hidden columns, columns that nobody bound.
import {
  channelKeys,
  channelRow as rowOf,
  channelTrouble,
  describeForm as describeChannelForm,
  type ChannelParameters,
} from '../../pcf/ChannelCard/channelInput';
import {
  describeForm as describeNumberForm,
  formCells,
  numberKeys,
  numberTrouble,
  type NumberParameters,
} from '../../pcf/NumberCard/numberInput';
import { lookupOf } from '../../pcf/views/card/CardFrame/boundProperties';
import type { Description } from '../../pcf/views/card/CardFrame/ReadCard';
import type { CardSubject } from '../../pcf/views/card/DeploymentCard/DeploymentCard.types';
import {
  AS_OF,
  CALLER_ID_NUMBER_ID,
  CARRIER_ID,
  NUMBER_ID,
  NUMBER_TEXT,
  numberRow,
  PROVIDER_ID,
  table,
  tablesFor,
  WORKSTREAM_ID,
} from '../support/builders';

const bound = (raw: unknown, more: object = {}): object => ({ raw, attributes: { LogicalName: 'a column' }, ...more });
const lookup = (id: string, name = 'Name'): object => bound([{ id, name, entityType: 'a table' }]);
const UNBOUND = { raw: null };
const HIDDEN = bound(null, { security: { readable: false, editable: false, secured: true } });

const subjectOf = (description: Description): CardSubject => {
  if (description.kind !== 'card') throw new Error(`no card, but ${description.trouble.kind}`);
  return description.card.subject;
};

describe('a lookup', () => {
  it.each([
    ['with braces and capitals', [{ id: `{${NUMBER_ID.toUpperCase()}}`, name: 'A' }], { id: NUMBER_ID, name: 'A' }],
    ['with a wrapped id', [{ id: { guid: NUMBER_ID }, name: 'A' }], { id: NUMBER_ID, name: 'A' }],
    ['without a name', [{ id: NUMBER_ID }], { id: NUMBER_ID, name: '' }],
    ['that is empty', [], null],
    ['that is null', null, null],
    ['with an id that is none', [{ id: 'val', name: 'A' }], null],
  ])('%s', (_what, raw, expected) => {
    expect(lookupOf({ raw })).toEqual(expected);
  });
});

describe('the form of a channel', () => {
  it('gives a row with every bound column, and leaves out what is not bound or hidden', () => {
    const parameters: ChannelParameters = {
      phoneNumber: lookup(NUMBER_ID, NUMBER_TEXT),
      callerIdNumber: bound([]),
      workstream: UNBOUND,
      bridgedTransfer: bound(true),
      externalTransfer: bound(false),
      recording: HIDDEN,
    };
    const row = rowOf(parameters);
    expect(row).toMatchObject({
      _msdyn_phonenumberid_value: NUMBER_ID,
      '_msdyn_phonenumberid_value@OData.Community.Display.V1.FormattedValue': NUMBER_TEXT,
      _msdyn_calleridphonenumberid_value: null,
      msdyn_usebridgetransferforpstntransfer: true,
      msdyn_agentexternalparticipanttransfercontrolenabled: false,
    });
    expect(Object.keys(row)).not.toContain('_msdyn_liveworkstreamid_value');
    expect(Object.keys(row)).not.toContain('msdyn_recordingenabled');
  });

  it('reads number, caller id number and workstream', () => {
    const parameters: ChannelParameters = {
      phoneNumber: lookup(NUMBER_ID),
      callerIdNumber: lookup(CALLER_ID_NUMBER_ID),
      workstream: lookup(WORKSTREAM_ID),
    };
    expect(channelKeys(parameters)).toEqual({ numberId: NUMBER_ID, callerIdNumberId: CALLER_ID_NUMBER_ID, workstreamId: WORKSTREAM_ID });
  });

  it('tells no number from a number that is hidden', () => {
    expect(channelTrouble({ phoneNumber: bound([]) })).toEqual({ kind: 'noNumber' });
    expect(channelTrouble({ phoneNumber: HIDDEN })).toEqual({ kind: 'hidden' });
    expect(channelTrouble({ phoneNumber: lookup(NUMBER_ID) })).toBeNull();
    expect(channelTrouble({ phoneNumber: bound([]), callerIdNumber: lookup(CALLER_ID_NUMBER_ID) })).toBeNull();
  });

  it('describes the number that the form names, saved or not', () => {
    const description = describeChannelForm(
      { phoneNumber: lookup(NUMBER_ID), callerIdNumber: bound([]) },
      tablesFor('acs-direct-routing'),
      AS_OF,
    );
    expect(subjectOf(description).number.approach).toBe('acs-direct-routing');
    expect(description.kind === 'card' && description.card.callerIdNotBound).toBe(false);
  });

  it('knows that it cannot know of a caller id that is not bound, or hidden', () => {
    for (const callerIdNumber of [undefined, UNBOUND, HIDDEN]) {
      const description = describeChannelForm({ phoneNumber: lookup(NUMBER_ID), callerIdNumber }, tablesFor('acs-direct-routing'), AS_OF);
      expect(description.kind === 'card' && description.card.callerIdNotBound).toBe(true);
    }
  });

  it('says that a number was not found rather than that it is unknown', () => {
    const tables = tablesFor('acs-direct-routing', { msdyn_ocphonenumbers: table([]) });
    expect(describeChannelForm({ phoneNumber: lookup(NUMBER_ID) }, tables, AS_OF)).toEqual({
      kind: 'trouble',
      trouble: { kind: 'notFound' },
    });
  });
});

describe('the form of a number', () => {
  const text = (raw: string | null): NumberParameters => ({ phoneNumber: bound(raw) });

  it('finds the row by its text, in whichever spelling', () => {
    expect(numberKeys(text(` ${NUMBER_TEXT} `))).toEqual({ phoneNumberText: NUMBER_TEXT, providerId: null });
    expect(numberKeys({ ...text(NUMBER_TEXT), provider: lookup(PROVIDER_ID) })).toEqual({
      phoneNumberText: NUMBER_TEXT,
      providerId: PROVIDER_ID,
    });
    expect(numberKeys({ ...text(NUMBER_TEXT), provider: HIDDEN })).toMatchObject({ providerId: null });
    const spelled = tablesFor('teams-direct-routing', {
      msdyn_ocphonenumbers: table([numberRow('teams-direct-routing', { msdyn_phonenumber: '+1 425 555 0142' })]),
    });
    expect(subjectOf(describeNumberForm(text(NUMBER_TEXT), spelled, AS_OF)).number.approach).toBe('teams-direct-routing');
  });

  it('is not misled by other numbers that were read along with it', () => {
    const sibling = numberRow('acs-direct-routing', { msdyn_ocphonenumberid: CALLER_ID_NUMBER_ID, msdyn_phonenumber: '+14255550199' });
    const tables = tablesFor('acs-direct-offer', { msdyn_ocphonenumbers: table([sibling, numberRow('acs-direct-offer')]) });
    expect(subjectOf(describeNumberForm(text(NUMBER_TEXT), tables, AS_OF)).number.approach).toBe('acs-direct-offer');
  });

  it('puts bound columns in the place of stored ones', () => {
    const parameters: NumberParameters = {
      ...text(NUMBER_TEXT),
      numberType: bound(0),
      numberSource: bound(192350001),
      inboundEnabled: bound(false),
    };
    const subject = subjectOf(describeNumberForm(parameters, tablesFor('acs-direct-offer'), AS_OF));
    expect([subject.number.approach, subject.inbound.enabled, subject.outbound.enabled]).toEqual(['acs-direct-routing', false, true]);
    expect(formCells({ ...parameters, carrier: lookup(CARRIER_ID), provider: bound([]) })).toMatchObject({
      _msdyn_carrierid_value: CARRIER_ID,
      _msdyn_occommunicationprovidersettingid_value: null,
    });
  });

  it('with type and source bound it describes a number that was never saved, and one whose text is hidden', () => {
    const parameters: NumberParameters = { phoneNumber: HIDDEN, numberType: bound(0), numberSource: bound(192350000), carrier: HIDDEN };
    expect(numberTrouble(parameters)).toBeNull();
    const description = describeNumberForm(parameters, tablesFor('acs-direct-offer', { msdyn_ocphonenumbers: table([]) }), AS_OF);
    expect(subjectOf(description).number.approach).toBe('acs-direct-offer');
    expect(description.kind === 'card' && description.card.hidden).toEqual(['number', 'carrier']);
  });

  it('tells what is the matter where nothing can be looked for', () => {
    expect(numberTrouble(text(''))).toEqual({ kind: 'noNumber' });
    expect(numberTrouble({})).toEqual({ kind: 'noNumber' });
    expect(numberTrouble({ phoneNumber: HIDDEN })).toEqual({ kind: 'hidden' });
    expect(describeNumberForm(text('+14255550199'), tablesFor('acs-direct-offer'), AS_OF)).toEqual({
      kind: 'trouble',
      trouble: { kind: 'notFound' },
    });
  });

  it('does not choose between rows of one text that say different things; where they agree, it need not', () => {
    const twin = (kind: 'acs-direct-offer' | 'acs-direct-routing') => numberRow(kind, { msdyn_ocphonenumberid: CALLER_ID_NUMBER_ID });
    const tables = (kind: 'acs-direct-offer' | 'acs-direct-routing') =>
      tablesFor('acs-direct-offer', { msdyn_ocphonenumbers: table([numberRow('acs-direct-offer'), twin(kind)]) });
    expect(describeNumberForm(text(NUMBER_TEXT), tables('acs-direct-routing'), AS_OF)).toEqual({
      kind: 'trouble',
      trouble: { kind: 'several' },
    });
    expect(subjectOf(describeNumberForm(text(NUMBER_TEXT), tables('acs-direct-offer'), AS_OF)).number.approach).toBe('acs-direct-offer');
  });

  it('takes the provider that the form names', () => {
    const parameters: NumberParameters = { ...text(NUMBER_TEXT), provider: lookup(PROVIDER_ID) };
    const tables = tablesFor('acs-trial', {
      msdyn_ocphonenumbers: table([numberRow('acs-trial', { _msdyn_occommunicationprovidersettingid_value: null })]),
    });
    expect(subjectOf(describeNumberForm(parameters, tables, AS_OF)).number.approach).toBe('acs-trial');
  });
});
