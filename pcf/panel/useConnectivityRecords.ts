/** Declaring, undoing and importing connectivity records, as the views ask for it. */
import * as React from 'react';
import type { DataverseClient } from '../../plugins-ts/dataverse/client';
import { planDeclaration, planUndo } from '../../plugins-ts/connectivity/declare';
import { lackingOfRecords, readConnectivityRecords, type DeclaredRow } from '../../plugins-ts/connectivity/readRecords';
import { type DueNumber, writeConnectivityRecords } from '../../plugins-ts/connectivity/writeConnectivityRecords';
import { UNDO_PRIVILEGES } from '../../plugins-ts/dataverse/productRoles';
import { resultPieces } from '../../plugins-ts/connectivity/result';
import type { Organization } from '../../plugins-ts/organization/openOrganization';
import { labelOf, textCell } from '../../plugins-ts/organization/cells';
import { normalizePhoneNumber } from '../../plugins-ts/organization/phoneNumbers';
import type { CellOf, EntitySet } from '../../plugins-ts/tables/tables';
import { textCount, type Text } from '../../plugins-ts/text';
import type { Author, ConnectivityActions } from '../views/connectivity/Connectivity.types';
import { useAccess } from './writeAccess';
import type { ConnectivityHost } from './panelHost';
import { lazyScript } from './lazyScript';
import type { Notify } from './OutcomeBar';
import type { Clock } from './useOrganization';
import type { PageCommands } from './usePageCommands';

const loadReader = lazyScript<typeof import('./planFile')>('evidence.js', 'VoiceChannelEvidence');

/** Tables without which nobody can say which numbers are Teams numbers, and what is known of them. */
const NEEDED: readonly EntitySet[] = ['msdyn_ocphonenumbers', 'msdyn_occommunicationprovidersettings', 'vcd_numberconnectivities'];
const OWN: EntitySet = 'vcd_numberconnectivities';

export interface ConnectivityDependencies {
  readonly host: ConnectivityHost | undefined;
  readonly client: DataverseClient;
  /** `null` before anything was read. */
  readonly organization: Organization | null;
  /** The organization is still being read. */
  readonly busy: boolean;
  readonly reread: (set: EntitySet) => Promise<void>;
  readonly clock: Clock;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
  readonly organizationName: string;
  readonly page: Window & typeof globalThis;
  readonly notify: Notify;
  readonly commands: PageCommands;
}

/** What this person may do about connectivity records; `null` when it is nothing, or as long as that is not known. */
export function useConnectivityRecords(dependencies: ConnectivityDependencies): ConnectivityActions | null {
  const { host } = dependencies;
  const access = useAccess(host);
  const latest = React.useRef(dependencies);
  latest.current = dependencies;
  const { busy } = dependencies;
  const waiting = React.useRef<(() => void)[]>([]);
  React.useEffect(() => {
    if (!busy) for (const goOn of waiting.current.splice(0)) goOn();
  }, [busy]);
  // Stable as long as the app is the same: what the views hold on to must not change with every table that arrives.
  return React.useMemo(
    () => (host === undefined || access === null || access === 'refused' ? null : createActions(createWork(host, latest, waiting), access)),
    [host, access],
  );
}

const isRead = (organization: Organization | null): organization is Organization =>
  organization !== null && NEEDED.every((set) => organization.table(set).state === 'read');

interface Written {
  readonly written: readonly DueNumber[];
  /** Those of them that were written here, and may be taken back. */
  readonly own: readonly DueNumber[];
  /** Key or words of why the rest was not written; `null` when all was. */
  readonly reason: string | null;
}

/** What the actions have in common. Made outside of the hook: what is made in it keeps alive what it saw then, such as earlier tables. */
interface Work {
  readonly host: ConnectivityHost;
  readonly now: () => ConnectivityDependencies;
  /** What was read, once it was: who is quicker than the reading waits for it. `null` when a table is missing for good. */
  readonly readOrganization: () => Promise<Organization | null>;
  /** Writes, and reads what is there now. Never rejects. */
  readonly write: (due: readonly DueNumber[]) => Promise<Written>;
}

function createWork(
  host: ConnectivityHost,
  latest: React.MutableRefObject<ConnectivityDependencies>,
  waiting: React.MutableRefObject<(() => void)[]>,
): Work {
  const now = (): ConnectivityDependencies => latest.current;
  return {
    host,
    now,
    readOrganization: async () => {
      if (!isRead(now().organization) && now().busy) await new Promise<void>((resolve) => waiting.current.push(resolve));
      const { organization } = now();
      return isRead(organization) ? organization : null;
    },
    write: async (due) => {
      const written: DueNumber[] = [];
      const own: DueNumber[] = [];
      let reason: string | null = null;
      const failed = (kind: string, message: string): void => {
        reason ??= kind === 'denied' ? 'Evidence_Denied' : message;
      };
      await writeConnectivityRecords(host.sender, due, {
        client: now().client,
        onOutcome: (number, outcome) => {
          if (outcome.state === 'failed') return failed(outcome.error.kind, outcome.error.message);
          written.push(number);
          if (outcome.found !== true) own.push(number);
        },
      }).catch((error: unknown) => failed((error as { kind?: string }).kind ?? '', (error as Error).message));
      await now().reread(OWN);
      return { written, own, reason };
    },
  };
}

