/**
 * What clients do differently around a form script: promises that they wait for, notifications that they put on top, and a
 * form's `data` that is made anew with each access.
 */
import { CHANNEL_COLUMNS, describeChannelForm } from '../../../plugins-ts/forms/channelForm';
import type { Dependencies } from '../../../plugins-ts/forms/formApi';
import { makeHandlers, type Describe } from '../../../plugins-ts/forms/handler';
import { NOTICE_IDS, type Notice } from '../../../plugins-ts/forms/notices';
import { createTurns } from '../../../plugins-ts/forms/turns';
import { dependencies, Form, lookup } from './form';

const CHANNEL = '33333333-3333-3333-3333-333333333333';
const ROUTING = '11111111-1111-1111-1111-111111111111';
const TEAMS = '22222222-2222-2222-2222-222222222222';
const rows = {
  msdyn_ocphonenumbers: [
    { msdyn_ocphonenumberid: ROUTING, msdyn_phonenumber: '+14255550142', msdyn_phonenumbertype: 0, msdyn_ocphonenumbersource: 192350001 },
    { msdyn_ocphonenumberid: TEAMS, msdyn_phonenumber: '+14255550143', msdyn_phonenumbertype: 1, msdyn_teamsresourceaccount: 'a' },
  ],
};
const NOTHING: Dependencies = dependencies({ rows: {} });

interface Held {
  readonly describe: Describe;
  /** Answers the call of that place. */
  answer(place: number, notices: readonly Notice[] | Error): void;
}

/** A description that answers when the test says so. */
function held(): Held {
  const calls: ((answer: readonly Notice[] | Error) => void)[] = [];
  return {
    describe: () =>
      new Promise((resolve, reject) => {
        calls.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      }),
    answer: (place, notices) => calls[place]?.(notices),
  };
}

const says = (id: string, message = id): Notice[] => [{ id, level: 'INFO', message }];
const channel = (id = CHANNEL, dataAnew = false): Form =>
  new Form('msdyn_ocvoicechannelsetting', id, { msdyn_phonenumberid: lookup(ROUTING) }, { dataAnew });

describe('what is registered gives nothing back', () => {
  test('on loading, while the service has not answered yet', () => {
    const form = channel();
    const { onLoad } = makeHandlers({ describe: () => new Promise(() => undefined), columns: CHANNEL_COLUMNS }, NOTHING);
    expect((onLoad as (context: unknown) => unknown)(form.context)).toBeUndefined();
  });

  test('on a change', () => {
    const form = channel();
    makeHandlers({ describe: async () => [], columns: CHANNEL_COLUMNS }, NOTHING).onLoad(form.context);
    const handlers = form.getAttribute('msdyn_phonenumberid')?.handlers ?? [];
    expect(handlers.map((handler) => (handler as (context: unknown) => unknown)(form.context))).toEqual([undefined]);
  });

  test('a form whose columns cannot be asked says so', async () => {
    const form = channel();
    form.getAttribute = () => {
      throw new Error('no columns');
    };
    await makeHandlers({ describe: async () => [], columns: CHANNEL_COLUMNS }, NOTHING).load(form.context);
    expect(form.message('vcd_failed')).toContain('no columns');
  });
});

describe('notifications stand worst first on a client that puts each new one on top', () => {
  const worstFirst: readonly Notice[] = [
    { id: 'vcd_records', level: 'ERROR', message: 'error' },
    { id: 'vcd_ends', level: 'WARNING', message: 'warning' },
    { id: 'vcd_usage', level: 'INFO', message: 'information' },
  ];
  const ids = worstFirst.map(({ id }) => id);

  test('after loading', async () => {
    const form = channel();
    await makeHandlers({ describe: async () => worstFirst, columns: [] }, NOTHING).load(form.context);
    expect(form.fromTop).toEqual(ids);
  });

  test('and when one of them comes, or is said in other words, later', async () => {
    const form = channel();
    let now: readonly Notice[] = worstFirst.slice(1);
    const { load } = makeHandlers({ describe: async () => now, columns: [] }, NOTHING);
    await load(form.context);
    now = worstFirst;
    await load(form.context);
    expect(form.fromTop).toEqual(ids);
    now = worstFirst.map((notice) => (notice.level === 'INFO' ? { ...notice, message: 'new words' } : notice));
    await load(form.context);
    expect(form.fromTop).toEqual(ids);
    expect(form.message('vcd_usage')).toBe('new words');
  });

  test('notifications of other scripts stay', async () => {
    const form = channel();
    form.ui.setFormNotification('theirs', 'INFO', 'theirs');
    await makeHandlers({ describe: async () => worstFirst, columns: [] }, NOTHING).load(form.context);
    expect(form.message('theirs')).toBe('theirs');
  });

  test('those of a channel are described worst first', async () => {
    const RANK = { ERROR: 0, WARNING: 1, INFO: 2 };
    const form = new Form('msdyn_ocvoicechannelsetting', CHANNEL, {
      msdyn_phonenumberid: lookup(TEAMS),
      msdyn_agentexternalparticipanttransfercontrolenabled: true,
    });
    const denying = { ...rows.msdyn_ocphonenumbers[1], msdyn_phoneoutboundenabled: false };
    await makeHandlers(
      { describe: describeChannelForm, columns: CHANNEL_COLUMNS },
      dependencies({ rows: { msdyn_ocphonenumbers: [denying] } }),
    ).load(form.context);
    const ranks = form.fromTop.map((id) => RANK[form.notices[id] ?? 'INFO']);
    expect(ranks.length).toBeGreaterThan(1);
    expect(ranks).toEqual([...ranks].sort());
  });
});

