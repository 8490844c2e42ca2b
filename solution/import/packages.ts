/** The zips that are to be imported: found in `dist`, or made when they are not there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SolutionError } from '../pack/solutionError';
import { productVersion, zipName, type Kind } from '../pack/pack';
import { solutionVersion } from '../pack/version';
import { at, parseXml, rootOf, textOf } from '../pack/xml';
import { unzip } from '../pack/zip';
import type { Text } from '../../plugins-ts/text';
import { build } from '../../tools/build/incrementalBuild';
import { BuildError } from '../../tools/build/buildError';
import { CommandError, fileSystemReason } from '../../cli/lib/commandError';
import type { Streams } from '../../cli/lib/runCommand';
import { requirementsIn, type Requirement } from './requirements';

/** The solutions in the order in which they import. */
export const CORE = 'VoiceChannelDeployment';
export const FORMS = 'VoiceChannelDeploymentForms';

/** A solution as its zip says it is. */
export interface SolutionPackage {
  /** Path to the zip, absolute. */
  readonly file: string;
  readonly content: Uint8Array;
  readonly name: string;
  /** Four numbers, such as `0.1.0.0`. */
  readonly version: string;
  readonly managed: boolean;
  /** What its solution file says must be there before. */
  readonly needs: readonly Requirement[];
}

export interface PackageSettings {
  readonly names: readonly string[];
  readonly kind: Kind;
  /** The repository's folder. */
  readonly root: string;
  readonly streams: Streams;
  readonly text: Text;
  readonly buildParts?: typeof build;
  readonly packZips: (streams: Streams, root: string) => Promise<number>;
}

/**
 * Reads the zips, after packing them where one is missing.
 * @throws CommandError (exit 1) when they cannot be made or read
 */
export async function loadPackages(settings: PackageSettings): Promise<SolutionPackage[]> {
  const { names, kind, root, streams, text } = settings;
  const files = names.map((name) => path.join(root, 'dist', zipName({ name, kind })));
  if (!files.every((file) => existsSync(file))) await makeZips(settings);
  const packages = files.map((file) => readPackage(file, text));
  for (const [place, { name, managed, version }] of packages.entries()) {
    if (name !== names[place] || managed !== (kind === 'managed'))
      throw new CommandError('CommandLine_Import_WrongZip', { file: path.relative(root, files[place] as string) });
    const current = solutionVersion(productVersion(root));
    if (version !== current)
      streams.stderr.write(
        `${text('CommandLine_Import_OtherVersion', { file: path.relative(root, files[place] as string), version, current })}\n`,
      );
  }
  return packages;
}

async function makeZips({ root, streams, text, buildParts = build, packZips }: PackageSettings): Promise<void> {
  streams.stderr.write(`${text('CommandLine_Import_Packing')}\n`);
  try {
    await buildParts({ root, report: (line) => void streams.stderr.write(`${line}\n`) });
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    throw new CommandError('CommandLine_Import_NotPacked', { reason: error.causes.join(' ') });
  }
  // What packing makes is not what this command makes: its lines go where progress goes.
  const code = await packZips({ stdout: streams.stderr, stderr: streams.stderr }, root);
  if (code !== 0) throw new CommandError('CommandLine_Import_NotPacked', { reason: '' });
}

/** Reads what a zip says of itself. @throws CommandError (exit 1) that names the file */
export function readPackage(file: string, text: Text): SolutionPackage {
  try {
    const content = new Uint8Array(readFileSync(file));
    const part = unzip(content, path.basename(file)).get('solution.xml');
    const manifest = part && at(rootOf(parseXml(part, 'solution.xml')), 'SolutionManifest');
    if (!manifest) throw new SolutionError('Solution_Error_NoFile', { file: 'solution.xml' });
    const missing = at(manifest, 'MissingDependencies');
    return {
      file,
      content,
      name: textOf(manifest, 'UniqueName'),
      version: textOf(manifest, 'Version'),
      managed: textOf(manifest, 'Managed') === '1',
      needs: missing ? requirementsIn(missing) : [],
    };
  } catch (error) {
    const reason = error instanceof SolutionError ? text(error.key, error.values) : fileSystemReason(error);
    throw new CommandError('CommandLine_Import_UnreadableZip', { file: path.basename(file), reason });
  }
}
