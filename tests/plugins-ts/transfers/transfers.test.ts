/** The transfer table: exhaustive over approach, switches and bridging; what it says, held against the cited pages. */
import words from '../../../strings/en/transfers.json';
import { openOrganization, type Organization } from '../../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import type { Channel } from '../../../plugins-ts/report/reportTypes';
import type { OrganizationTables, UnknownRow } from '../../../plugins-ts/tables/tables';
import { directionsOf } from '../../../plugins-ts/catalogue/directions';
import { sourceById } from '../../../plugins-ts/catalogue/sources';
import {
  CHANNEL_PROFILE_NOTE,
  permissionOf,
  SWITCHES,
  TRANSFER_ASPECTS,
  TRANSFER_VALUES,
  transferTable,
  type TransferCase,
  type TransferKind,
  type TransferTable,
  type TransferTarget,
} from '../../../plugins-ts/transfers';
import * as keys from '../../../plugins-ts/transfers/transferKeys';
import { ACS, channel, directOffer, number, organization, own, provider, read, teams } from '../../support/rows';

const TEXTS: Record<string, string> = words;
type Flag = boolean | null;
const FLAGS: readonly Flag[] = [true, false, null];

/** Rows for each approach, decided and not. */
const SITUATIONS: Record<string, { number: UnknownRow; tables?: OrganizationTables }> = {
  'acs-direct-offer': { number: directOffer },
  'acs-direct-routing': { number: {} },
  'teams-calling-plan': { number: teams, tables: { vcd_numberconnectivities: read(own('o', 1)) } },
  'teams-direct-routing': { number: teams, tables: { vcd_numberconnectivities: read(own('o', 2)) } },
  'teams-operator-connect': { number: teams, tables: { vcd_numberconnectivities: read(own('o', 3)) } },
  'teams-phone-mobile': { number: teams, tables: { vcd_numberconnectivities: read(own('o', 4)) } },
  'acs-trial': {
    number: { _msdyn_occommunicationprovidersettingid_value: 'p' },
    tables: { msdyn_occommunicationprovidersettings: read(provider('p', ACS, { msdyn_istrial: true })) },
  },
  undecided: { number: teams },
  unknown: { number: { msdyn_phonenumbertype: 9 } },
};

function describeOne(
  situation: string,
  switches: UnknownRow = {},
  numberColumns: UnknownRow = {},
): { channel: Channel; opened: Organization } {
  const { number: columns, tables } = SITUATIONS[situation] ?? { number: {} };
  const row = channel('c', switches);
  const all = organization({
    msdyn_ocvoicechannelsettings: read(row),
    msdyn_ocphonenumbers: read(number('number-1', { ...columns, ...numberColumns })),
    ...tables,
  });
  const opened = openOrganization(all, '2026-11-22');
  const [described] = describeOrganization(opened, { kind: 'file', name: 'test' }).channels;
  if (described === undefined) throw new Error('no channel');
  return { channel: described, opened };
}
const tableOf = (situation: string, switches: UnknownRow = {}, numberColumns: UnknownRow = {}): TransferTable => {
  const { channel: described, opened } = describeOne(situation, switches, numberColumns);
  const table = transferTable(described, opened);
  if (table === null) throw new Error('the row of the channel was not found');
  return table;
};
test('there is no table for a channel whose row was not read', () => {
  const { channel: described } = describeOne('undecided');
  expect(transferTable(described, openOrganization({}, '2026-11-22'))).toBeNull();
});

const pick = (table: TransferTable, kind: TransferKind, target: TransferTarget): TransferCase => {
  const found = table.cases.find((one) => one.kind === kind && one.target === target);
  if (found === undefined) throw new Error('no such case');
  return found;
};
const both = (consult: Flag, transfer: Flag, bridged: Flag): UnknownRow =>
  Object.fromEntries(
    Object.values(SWITCHES).flatMap((columns) => [
      [columns.consult, consult],
      [columns.transfer, transfer],
      [columns.bridged, bridged],
    ]),
  );

describe('permission', () => {
  test.each<[TransferKind, Flag, Flag, string]>([
    ['blind', null, true, 'allowed'],
    ['blind', true, false, 'notAllowed'],
    ['blind', false, true, 'allowed'],
    ['blind', true, null, 'notKnown'],
    ['consult', true, true, 'allowed'],
    ['consult', true, false, 'consultOnly'],
    ['consult', true, null, 'notKnown'],
    ['consult', false, true, 'notAllowed'],
    ['consult', false, false, 'notAllowed'],
    ['consult', false, null, 'notAllowed'],
    ['consult', null, true, 'notKnown'],
    ['consult', null, false, 'notKnown'],
  ])('%s with consult %s and transfer %s: %s', (kind, consult, transfer, expected) =>
    expect(permissionOf(kind, consult, transfer)).toBe(expected),
  );
});

