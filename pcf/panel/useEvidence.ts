/** Declaring, undoing and importing evidence, as the views ask for it. */
import * as React from 'react';
import type { DataverseClient } from '../../plugins-ts/dataverse/client';
import { planDeclaration, planUndo, readOwnRows } from '../../plugins-ts/connectivity/declare';
import type { DueNumber } from '../../plugins-ts/connectivity/write';
import { writeEvidence } from '../../plugins-ts/connectivity/write';
import { resultPieces } from '../../plugins-ts/connectivity/result';
import { labelOf } from '../../plugins-ts/organization/cells';
import { normalizePhoneNumber } from '../../plugins-ts/organization/phoneNumbers';
import type { EntitySet, OrganizationTables, Row } from '../../plugins-ts/tables/tables';
import { textCount, type Text } from '../../plugins-ts/text';
import type { Author, EvidenceActions } from '../views/connectivity/Connectivity.types';
import { useAccess } from './useAccess';
import { download } from './exportReport';
import type { EvidenceHost } from './host';
import { lazyScript } from './lazyScript';
import type { Clock } from './useOrganization';

const loadReader = lazyScript<typeof import('./evidence')>('evidence.js', 'VoiceChannelEvidence');

/** Tables without which nobody can say which numbers are Teams numbers, and what is known of them. */
const NEEDED: readonly EntitySet[] = ['msdyn_ocphonenumbers', 'msdyn_occommunicationprovidersettings', 'vcd_numberconnectivities'];
const OWN: EntitySet = 'vcd_numberconnectivities';

/** What a declaration ended with, for the panel to say. */
export interface Told {
  readonly ok: boolean;
  readonly message: string;
  readonly undo?: () => void;
}

export interface EvidenceSurroundings {
  readonly host: EvidenceHost | undefined;
  readonly client: DataverseClient;
  readonly tables: OrganizationTables;
  /** The organization is still being read. */
  readonly busy: boolean;
  readonly reread: (set: EntitySet) => Promise<void>;
  readonly clock: Clock;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
  readonly organizationName: string;
  readonly page: Window & typeof globalThis;
  readonly tell: (told: Told) => void;
}

/** What this person may do about evidence; `null` when it is nothing, or as long as that is not known. */
export function useEvidence(surroundings: EvidenceSurroundings): EvidenceActions | null {
  const { host } = surroundings;
  const access = useAccess(host);
  const latest = React.useRef(surroundings);
  latest.current = surroundings;
  const { busy } = surroundings;
  const waiting = React.useRef<(() => void)[]>([]);
  React.useEffect(() => {
    if (!busy) for (const goOn of waiting.current.splice(0)) goOn();
  }, [busy]);
  // Stable as long as the app is the same: what the views hold on to must not change with every table that arrives.
  return React.useMemo(
    () => (host === undefined || access === null || access === 'refused' ? null : makeActions(host, access, latest, waiting)),
    [host, access],
  );
}

const isRead = (tables: OrganizationTables): boolean => NEEDED.every((set) => tables[set]?.state === 'read');

