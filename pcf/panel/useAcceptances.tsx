/** Accepting findings and taking that back, as the views ask for it; and which are accepted, for views and exports. */
import * as React from 'react';
import { storeAcceptance, takeBackAcceptance } from '../../plugins-ts/dataverse/acceptedFindings';
import type { DataverseClient } from '../../plugins-ts/dataverse/client';
import { toId } from '../../plugins-ts/organization/cells';
import { acceptanceOf, acceptanceRow, seeNow, type AcceptanceOf } from '../../plugins-ts/findings/acceptance';
import { ACCEPTED_SET, type OrganizationTables, type ReadSet } from '../../plugins-ts/tables/tables';
import type { Finding } from '../../plugins-ts/findings/findingTypes';
import { findingText } from '../../plugins-ts/report/findingText';
import type { Organization } from '../../plugins-ts/organization/openOrganization';
import type { Report } from '../../plugins-ts/report/reportTypes';
import type { Text } from '../../plugins-ts/text';
import type { AcceptanceView } from '../views/parts/FindingList/acceptanceContext';
import { FindingAcceptance } from '../views/parts/FindingList/FindingAcceptance';
import { type Access, useAccess } from './writeAccess';
import type { AcceptanceHost } from './panelHost';
import type { Notify } from './OutcomeBar';
import type { Clock } from './useOrganization';

export interface AcceptanceDependencies {
  readonly host: AcceptanceHost | undefined;
  readonly client: DataverseClient;
  readonly report: Report | null;
  readonly organization: Organization | null;
  readonly tables: OrganizationTables;
  readonly reread: (set: ReadSet) => Promise<void>;
  readonly clock: Clock;
  readonly text: Text;
  readonly notify: Notify;
}

export interface Acceptances {
  /** `undefined` where our table could not be read: nothing is known, and nothing is said. */
  readonly stateOf: AcceptanceOf | undefined;
  readonly view: AcceptanceView | null;
}

/** What is accepted, and what this person may do about it. */
export function useAcceptances(dependencies: AcceptanceDependencies): Acceptances {
  const { host, report, organization, tables } = dependencies;
  const accepted = tables[ACCEPTED_SET];
  const access = useAccess(host);
  const latest = React.useRef(dependencies);
  latest.current = dependencies;
  const stateOf = React.useMemo(
    () =>
      report === null || organization === null || accepted?.state !== 'read'
        ? undefined
        : acceptanceOf(report, accepted.rows, organization),
    [report, organization, accepted],
  );
  // Looked up when it is asked, so that the part below a finding, with what is being typed into it, outlives a change.
  const stateRef = React.useRef(stateOf);
  stateRef.current = stateOf;
  const Part = React.useMemo(() => (host === undefined ? readOnlyPart(stateRef) : partOf(host, access, stateRef, latest)), [host, access]);
  const view = React.useMemo(() => (stateOf === undefined ? null : { stateOf, Part }), [stateOf, Part]);
  return { stateOf, view };
}

type StateRef = React.MutableRefObject<AcceptanceOf | undefined>;

const open: AcceptanceOf = (finding) => ({ finding, state: 'open', acceptance: null, compared: true });

const readOnlyPart = (state: StateRef): AcceptanceView['Part'] =>
  function AcceptedPart({ finding }) {
    return <FindingAcceptance finding={finding} stateOf={state.current ?? open} />;
  };

/** Made outside of the hook: what is made in it keeps alive what it saw then, such as an earlier report. */
function partOf(
  host: AcceptanceHost,
  access: Access | null,
  state: StateRef,
  latest: React.MutableRefObject<AcceptanceDependencies>,
): AcceptanceView['Part'] {
  if (access === null || access === 'refused') return readOnlyPart(state);

  /** Writes, reads again what is there, and says what became of it. Resolves to whether it was written. */
  const write = async (work: () => Promise<void>, done: string): Promise<boolean> => {
    const { text, notify, reread } = latest.current;
    try {
      await work();
    } catch (error) {
      const { kind, message } = error as { readonly kind?: string; readonly message: string };
      notify({ ok: false, message: kind === 'denied' ? text('Acceptance_Denied') : text('Acceptance_Failed', { reason: text(message) }) });
      return false;
    }
    await reread(ACCEPTED_SET);
    notify({ ok: true, message: text(done) });
    return true;
  };
  const accept = (finding: Finding, reason: string): Promise<boolean> =>
    write(async () => {
      const { client, organization, clock, text } = latest.current;
      // A finding is shown of what was described.
      if (organization === null) throw new Error('Read_Failed');
      const { fingerprint } = seeNow(finding, organization);
      const acceptedOn = clock.now().toISOString().slice(0, 10);
      await storeAcceptance(
        client,
        host.writer,
        acceptanceRow(finding, { name: findingText(text, finding, 'Title') ?? finding.rule, reason, acceptedOn, fingerprint }),
      );
    }, 'Acceptance_Stored');
  const takeBack = async (_finding: Finding, id: string): Promise<void> => {
    const rows = latest.current.tables[ACCEPTED_SET]?.rows ?? [];
    const row = rows.find(({ vcd_acceptedfindingid }) => toId(vcd_acceptedfindingid) === id) ?? { vcd_acceptedfindingid: id };
    await write(() => takeBackAcceptance(host.writer, row), 'Acceptance_TakenBack');
  };
  return function AcceptancePart({ finding }) {
    return <FindingAcceptance finding={finding} stateOf={state.current ?? open} onAccept={accept} onTakeBack={takeBack} />;
  };
}