describe.each(Object.keys(SITUATIONS))('%s', (situation) => {
  const everything = FLAGS.flatMap((consult) =>
    FLAGS.flatMap((transfer) =>
      FLAGS.map((bridged) => ({ consult, transfer, bridged, table: tableOf(situation, both(consult, transfer, bridged)) })),
    ),
  );

  test('always has the four cases, each bridged and not', () => {
    for (const { table } of everything) {
      expect(table.cases.map(({ kind, target }) => `${kind} ${target}`)).toEqual([
        'blind outsideNumber',
        'blind teamsUser',
        'consult outsideNumber',
        'consult teamsUser',
      ]);
      for (const { outcomes } of table.cases) expect(outcomes.map(({ bridged }) => bridged)).toEqual([true, false]);
    }
  });

  test('follows the switches, whatever the approach', () => {
    for (const { consult, transfer, bridged, table } of everything) {
      for (const one of table.cases) {
        expect(one.permission).toBe(permissionOf(one.kind, consult, transfer));
        expect(one.bridged).toBe(bridged);
        expect(one.outcomes.map(({ applies }) => applies)).toEqual(bridged === null ? [null, null] : [bridged, !bridged]);
      }
    }
  });

  test('what the target sees depends on bridging alone', () => {
    for (const { table } of everything) {
      for (const {
        outcomes: [on, off],
      } of table.cases) {
        expect(on.values.callerId.text).toMatch(/ContactCenterNumber/);
        expect(off.values.callerId.text).toBe('TransferValue_CustomerNumber');
      }
    }
  });

  test('SIP context to an outside number is that of the approach', () => {
    const { channel: described } = describeOne(situation);
    const table = tableOf(situation);
    for (const direction of ['inbound', 'outbound'] as const) {
      expect(pick(table, 'blind', 'outsideNumber').sipContext[direction]).toEqual(described[direction].sipContext.blindTransfer ?? null);
      expect(pick(table, 'consult', 'outsideNumber').sipContext[direction]).toEqual(
        described[direction].sipContext.consultTransfer ?? null,
      );
    }
  });

  test('has words and known sources for everything it says', () => {
    for (const { table } of everything) {
      const said = table.cases.flatMap(({ outcomes, cautions }) => [
        ...outcomes.flatMap(({ values, endsAt }) => [...Object.values(values), endsAt]),
        ...cautions,
      ]);
      for (const { text, sources } of [...said, CHANNEL_PROFILE_NOTE]) {
        expect([text, typeof TEXTS[text]]).toEqual([text, 'string']);
        expect(sources.length).toBeGreaterThan(0);
        expect(sources.filter((id) => sourceById(id) === undefined)).toEqual([]);
      }
    }
  });
});

describe('where Microsoft’s part ends', () => {
  test.each([
    ['acs-direct-routing', 'Sbc', 'adr-in-6', 'article'],
    ['teams-direct-routing', 'Sbc', 'tdr-in-7', 'article'],
    ['acs-direct-offer', 'Edge', 'ado-in-6', 'inferred'],
    ['teams-calling-plan', 'Edge', 'tcp-in-7', 'inferred'],
    ['teams-operator-connect', 'Operator', 'toc-in-6', 'inferred'],
    ['acs-trial', 'NotDocumented', null, 'inferred'],
    ['teams-phone-mobile', 'NotDocumented', null, 'inferred'],
    ['undecided', 'Undecided', null, 'inferred'],
    ['unknown', 'Unknown', null, 'inferred'],
  ])('%s, to an outside number', (situation, name, legId, basis) => {
    const [on, off] = pick(tableOf(situation), 'blind', 'outsideNumber').outcomes;
    expect(off.endsAt).toMatchObject({ text: `TransferEnd_${name}`, legId, basis });
    expect(on.endsAt).toMatchObject({ legId, basis: 'inferred' });
    if (legId !== null) expect(on.endsAt.text).toBe(`TransferEnd_${name}Bridged`);
  });
  test('the leg is one of the path, and it leaves Microsoft’s part', () => {
    for (const approach of [
      'acs-direct-routing',
      'teams-direct-routing',
      'acs-direct-offer',
      'teams-calling-plan',
      'teams-operator-connect',
    ] as const) {
      const { legId } = pick(tableOf(approach), 'consult', 'outsideNumber').outcomes[0].endsAt;
      const leg = directionsOf(approach).inbound.legs.find(({ id }) => id === legId);
      expect(leg).toMatchObject({ insideMicrosoftSla: false });
      expect(['transferBack', 'transferOut']).toContain(leg?.when);
    }
  });
  test('a Teams user is reached inside Microsoft, with no SLA stated', () => {
    expect(pick(tableOf('acs-direct-routing'), 'blind', 'teamsUser').outcomes[1].endsAt).toMatchObject({
      text: 'TransferEnd_TeamsUser',
      legId: null,
      basis: 'inferred',
    });
  });
});