/** Made outside of the hook: what is made in it keeps alive what it saw then, such as earlier tables. */
function makeActions(
  host: EvidenceHost,
  access: 'allowed' | 'unknown',
  latest: React.MutableRefObject<EvidenceSurroundings>,
  waiting: React.MutableRefObject<(() => void)[]>,
): EvidenceActions {
  const now = (): EvidenceSurroundings => latest.current;
  /** What was read, once it was: who is quicker than the reading waits for it. @returns `null` when a table is missing for good */
  const readTables = async (): Promise<OrganizationTables | null> => {
    if (!isRead(now().tables) && now().busy) await new Promise<void>((goOn) => waiting.current.push(goOn));
    const { tables } = now();
    return isRead(tables) ? tables : null;
  };
  const today = (): string => now().clock.now().toISOString().slice(0, 10);

  /** Writes, reads what is there now, and gives what was written and why the rest was not. */
  const write = async (due: readonly DueNumber[]): Promise<{ readonly written: readonly DueNumber[]; readonly reason: string | null }> => {
    const written: DueNumber[] = [];
    let reason: string | null = null;
    const failed = (kind: string, message: string): void => {
      reason ??= kind === 'denied' ? 'Evidence_Denied' : message;
    };
    await writeEvidence(host.sender, due, {
      onOutcome: (number, outcome) => {
        if (outcome.state === 'written') written.push(number);
        else failed(outcome.error.kind, outcome.error.message);
      },
    }).catch((error: unknown) => failed((error as { kind?: string }).kind ?? '', (error as Error).message));
    await now().reread(OWN);
    return { written, reason };
  };

  const undo = async (written: readonly DueNumber[], before: readonly Row[]): Promise<void> => {
    const { client, tables, text, locale, tell } = now();
    const numbers = written.map(({ e164 }) => e164);
    try {
      const { due, changed } = planUndo(written, before, await readOwnRows(client, tables, numbers));
      const done = await write(due);
      if (done.reason !== null) tell({ ok: false, message: text('Evidence_NotWritten', { reason: text(done.reason) }) });
      else if (changed.length > 0) tell({ ok: false, message: textCount(text, locale, 'Evidence_ChangedSince', changed.length) });
      else tell({ ok: true, message: textCount(text, locale, 'Evidence_Undone', done.written.length) });
    } catch (error) {
      tell({ ok: false, message: text('Evidence_NotWritten', { reason: text((error as Error).message) }) });
    }
  };

  return {
    access,
    async declare(numbers, connectivity, note) {
      const { client, text, locale, tell } = now();
      const tables = await readTables();
      if (tables === null) return tell({ ok: false, message: text('Evidence_NeedsTables') });
      try {
        const before = await readOwnRows(client, tables, numbers);
        const { due } = planDeclaration(tables, before, numbers, { connectivity, observedOn: today(), note });
        const { written, reason } = await write(due);
        const said = textCount(text, locale, 'Evidence_Said', written.length, {
          connectivity: text(`Evidence_Connectivity_${connectivity}`),
        });
        const back = written.length > 0 ? { undo: () => void undo(written, before) } : {};
        if (reason === null) tell({ ok: true, message: said, ...back });
        else
          tell({
            ok: false,
            message: [...(written.length > 0 ? [said] : []), text('Evidence_NotWritten', { reason: text(reason) })].join(' '),
            ...back,
          });
      } catch (error) {
        tell({ ok: false, message: text('Evidence_NotWritten', { reason: text((error as Error).message) }) });
      }
    },
    async authors(numbers, signal) {
      const { client, tables } = now();
      const rows = await readOwnRows(client, tables, numbers, { signal });
      const found = new Map<string, Author>();
      for (const row of [...rows].sort((a, b) => (String(a['modifiedon']) < String(b['modifiedon']) ? -1 : 1))) {
        const e164 = normalizePhoneNumber(textOf(row, 'vcd_phonenumber'));
        if (e164 !== null)
          found.set(e164, {
            by: labelOf(row, '_modifiedby_value') ?? labelOf(row, '_createdby_value'),
            at: textOf(row, 'modifiedon') ?? textOf(row, 'createdon'),
            source: textOf(row, 'vcd_source'),
            note: textOf(row, 'vcd_note'),
          });
      }
      return found;
    },
    async plan(file, observedOn) {
      const tables = await readTables();
      if (tables === null) throw new Error('Evidence_NeedsTables');
      const { planFile } = await loadReader(now().page);
      return planFile(file, tables, { observedOn, source: file.name });
    },
    async apply(plan, signal, onOutcome) {
      try {
        await writeEvidence(
          host.sender,
          plan.numbers.filter(({ writes }) => writes.length > 0),
          { signal, onOutcome },
        );
      } finally {
        await now().reread(OWN);
      }
    },
    saveResult(plan, outcomes, { file, observedOn, interrupted }) {
      const { page, organizationName } = now();
      download(
        page,
        `evidence-result-${observedOn}.json`,
        'application/json',
        resultPieces(plan, outcomes, { file, organisation: organizationName, observedOn, applied: true, interrupted }),
      );
    },
  };
}

const textOf = (row: Row, column: string): string | null => (typeof row[column] === 'string' && row[column] !== '' ? row[column] : null);