function createActions(work: Work, access: 'allowed' | 'unknown'): ConnectivityActions {
  return {
    access,
    declare: (...declaration) => declare(work, ...declaration),
    authors: (numbers, signal) => readAuthors(work.now(), numbers, signal),
    async plan(file, observedOn) {
      const organization = await work.readOrganization();
      if (organization === null) throw new Error('Evidence_NeedsTables');
      const { planFile } = await loadReader(work.now().page);
      return planFile(file, organization, { observedOn, source: file.name, lacking: lackingOfRecords(work.now().client) });
    },
    async apply(plan, signal, onOutcome) {
      const due = plan.numbers.filter(({ writes }) => writes.length > 0);
      try {
        await writeConnectivityRecords(work.host.sender, due, { client: work.now().client, signal, onOutcome });
      } finally {
        await work.now().reread(OWN);
      }
    },
    saveResult(plan, outcomes, { file, observedOn, interrupted }) {
      const { commands, organizationName } = work.now();
      const facts = { file, organisation: organizationName, observedOn, applied: true, interrupted };
      commands.save({ name: `evidence-result-${observedOn}.json`, type: 'application/json' }, resultPieces(plan, outcomes, facts));
    },
  };
}

const notWritten = (text: Text, reason: string): string => text('Evidence_NotWritten', { reason: text(reason) });

/** Says of numbers how they are connected, and tells what came of it, with a way back. Resolves to whether all was written. */
async function declare(
  work: Work,
  numbers: readonly string[],
  connectivity: Parameters<ConnectivityActions['declare']>[1],
  note: string,
): Promise<boolean> {
  const { client, clock, text, locale, notify } = work.now();
  const organization = await work.readOrganization();
  if (organization === null) {
    notify({ ok: false, message: text('Evidence_NeedsTables') });
    return false;
  }
  try {
    const before = await readConnectivityRecords(client, organization.tables, numbers);
    const observedOn = clock.now().toISOString().slice(0, 10);
    const { due } = planDeclaration(organization, before, numbers, {
      ...{ connectivity, observedOn, note },
      lacking: lackingOfRecords(client),
    });
    const { written, own, reason } = await work.write(due);
    const declared = textCount(text, locale, 'Evidence_Said', {
      count: written.length,
      connectivity: text(`Evidence_Connectivity_${connectivity}`),
    });
    const back = own.length > 0 && (await mayUndo(work, own)) ? { undo: () => void undo(work, own, before) } : {};
    if (reason === null) notify({ ok: true, message: declared, ...back });
    else notify({ ok: false, message: [...(written.length > 0 ? [declared] : []), notWritten(text, reason)].join(' '), ...back });
    return reason === null;
  } catch (error) {
    notify({ ok: false, message: notWritten(text, (error as Error).message) });
    return false;
  }
}

/** Whether a way back is offered: a row that was made has to be removed again, and that is a right of its own. */
const mayUndo = async ({ host }: Work, written: readonly DueNumber[]): Promise<boolean> =>
  !written.some(({ writes }) => writes.some(({ does }) => does === 'create')) || (await host.access(UNDO_PRIVILEGES)) !== 'refused';

/** Takes a declaration back, but for what somebody changed since. */
async function undo(work: Work, written: readonly DueNumber[], before: readonly DeclaredRow[]): Promise<void> {
  const { client, organization, text, locale, notify } = work.now();
  const numbers = written.map(({ e164 }) => e164);
  try {
    const { due, changed } = planUndo(written, before, await readConnectivityRecords(client, organization?.tables ?? {}, numbers));
    const done = await work.write(due);
    if (done.reason !== null) notify({ ok: false, message: notWritten(text, done.reason) });
    else if (changed.length > 0)
      notify({ ok: false, message: textCount(text, locale, 'Evidence_ChangedSince', { count: changed.length }) });
    else notify({ ok: true, message: textCount(text, locale, 'Evidence_Undone', { count: done.written.length }) });
  } catch (error) {
    notify({ ok: false, message: notWritten(text, (error as Error).message) });
  }
}

const textOf = (row: DeclaredRow, column: CellOf<DeclaredRow>): string | null => {
  const text = textCell(row, column);
  return text === '' ? null : text;
};

/** Who wrote the rows of these numbers last, by number in E.164. */
async function readAuthors(
  { client, organization }: ConnectivityDependencies,
  numbers: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Author>> {
  const rows = await readConnectivityRecords(client, organization?.tables ?? {}, numbers, { signal });
  const found = new Map<string, Author>();
  for (const row of [...rows].sort((a, b) => (String(a.modifiedon) < String(b.modifiedon) ? -1 : 1))) {
    const e164 = normalizePhoneNumber(textOf(row, 'vcd_phonenumber'));
    if (e164 === null) continue;
    found.set(e164, {
      by: labelOf(row, '_modifiedby_value') ?? labelOf(row, '_createdby_value'),
      at: textOf(row, 'modifiedon') ?? textOf(row, 'createdon'),
      source: textOf(row, 'vcd_source'),
      note: textOf(row, 'vcd_note'),
    });
  }
  return found;
}