/** The page of 2026-01-19, list by list. */
describe('the cited page', () => {
  const text = (target: TransferTarget, kind: TransferKind, bridging: 'on' | 'off') =>
    Object.fromEntries(
      TRANSFER_ASPECTS.map((aspect) => [aspect, TRANSFER_VALUES[target][kind][bridging][aspect].text.replace('TransferValue_', '')]),
    );
  test('bridged, to an outside number', () => {
    expect(text('outsideNumber', 'blind', 'on')).toEqual({
      call: 'CallContinues',
      callerId: 'ContactCenterNumber',
      recording: 'RecordingContinues',
      survey: 'SurveyAtEnd',
      keyTones: 'TonesNotPassed',
      customerHears: 'HoldMusic',
    });
  });
  test('not bridged, to an outside number', () => {
    expect(text('outsideNumber', 'blind', 'off')).toEqual({
      call: 'NewCall',
      callerId: 'CustomerNumber',
      recording: 'RecordingStops',
      survey: 'SurveyNotSent',
      keyTones: 'TonesPassed',
      customerHears: 'Ringing',
    });
  });
  test('what it says of outside numbers only is inferred or not documented for Teams users', () => {
    for (const kind of ['blind', 'consult'] as const) {
      for (const bridging of ['on', 'off'] as const) {
        const { callerId, keyTones } = TRANSFER_VALUES.teamsUser[kind][bridging];
        expect([callerId.basis, keyTones.basis, keyTones.text]).toEqual(['inferred', 'inferred', 'TransferValue_TonesNotDocumented']);
      }
    }
  });
});

describe('recording', () => {
  const recording = (switches: UnknownRow, target: TransferTarget = 'outsideNumber') =>
    pick(tableOf('acs-direct-routing', switches), 'blind', target).outcomes.map(({ values }) =>
      values.recording.text.replace('TransferValue_', ''),
    );
  test.each<[string, UnknownRow, [string, string]]>([
    ['not known', {}, ['RecordingContinues', 'RecordingStops']],
    ['both off', { msdyn_recordingenabled: false, msdyn_transcriptionenabled: false }, ['NotRecorded', 'NotRecorded']],
    ['one on', { msdyn_recordingenabled: false, msdyn_transcriptionenabled: true }, ['RecordingContinues', 'RecordingStops']],
    ['one hidden', { msdyn_recordingenabled: false, msdyn_transcriptionenabled: null }, ['RecordingContinues', 'RecordingStops']],
    [
      'stopped by the channel',
      { msdyn_stoptranscriptionandrecordingafterpstntransfer: true },
      ['RecordingStopsBySwitch', 'RecordingStops'],
    ],
    [
      'stopped for Teams users only',
      { msdyn_stoptranscriptionandrecordingafterteamstransfer: true },
      ['RecordingContinues', 'RecordingStops'],
    ],
  ])('%s', (_what, switches, expected) => expect(recording(switches)).toEqual(expected));
  test('each target has its own switch', () => {
    expect(recording({ msdyn_stoptranscriptionandrecordingafterteamstransfer: true }, 'teamsUser')[0]).toBe('RecordingStopsBySwitch');
  });
  test('bridging is set for each target', () => {
    const table = tableOf('acs-direct-routing', {
      msdyn_usebridgetransferforpstntransfer: true,
      msdyn_usebridgetransferforteamstransfer: false,
    });
    expect(table.cases.map(({ bridged }) => bridged)).toEqual([true, false, true, false]);
  });
});

