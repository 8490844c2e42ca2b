/** Situations in which rules are tried, and the test that every rule has: fires, silent, incomplete. */
import type { Rule } from '../../plugins-ts/findings/defineRule';
import type { Report } from '../../plugins-ts/report/reportTypes';
import type { EntitySet, OrganizationTables, UnknownRow } from '../../plugins-ts/tables/tables';
import { denied, oneChannel, own, provider, read, rulesOf } from './rows';
import { validateReport } from './schema';

export const transferOut: UnknownRow = { msdyn_agentexternalparticipanttransfercontrolenabled: true };
export const consultOut: UnknownRow = { msdyn_agentexternalparticipantcontrolenabled: true };
export const teamsTransfer: UnknownRow = { msdyn_agentexternalteamsparticipanttransfercontrolenabled: true };
export const bridged: UnknownRow = { msdyn_usebridgetransferforpstntransfer: true };
export const unbridged: UnknownRow = { msdyn_usebridgetransferforpstntransfer: false };
export const recording: UnknownRow = { msdyn_recordingenabled: true };
export const noOutbound: UnknownRow = { msdyn_phoneoutboundenabled: false };
export const noInbound: UnknownRow = { msdyn_phoneinboundenabled: false };
export const sms: UnknownRow = { msdyn_smsoutboundenabled: true };
export const named: UnknownRow = { _msdyn_occommunicationprovidersettingid_value: 'p' };
export const inWorkstream: UnknownRow = { _msdyn_liveworkstreamid_value: 'w' };

export const connectivityRecords = (...rows: UnknownRow[]): OrganizationTables => ({ vcd_numberconnectivities: read(...rows) });
export const providers = (kind: unknown, columns: UnknownRow = {}): OrganizationTables => ({
  msdyn_occommunicationprovidersettings: read(provider('p', kind, columns)),
});
export const declared = (connectivity: number): OrganizationTables => connectivityRecords(own('o', connectivity));
export const ivr: OrganizationTables = connectivityRecords(own('o', null, { vcd_ivrinfront: true }));
export const noOwnTable: OrganizationTables = { vcd_numberconnectivities: { state: 'missing', rows: [], message: null } };
export const noNumbers: OrganizationTables = { msdyn_ocphonenumbers: denied() };
export const noCarriers: OrganizationTables = { msdyn_occarriers: denied() };

export const OWN = 'vcd_numberconnectivities';
export const NUMBERS = 'msdyn_ocphonenumbers';
export const WORKSTREAMS = 'msdyn_liveworkstreams';
export const CARRIERS = 'msdyn_occarriers';
export const CHANNELS = 'msdyn_ocvoicechannelsettings';
export const USERS = 'systemusers';
export const SMS_SETTINGS = 'msdyn_ocsmschannelsettings';
export const CALLBACKS = 'msdyn_proactive_callback_profiles';
export const PLANNER = 'msdyn_planner_callerid_phone_numbers';

/** One channel with one number, made of the columns of both, among these tables. */
export type Situation = [what: string, number: UnknownRow, channel?: UnknownRow, tables?: OrganizationTables];

export interface RuleCases {
  readonly fires: Situation[];
  readonly silent: Situation[];
  /** Each with the table that was not read. */
  readonly incomplete: [because: EntitySet, ...situation: Situation][];
}

const reportOf = ([, columns, channelColumns, tables]: Situation): Report => oneChannel(columns, channelColumns, tables);

/** Tries a rule in situations; a report in which it fires also holds to the schema. */
export function testRule({ id }: Rule, { fires, silent, incomplete }: RuleCases): void {
  describe(id, () => {
    test.each(fires)('fires: %s', (...situation) => {
      const report = reportOf(situation);
      validateReport(report);
      expect(rulesOf(report)).toContain(id);
    });
    test.each(silent)('stays silent: %s', (...situation) => {
      const report = reportOf(situation);
      expect(rulesOf(report)).not.toContain(id);
      // Workstreams that were named but not found are the one thing these cases may leave open.
      expect(report.unchecked.filter(({ rule }) => rule === id)).toEqual([]);
    });
    if (incomplete.length > 0) {
      test.each(incomplete)('is incomplete without %s: %s', (because, ...situation) => {
        const report = reportOf(situation);
        expect(rulesOf(report)).not.toContain(id);
        expect(report.unchecked).toContainEqual({ rule: id, because });
      });
    }
  });
}
