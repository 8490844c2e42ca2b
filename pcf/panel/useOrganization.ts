/**
 * Reading the organization for the panel: progress while it goes on, what has arrived shown at once, cancel, again.
 */
import * as React from 'react';
import type { DataverseClient } from '../../plugins-ts/dataverse/client';
import { readOrganization, withAccepted } from '../../plugins-ts/dataverse/reader';
import { readTable, type ReadProgress } from '../../plugins-ts/dataverse/readTable';
import { openOrganization, type Organization } from '../../plugins-ts/organization/openOrganization';
import { describeOrganization } from '../../plugins-ts/report/describe';
import { ENTITY_SETS, type EntitySet, type OrganizationTables, type ReadSet, type Table } from '../../plugins-ts/tables/tables';
import type { Report } from '../../plugins-ts/report/reportTypes';

/** Stands for a table that is still on its way: what is missing from it proves nothing. */
const ON_ITS_WAY: Table = { state: 'truncated', rows: [], message: 'Panel_StillReading' };

/** Tables without which no channel can be shown in a useful way. */
const FIRST: readonly EntitySet[] = ['msdyn_ocvoicechannelsettings', 'msdyn_ocphonenumbers'];

/** Describing an organization takes a second for ten thousand channels: not with every table that comes in between. */
const BETWEEN_MILLISECONDS = 3000;

/** What was read: the tables, joined once, and described. `null` before anything is there. */
interface Described {
  readonly report: Report | null;
  readonly organization: Organization | null;
  readonly tables: OrganizationTables;
}

export type Steps = ReadonlyMap<EntitySet, ReadProgress>;

/** How far the reading is. It changes with every page that arrives: who shows it listens, and nothing else is drawn again for it. */
export class ReadingProgress {
  private steps: Steps = new Map();
  private readonly listeners = new Set<() => void>();

  public get(): Steps {
    return this.steps;
  }

  public set(steps: Steps): void {
    this.steps = steps;
    for (const listener of [...this.listeners]) listener();
  }

  /** Returns what ends the listening. */
  public listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

export interface Reading extends Described {
  readonly progress: ReadingProgress;
  readonly busy: boolean;
  /** ISO moment at which the reading ended, or `null` while it goes on. */
  readonly readAt: string | null;
  readonly refresh: () => void;
  readonly cancel: () => void;
  /** Reads one table again, such as the one that was written to. Never rejects. */
  readonly reread: (set: ReadSet) => Promise<void>;
}

interface Snapshot extends Described {
  readonly busy: boolean;
  readonly readAt: string | null;
}

/** Moment and day, given by the edge so that tests and the preview can set them. */
export interface Clock {
  readonly now: () => Date;
}

/**
 * Reads once on mount and again on `refresh`. What arrives after the page has gone, or after another reading has
 * begun, is dropped.
 */
export function useOrganization(client: DataverseClient, organizationName: string, { now }: Clock, day: string | null): Reading {
  const [snapshot, setSnapshot] = React.useState<Snapshot>({ report: null, organization: null, tables: {}, busy: true, readAt: null });
  const [progress] = React.useState(() => new ReadingProgress());
  const [round, setRound] = React.useState(0);
  const controller = React.useRef<AbortController | null>(null);

  const describe = React.useCallback(
    (tables: OrganizationTables): Described => {
      const organization = openOrganization(tables, day ?? now().toISOString().slice(0, 10));
      return { organization, tables, report: describeOrganization(organization, { kind: 'organisation', name: organizationName }) };
    },
    [organizationName, now, day],
  );

  React.useEffect(() => {
    const { signal, abort } = startReading(controller);
    let gone = false;
    let nextAt = 0;
    progress.set(new Map());
    setSnapshot((before) => ({ ...before, busy: true }));

    const arrived: { [set in EntitySet]?: Table } = {};
    const whole = readOrganization(client, {
      signal,
      onProgress: (step) => {
        if (!gone) progress.set(new Map(progress.get()).set(step.entitySet, step));
      },
      onTable: (set, table) => {
        arrived[set] = table;
        if (gone || !FIRST.every((first) => arrived[first]) || now().getTime() < nextAt) return;
        nextAt = now().getTime() + BETWEEN_MILLISECONDS;
        const sofar = Object.fromEntries(ENTITY_SETS.map((name) => [name, arrived[name] ?? ON_ITS_WAY]));
        // A refresh goes on showing what was read before: it is whole, and this is not yet.
        setSnapshot((before) => (before.readAt === null ? { ...describe(sofar), busy: true, readAt: null } : before));
      },
    });
    void withAccepted(client, whole, { signal }).then((tables) => {
      if (gone) return;
      // A refresh that was stopped has less than what is shown already.
      setSnapshot((before) =>
        signal.aborted && before.readAt !== null
          ? { ...before, busy: false }
          : { ...describe(tables), busy: false, readAt: now().toISOString() },
      );
    });
    return () => {
      gone = true;
      abort();
    };
  }, [client, describe, now, round, progress]);

  // React keeps the rendering before the last one, and with it what was described from half of the tables: draw once more. Nobody
  // needs how far the reading was, either.
  const [, drawAgain] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => {
    if (snapshot.readAt === null) return;
    progress.set(new Map());
    drawAgain();
  }, [snapshot.readAt, progress]);

  const alive = React.useRef(true);
  React.useEffect(() => () => void (alive.current = false), []);
  const reread = React.useCallback(
    async (set: ReadSet) => {
      const table = await readTable(client, set, [null]);
      if (!alive.current || table.state !== 'read') return;
      setSnapshot((before) => {
        return before.report === null ? before : { ...before, ...describe({ ...before.tables, [set]: table }) };
      });
    },
    [client, describe],
  );

  return {
    ...snapshot,
    progress,
    reread,
    refresh: React.useCallback(() => setRound((before) => before + 1), []),
    cancel: React.useCallback(() => controller.current?.abort(), []),
  };
}

function startReading(current: React.MutableRefObject<AbortController | null>): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  current.current = controller;
  return { signal: controller.signal, abort: () => controller.abort() };
}
