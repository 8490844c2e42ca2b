/** The form scripts: what stands on a form after loading, after a change, and when the service does not answer as hoped. */
import { CHANNEL_COLUMNS, describeChannelForm } from '../../../plugins-ts/forms/channelForm';
import { makeHandlers, type FormScript } from '../../../plugins-ts/forms/handler';
import { NUMBER_COLUMNS, describeNumberForm } from '../../../plugins-ts/forms/numberForm';
import { describeWorkstreamForm } from '../../../plugins-ts/forms/workstreamForm';
import type { Dependencies } from '../../../plugins-ts/forms/formApi';
import { DENIED, Form, lookup, dependencies, type Service } from './form';

const ID = {
  number: '11111111-1111-1111-1111-111111111111',
  other: '22222222-2222-2222-2222-222222222222',
  channel: '33333333-3333-3333-3333-333333333333',
  workstream: '44444444-4444-4444-4444-444444444444',
};

const routing = {
  msdyn_ocphonenumberid: ID.number,
  msdyn_phonenumber: '+14255550142',
  msdyn_phonenumbertype: 0,
  msdyn_ocphonenumbersource: 192350001,
  msdyn_phoneoutboundenabled: true,
  msdyn_phoneinboundenabled: true,
};
const teams = {
  ...routing,
  msdyn_ocphonenumberid: ID.other,
  msdyn_phonenumber: '+14255550143',
  msdyn_phonenumbertype: 1,
  msdyn_teamsresourceaccount: 'account',
  msdyn_phoneoutboundenabled: false,
};
const numbers: Service = { rows: { msdyn_ocphonenumbers: [routing, teams] } };

const CHANNEL_SCRIPT = { describe: describeChannelForm, columns: CHANNEL_COLUMNS };

const loadOf = (script: FormScript, given: Dependencies) => makeHandlers(script, given).load;

const channelForm = (values: Record<string, unknown> = {}): Form =>
  new Form('msdyn_ocvoicechannelsetting', ID.channel, {
    msdyn_phonenumberid: lookup(ID.number),
    msdyn_calleridphonenumberid: null,
    msdyn_agentexternalparticipanttransfercontrolenabled: false,
    ...values,
  });

const loadChannel = async (form: Form, service: Service, languageId?: number): Promise<void> =>
  loadOf(CHANNEL_SCRIPT, dependencies(service, languageId))(form.context);