describe('cautions and needs', () => {
  const allowed = both(true, true, true);
  const cautionsOf = (table: TransferTable, kind: TransferKind, target: TransferTarget) =>
    pick(table, kind, target).cautions.map(({ text }) => text.replace('TransferValue_', ''));
  test('a number that may not make calls fails to outside numbers only', () => {
    const table = tableOf('acs-direct-routing', allowed, { msdyn_phoneoutboundenabled: false });
    expect(cautionsOf(table, 'blind', 'outsideNumber')).toEqual(['MakeCallsOff']);
    expect(cautionsOf(table, 'blind', 'teamsUser')).toEqual([]);
    expect(table.needs).toEqual([{ text: 'TransferNeed_MakeCalls', approach: null, met: false }]);
  });
  test.each(['teams-calling-plan', 'undecided'])('Teams users are unproven on %s, with both sides', (situation) => {
    const one = pick(tableOf(situation, allowed), 'consult', 'teamsUser');
    expect(one.cautions.map(({ text }) => text)).toEqual(['TransferValue_TeamsUserUnproven']);
    expect(one.contradictions.map(({ id }) => id)).toEqual(['transfer-to-teams-user']);
  });
  test('Teams users are not marked unproven on ACS', () =>
    expect(cautionsOf(tableOf('acs-direct-offer', allowed), 'blind', 'teamsUser')).toEqual([]));
  test('the Replaces header matters to consult transfers on own telephony, key tones to all that leave', () => {
    const table = tableOf('acs-direct-routing', allowed);
    expect(pick(table, 'consult', 'outsideNumber').contradictions.map(({ id }) => id)).toEqual(['replaces-header', 'key-tones']);
    expect(pick(table, 'blind', 'outsideNumber').contradictions.map(({ id }) => id)).toEqual(['key-tones']);
    expect(pick(tableOf('acs-direct-offer', allowed), 'consult', 'outsideNumber').contradictions.map(({ id }) => id)).toEqual([
      'key-tones',
    ]);
  });
  test('consult alone says that more is not published', () => {
    expect(cautionsOf(tableOf('acs-direct-routing', both(true, false, true)), 'consult', 'outsideNumber')).toEqual(['ConsultOnly']);
  });
  test('needs of every approach that it may be', () => {
    expect(tableOf('undecided').needs.map(({ approach }) => approach)).toEqual([null, 'teams-direct-routing', 'teams-calling-plan']);
    expect(tableOf('teams-direct-routing').needs.map(({ approach }) => approach)).toEqual([null, 'teams-direct-routing']);
  });
  test('the channel profile is spoken of once, with a link', () => {
    const said = JSON.stringify(tableOf('acs-direct-routing')).match(/Transfer_ChannelProfile/g);
    expect(said).toHaveLength(1);
    expect(CHANNEL_PROFILE_NOTE.link).toMatch(/^https:\/\/learn\.microsoft\.com\/.*msdyn_channelprofile$/);
  });
  test('nothing is said of SIP context where nothing is known', () => {
    expect(pick(tableOf('unknown'), 'blind', 'teamsUser').sipContext).toEqual({ inbound: null, outbound: null });
    expect(pick(tableOf('undecided'), 'blind', 'teamsUser').sipContext.inbound?.value).toBe('lost');
  });
});

describe('words', () => {
  const used = new Set([
    ...Object.values(TRANSFER_VALUES).flatMap((kinds) =>
      Object.values(kinds).flatMap(({ on, off }) => [...Object.values(on), ...Object.values(off)].map(({ text }) => text)),
    ),
    ...['MakeCallsOff', 'TeamsUserUnproven', 'ConsultOnly', 'NotRecorded', 'RecordingStopsBySwitch'].map((name) => `TransferValue_${name}`),
    ...(['blind', 'consult'] as const).map(keys.transferKindKey),
    ...(['outsideNumber', 'teamsUser'] as const).map(keys.transferTargetKey),
    ...TRANSFER_ASPECTS.map(keys.transferAspectKey),
    ...[true, false, null].map(keys.transferBridgedKey),
    ...(['allowed', 'notAllowed', 'consultOnly', 'notKnown'] as const).map(keys.transferPermissionKey),
  ]);
  test('there are words for each key, and no value without a use', () => {
    expect([...used].filter((key) => TEXTS[key] === undefined)).toEqual([]);
    expect(Object.keys(TEXTS).filter((key) => /^TransferValue_/.test(key) && !used.has(key))).toEqual([]);
  });
  test('hold to the house', () => {
    expect(Object.entries(TEXTS).filter(([, text]) => /\bagents?\b|organis|centre\b|licence|quality SLA|\d ?%| {2}/i.test(text))).toEqual(
      [],
    );
  });
});