describe.each([
  ['made once', false],
  ['made anew with each access', true],
])("a form's data that is %s", (_, dataAnew) => {
  test('the notifications are shown', async () => {
    const form = channel(CHANNEL, dataAnew);
    await makeHandlers({ describe: describeChannelForm, columns: CHANNEL_COLUMNS }, dependencies({ rows })).load(form.context);
    expect(form.notices).toEqual({ vcd_ends: 'WARNING', vcd_outbound: 'WARNING' });
  });

  test('those of an unsaved record, too', async () => {
    const form = channel('', dataAnew);
    await makeHandlers({ describe: describeChannelForm, columns: CHANNEL_COLUMNS }, dependencies({ rows })).load(form.context);
    expect(form.notices).toEqual({ vcd_ends: 'WARNING', vcd_outbound: 'WARNING' });
  });

  test('an answer for earlier values, and a failure of an earlier turn, are dropped', async () => {
    const form = channel(CHANNEL, dataAnew);
    const { describe: describeHeld, answer } = held();
    const { load } = makeHandlers({ describe: describeHeld, columns: CHANNEL_COLUMNS }, NOTHING);
    const turns = [load(form.context)];
    form.getAttribute('msdyn_phonenumberid')?.setValue(lookup(TEAMS));
    turns.push(load(form.context), load(form.context));
    answer(2, says('vcd_undecided'));
    await turns[2];
    answer(0, says('vcd_ends'));
    answer(1, new Error('late'));
    await Promise.all(turns);
    expect(form.notices).toEqual({ vcd_undecided: 'INFO' });
  });

  test('two unsaved records at once do not silence each other', async () => {
    const forms = [channel('', dataAnew), channel('', dataAnew)];
    const { describe: describeHeld, answer } = held();
    const { load } = makeHandlers({ describe: describeHeld, columns: CHANNEL_COLUMNS }, NOTHING);
    const turns = forms.map((form) => load(form.context));
    answer(1, says('vcd_usage', 'second'));
    answer(0, new Error('first'));
    await Promise.all(turns);
    expect(forms.map((form) => Object.keys(form.notices))).toEqual([['vcd_failed'], ['vcd_usage']]);
  });

  test('the same record on two forms at once is told on both', async () => {
    const forms = [channel(CHANNEL, dataAnew), channel(CHANNEL, dataAnew)];
    const { describe: describeHeld, answer } = held();
    const { load } = makeHandlers({ describe: describeHeld, columns: CHANNEL_COLUMNS }, NOTHING);
    const turns = forms.map((form) => load(form.context));
    answer(0, says('vcd_usage'));
    answer(1, says('vcd_usage'));
    await Promise.all(turns);
    expect(forms.map((form) => Object.keys(form.notices))).toEqual([['vcd_usage'], ['vcd_usage']]);
  });
});

test('records are remembered only while they are read, however many are opened', () => {
  const turns = createTurns();
  const begun = Array.from({ length: 1000 }, (_, place) => turns.begin(channel(place % 2 === 0 ? `record-${place}` : '', true)));
  expect(turns.size).toBe(1000);
  for (const turn of begun) turn.end();
  expect(turns.size).toBe(0);
});

test('a turn stays overtaken after the newer one has ended', () => {
  const turns = createTurns();
  const older = turns.begin(channel());
  turns.begin(channel()).end();
  expect(older.isOvertaken()).toBe(true);
  older.end();
  expect(turns.size).toBe(0);
});

test('no name of a notification is given twice, so that clearing takes back each one', () => {
  expect(new Set(NOTICE_IDS).size).toBe(NOTICE_IDS.length);
});