describe('voice channel setting', () => {
  test('says that outbound calls have no Microsoft SLA, and when ACS ends', async () => {
    const form = channelForm();
    await loadChannel(form, numbers);
    expect(form.notices).toEqual({ vcd_ends: 'WARNING', vcd_outbound: 'WARNING' });
    expect(form.message('vcd_ends')).toBe('ACS direct routing ends on 30 Sep 2028, in 678 days.');
  });

  test('speaks the language of the user', async () => {
    const form = channelForm();
    await loadChannel(form, numbers, 1031);
    expect(form.message('vcd_outbound')).toMatch(/^Keine Microsoft-SLA/);
  });

  test('has words that come while it reads, and speaks English until they do', async () => {
    const given = dependencies(numbers, 1031);
    let there = false;
    const { getResourceString } = given.xrm().Utility;
    const late = {
      ...given,
      xrm: () => ({
        ...given.xrm(),
        Utility: {
          ...given.xrm().Utility,
          getResourceString: (webResource: string, key: string) => (there ? (getResourceString?.(webResource, key) ?? null) : null),
        },
      }),
    };
    const form = channelForm();
    await loadOf(CHANNEL_SCRIPT, late)(form.context);
    expect(form.message('vcd_outbound')).toMatch(/^No Microsoft SLA/);
    const again = loadOf(CHANNEL_SCRIPT, late)(form.context);
    there = true;
    await again;
    expect(form.message('vcd_outbound')).toMatch(/^Keine Microsoft-SLA/);
    expect(form.message('vcd_ends')).toContain('30. Sept. 2028');
  });

  test('a client that cannot say the language of its user says in English what went wrong', async () => {
    const given = dependencies(numbers);
    const form = channelForm();
    const Utility = {
      getGlobalContext: (): never => {
        throw new Error('no context');
      },
    };
    form.getAttribute = () => {
      throw new Error('no members');
    };
    await loadOf({ ...CHANNEL_SCRIPT, columns: [] }, { ...given, xrm: () => ({ ...given.xrm(), Utility }) })(form.context);
    expect(form.message('vcd_failed')).toBe('The deployment could not be checked: no members');
  });

  test('says that the approach is undecided, and that a transfer will fail', async () => {
    const form = channelForm({ msdyn_phonenumberid: lookup(ID.other), msdyn_agentexternalparticipanttransfercontrolenabled: true });
    await loadChannel(form, numbers);
    expect(form.notices).toEqual({ vcd_transfer: 'ERROR', vcd_undecided: 'WARNING' });
    expect(form.message('vcd_undecided')).toContain('Teams Direct Routing');
  });

  test('follows an unsaved change of the number, and takes back what no longer holds', async () => {
    const form = channelForm();
    await loadChannel(form, numbers);
    const attribute = form.getAttribute('msdyn_phonenumberid');
    attribute?.setValue(lookup(ID.other));
    attribute?.handlers.forEach((handler) => handler(form.context));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(form.notices).toEqual({ vcd_undecided: 'WARNING' });
  });

  test('registers nothing twice when it is loaded twice', async () => {
    const form = channelForm();
    const load = loadOf(CHANNEL_SCRIPT, dependencies(numbers));
    await load(form.context);
    await load(form.context);
    expect(form.getAttribute('msdyn_phonenumberid')?.handlers).toHaveLength(1);
  });

  test('names the privilege when numbers are denied, and says nothing else', async () => {
    const form = channelForm();
    await loadChannel(form, { ...numbers, errors: { msdyn_ocphonenumber: DENIED } });
    expect(form.notices).toEqual({ vcd_unread: 'INFO' });
    expect(form.message('vcd_unread')).toContain('prvReadmsdyn_ocphonenumber');
  });

  test('says that a number that was deleted meanwhile has to be chosen again', async () => {
    const form = channelForm();
    await loadChannel(form, { rows: { msdyn_ocphonenumbers: [] } });
    expect(form.notices).toEqual({ vcd_missing: 'ERROR' });
  });

  test('has nothing to say on a form without a number, or without our columns', async () => {
    const empty = new Form('msdyn_ocvoicechannelsetting', '', {});
    await loadChannel(empty, numbers);
    expect(empty.notices).toEqual({});
  });

  test('drops an answer that comes after the form has changed again', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let calls = 0;
    const form = channelForm();
    const onLoad = loadOf(CHANNEL_SCRIPT, dependencies({ ...numbers, before: () => (calls++ === 0 ? gate : Promise.resolve()) }));
    const slow = onLoad(form.context);
    form.getAttribute('msdyn_phonenumberid')?.setValue(lookup(ID.other));
    await onLoad(form.context);
    release();
    await slow;
    expect(form.notices).toEqual({ vcd_undecided: 'WARNING' });
  });

  test('turns any error into one notification', async () => {
    const form = channelForm();
    form.getAttribute = () => {
      throw new Error('the form is gone');
    };
    const onLoad = loadOf({ describe: describeChannelForm, columns: [] }, dependencies(numbers));
    await onLoad(form.context);
    expect(form.notices).toEqual({ vcd_failed: 'INFO' });
    expect(form.message('vcd_failed')).toContain('the form is gone');
  });
});

describe('voice channel setting, between two answers', () => {
  test('an answer for values that were set without an event meanwhile is asked for again', async () => {
    const form = channelForm();
    let calls = 0;
    await loadChannel(form, {
      ...numbers,
      before: async () => {
        if (calls++ === 0) form.getAttribute('msdyn_phonenumberid')?.setValue(lookup(ID.other));
      },
    });
    expect(form.notices).toEqual({ vcd_undecided: 'WARNING' });
  });

  test('a form that was closed while it was read ends quietly', async () => {
    const form = channelForm();
    const gone = (): never => {
      throw new Error('disposed');
    };
    await expect(
      loadChannel(form, {
        ...numbers,
        before: async () => void Object.assign(form.ui, { setFormNotification: gone, clearFormNotification: gone }),
      }),
    ).resolves.toBeUndefined();
  });
});

