// An environment that takes solutions, and a repository whose zips are imported into it.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { importCommand, type ImportDependencies } from '../../../cli/commands/solutionImport';
import { solutionCommand } from '../../../cli/commands/solution';
import { sampleSnapshot } from '../../../preview/sample';
import { createSolutionService, noFaults, type Rows, type SolutionService } from '../../../preview/emulator';
import { listen, startOrganization, type LocalOrganization } from '../../support/issuer';
import { makeRepository } from '../support';

export const JOB = '6c1f0c8e-3b0c-4f43-9a5a-3f6f0d3f7a11';

export interface ImportTarget {
  readonly local: LocalOrganization;
  readonly solutions: SolutionService;
  readonly root: string;
}

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @param data other rows than the sample's; `root` a repository that is packed already */
export async function openTarget(
  data: Rows = sampleSnapshot().tables,
  installed: Parameters<typeof createSolutionService>[0] = [],
  root?: string,
): Promise<ImportTarget> {
  const solutions = createSolutionService(installed);
  const local = await startOrganization({
    data: { ...data, ...solutions.rows },
    tables: solutions.tables,
    operations: solutions.operations,
  });
  return { local, solutions, root: root ?? (await packedRepository()) };
}

/** A repository with the four zips in `dist`, made by the command itself. */
async function packedRepository(): Promise<string> {
  const root = makeRepository();
  const heard = listen();
  if ((await solutionCommand([], heard.streams, root)) !== 0) throw new Error(heard.err());
  return root;
}

/** Everything as it was at the start. */
export function resetTarget({ local, solutions }: ImportTarget): void {
  local.emulator.reset();
  local.emulator.setFaults(noFaults());
  solutions.reset();
  local.issuer.issued.length = 0;
}

export async function runImport(
  { local, root }: ImportTarget,
  args: readonly string[] = [],
  more: ImportDependencies = {},
): Promise<Ended> {
  const heard = listen();
  const [, address = '', ...allowed] = local.args;
  let jobs = 0;
  // The first job has the id that tests look for; no two have the same.
  const newId = (): string => JOB.replace('6c1f', `6c1${((jobs += 1) + 14).toString(16).slice(-1)}`);
  const dependencies = { ways: local.issuer.ways, wait: () => Promise.resolve(), newId, root, ...more };
  const code = await importCommand(['--environment', address, ...allowed, ...args], heard.streams, dependencies);
  await new Promise((resolve) => setImmediate(resolve));
  return { code, out: heard.out(), err: heard.err() };
}

/** The last line on standard error: why the command ended. */
export const reason = ({ err }: Ended): string => err.trimEnd().split('\n').at(-1) ?? '';

/** What is there, as `name version kind`. */
export const installedIn = ({ local }: ImportTarget): string[] =>
  (local.emulator.store.table('solutions')?.rows ?? []).map(
    (row) => `${String(row['uniquename'])} ${String(row['version'])} ${row['ismanaged'] === true ? 'managed' : 'unmanaged'}`,
  );

/** Methods and paths of the requests that changed something, or would have. */
export const sent = ({ local }: ImportTarget): string[] =>
  local.emulator.requests.filter(({ method }) => method !== 'GET').map(({ method, path: where }) => `${method} ${where}`);

/** Puts other bytes in the place of a zip. */
export const spoil = (root: string, name: string, content: Uint8Array | string): void =>
  writeFileSync(path.join(root, 'dist', name), content);