describe('voice channel setting, with a caller ID number', () => {
  const callerIdRetires = { msdyn_phonenumberid: lookup(ID.other), msdyn_calleridphonenumberid: lookup(ID.number) };

  test('its end and its approach are told where the own number has nothing to tell', async () => {
    const ends = channelForm(callerIdRetires);
    await loadChannel(ends, numbers);
    expect(ends.message('vcd_ends')).toContain('ACS direct routing ends');
    const undecided = channelForm({ msdyn_calleridphonenumberid: lookup(ID.other) });
    await loadChannel(undecided, numbers);
    expect(undecided.message('vcd_undecided')).toMatch(/^The approach of the caller ID number is undecided/);
  });

  test('on a form without its column, the saved one counts', async () => {
    const form = new Form('msdyn_ocvoicechannelsetting', ID.channel, { msdyn_phonenumberid: lookup(ID.number) });
    const saved = {
      msdyn_ocvoicechannelsettingid: ID.channel,
      _msdyn_phonenumberid_value: ID.other,
      _msdyn_calleridphonenumberid_value: ID.other,
    };
    await loadChannel(form, { rows: { ...numbers.rows, msdyn_ocvoicechannelsettings: [saved] } });
    // Outbound goes by the Teams number, which is undecided: nothing says that it has no SLA.
    expect(form.notices).toEqual({ vcd_ends: 'WARNING', vcd_undecided: 'WARNING' });
  });
});

describe('phone number', () => {
  const channels = [
    { msdyn_ocvoicechannelsettingid: ID.channel, msdyn_name: 'Billing', _msdyn_phonenumberid_value: ID.number },
    { msdyn_ocvoicechannelsettingid: ID.workstream, msdyn_name: 'Callbacks', _msdyn_calleridphonenumberid_value: ID.number },
  ];
  const load = async (service: Service, values: Record<string, unknown> = {}, id = ID.number): Promise<Form> => {
    const form = new Form('msdyn_ocphonenumber', `{${id.toUpperCase()}}`, values);
    await loadOf({ describe: describeNumberForm, columns: NUMBER_COLUMNS }, dependencies(service))(form.context);
    return form;
  };

  test('names the channels that use it, as number or as caller id', async () => {
    const form = await load({ rows: { ...numbers.rows, msdyn_ocvoicechannelsettings: channels } });
    expect(form.message('vcd_usage')).toBe('Used by 2 voice channels: Billing, Callbacks.');
  });

  test('says that no channel uses it only when channels were read', async () => {
    expect((await load(numbers)).message('vcd_usage')).toBe('No voice channel uses this number.');
    const denied = await load({ ...numbers, errors: { msdyn_ocvoicechannelsetting: DENIED } });
    expect(denied.message('vcd_usage')).toMatch(/could not be read/);
  });

  test('says nothing of a new record in which nothing is filled in', async () => {
    const empty = { msdyn_phonenumber: null, msdyn_phonenumbertype: null, msdyn_ocphonenumbersource: null };
    const service = { ...numbers, errors: { msdyn_ocphonenumber: DENIED, msdyn_ocvoicechannelsetting: DENIED } };
    for (const values of [{}, empty, { ...empty, msdyn_phonenumber: ' ', msdyn_carrierid: null }])
      expect((await load(service, values, '')).notices).toEqual({});
    expect((await load(numbers, { ...empty, msdyn_ocphonenumbersource: 192350001 }, '')).notices).toHaveProperty('vcd_ends');
  });

  test('a record that another one superseded contradicts nothing', async () => {
    const declared = { vcd_numberconnectivityid: 'o', vcd_phonenumber: '+14255550142', vcd_connectivity: 1, vcd_origin: 1, statecode: 0 };
    const rows = (...twins: Record<string, unknown>[]): Service => ({
      rows: { msdyn_ocphonenumbers: [{ ...routing, statecode: 1 }, ...twins], vcd_numberconnectivities: [declared] },
    });
    expect((await load(rows())).notices).toMatchObject({ vcd_records: 'ERROR' });
    const superseded = await load(rows({ ...teams, msdyn_phonenumber: '+14255550142' }));
    expect(superseded.notices).not.toHaveProperty('vcd_records');
  });

  test('a saved record that says nothing is neither undecided nor ending', async () => {
    const blank = { msdyn_ocphonenumberid: ID.number, msdyn_phonenumber: null, msdyn_phonenumbertype: null };
    expect((await load({ rows: { msdyn_ocphonenumbers: [blank] } })).notices).toEqual({ vcd_usage: 'INFO' });
  });

  test('says that a record contradicts itself, from what stands on the form', async () => {
    const form = await load(numbers, { msdyn_phonenumbertype: 1, msdyn_teamsresourceaccount: '' });
    expect(form.notices).toMatchObject({ vcd_records: 'ERROR', vcd_undecided: 'WARNING' });
  });
});

describe('phone number, with edits that are not saved', () => {
  const PROVIDER = '55555555-5555-5555-5555-555555555555';
  const service: Service = {
    rows: {
      msdyn_ocphonenumbers: [{ ...routing, msdyn_phonenumbertype: null, _msdyn_occommunicationprovidersettingid_value: null }],
      msdyn_occommunicationprovidersettings: [
        { msdyn_occommunicationprovidersettingid: PROVIDER, msdyn_occommunicationprovider: 192350003 },
      ],
    },
  };
  const load = async (given: Service, provider: unknown): Promise<Form> => {
    const form = new Form('msdyn_ocphonenumber', ID.number, {
      msdyn_phonenumber: '+14255550142',
      msdyn_occommunicationprovidersettingid: provider,
    });
    await loadOf({ describe: describeNumberForm, columns: NUMBER_COLUMNS }, dependencies(given))(form.context);
    return form;
  };

  test('the provider that was chosen on the form decides', async () => {
    expect((await load(service, lookup(PROVIDER))).notices).toMatchObject({ vcd_undecided: 'WARNING' });
  });

  test('a provider that was cleared on the form no longer counts', async () => {
    const saved = { ...service.rows['msdyn_ocphonenumbers']?.[0], _msdyn_occommunicationprovidersettingid_value: PROVIDER };
    const form = await load({ rows: { ...service.rows, msdyn_ocphonenumbers: [saved] } }, null);
    expect(form.notices).toMatchObject({ vcd_ends: 'WARNING' });
    expect(form.notices).not.toHaveProperty('vcd_undecided');
  });
});

describe('workstream', () => {
  const workstream = async (channel: Record<string, unknown>, service: Partial<Service> = {}): Promise<Form> => {
    const form = new Form('msdyn_liveworkstream', ID.workstream, {});
    const rows = {
      ...numbers.rows,
      ...service.rows,
      msdyn_ocvoicechannelsettings: [
        { msdyn_ocvoicechannelsettingid: ID.channel, msdyn_name: 'Orders', _msdyn_liveworkstreamid_value: ID.workstream, ...channel },
      ],
    };
    await loadOf({ describe: describeWorkstreamForm, columns: [] }, dependencies({ ...service, rows }))(form.context);
    return form;
  };

  test('what was declared of a Teams number counts', async () => {
    const declared = { vcd_numberconnectivityid: ID.number, vcd_phonenumber: '+14255550143', vcd_connectivity: 3, vcd_origin: 1 };
    const form = await workstream({ _msdyn_phonenumberid_value: ID.other }, { rows: { vcd_numberconnectivities: [declared] } });
    expect(form.message('vcd_usage')).toBe('Voice channels: Orders (Teams Operator Connect).');
  });

  test('the caller ID number does not answer for an undecided channel', async () => {
    const form = await workstream({ _msdyn_phonenumberid_value: ID.other, _msdyn_calleridphonenumberid_value: ID.number });
    expect(form.message('vcd_usage')).toBe('Voice channels: Orders (Undecided).');
  });

  test('says that numbers could not be read', async () => {
    const form = await workstream({ _msdyn_phonenumberid_value: ID.other }, { errors: { msdyn_ocphonenumber: DENIED } });
    expect(form.notices).toEqual({ vcd_unread: 'INFO', vcd_usage: 'INFO' });
  });

  test('lists its channels and their approaches in one line', async () => {
    const form = new Form('msdyn_liveworkstream', ID.workstream, {});
    const service = {
      rows: {
        ...numbers.rows,
        msdyn_ocvoicechannelsettings: [
          {
            msdyn_ocvoicechannelsettingid: ID.channel,
            msdyn_name: 'Orders',
            _msdyn_liveworkstreamid_value: ID.workstream,
            _msdyn_phonenumberid_value: ID.other,
          },
          {
            msdyn_ocvoicechannelsettingid: ID.number,
            msdyn_name: 'Billing',
            _msdyn_liveworkstreamid_value: ID.workstream,
            _msdyn_phonenumberid_value: ID.number,
          },
        ],
      },
    };
    await loadOf({ describe: describeWorkstreamForm, columns: [] }, dependencies(service))(form.context);
    expect(form.message('vcd_usage')).toBe('Voice channels: Billing (ACS direct routing), Orders (Undecided).');
  });
});
