/**
 * Controls, by Microsoft's own `pcf-scripts`, one process per control: run in the root it builds them one after the
 * other and always all; run in a control's folder it builds that one, so that they build side by side and alone.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from './buildError';
import { writeWhenChanged } from './inputFiles';
import { ROOT, type ControlTarget } from './targets';

const SCRIPT = path.join(path.dirname(require.resolve('pcf-scripts/package.json')), 'bin', 'pcf-scripts.js');

/** Folder of the built control, relative to the root. */
export function controlOutput(control: ControlTarget): string {
  return `out/controls/${control.name}`;
}

/**
 * Builds one control for production into `out/controls/<name>`.
 * @throws BuildError with file and line of each cause
 */
export async function buildControl(control: ControlTarget, root: string = ROOT): Promise<void> {
  const folder = path.join(root, 'pcf', control.name);
  passTargetsOn(root, folder);
  // Without it `pcf-scripts` passes over `pcf/webpack.config.js`.
  writeWhenChanged(path.join(folder, 'featureconfig.json'), `${JSON.stringify({ pcfAllowCustomWebpack: 'on' })}\n`);
  const output = path.relative(folder, path.join(root, controlOutput(control)));
  // Lint is a step of its own, with the house's rules; pcf-scripts would look for files in a folder that is not there.
  const { code, text } = await run(folder, [
    'build',
    '--buildMode',
    'production',
    '--noColor',
    '--skipBuildLinting',
    'true',
    '--outDir',
    output,
  ]);
  if (code !== 0 || !text.includes('Succeeded')) throw new BuildError(control.name, readCauses(text, root, folder));
  const { writeControlStrings } = await import('./strings');
  writeControlStrings(root, control, [controlOutput(control)]);
}

/**
 * `pcf-scripts` reads `pcfconfig.json` where it runs, and nowhere above. Of the root's, the browsers are what matters:
 * without them it writes for those of 2017, and bundles grow by half.
 */
function passTargetsOn(root: string, folder: string): void {
  const config = path.join(root, 'pcfconfig.json');
  if (!existsSync(config)) return;
  const { targets } = JSON.parse(readFileSync(config, 'utf8')) as { targets?: object };
  writeWhenChanged(path.join(folder, 'pcfconfig.json'), `${JSON.stringify({ targets })}\n`);
}

function run(cwd: string, args: readonly string[]): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], {
      cwd,
      // A build says nothing to anyone outside the machine.
      env: { ...process.env, PP_TOOLS_TELEMETRY_OPTOUT: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, text: Buffer.concat(chunks).toString('utf8') }));
  });
}

const COLOR = /\u001b\[[0-9;]*m/g;
const TYPE_ERROR = /\[tsl\] ERROR in (.+?)\((\d+),(\d+)\)\s*\n\s*(TS\d+: .+)/g;
// Its line and column are those of code that is transformed already, and say nothing.
const NOT_FOUND = /ERROR in (\S+)(?: \d+:\S+)?\n(Module not found: .+)/g;
const FAILED = /ERROR in (\S+)\n(Module (?:build|parse) failed.*\n.+)/g;
const DIAGNOSTIC = /^\[pcf-\d+\] \[Error\] (.+)$/gm;

/**
 * The causes in the output of `pcf-scripts`, as `file:line:column: cause`; the whole output when none is recognized.
 * @param folder where the script ran: it names some files relative to it
 */
export function readCauses(output: string, root: string, folder: string): string[] {
  const text = output.replace(COLOR, '').split(`${root}${path.sep}`).join('');
  const fromRoot = (file: string): string => (file.startsWith('.') ? path.relative(root, path.resolve(folder, file)) : file);
  const causes = [
    ...[...text.matchAll(TYPE_ERROR)].map(([, file, line, column, cause]) => `${file}:${line}:${column}: ${cause}`),
    ...[...text.matchAll(NOT_FOUND)].map(([, file = '', cause]) => `${fromRoot(file)}: ${cause}`),
    ...[...text.matchAll(FAILED)].map(([, file = '', cause]) => `${fromRoot(file)}: ${cause}`),
  ];
  const general = [...text.matchAll(DIAGNOSTIC)].map(([, cause]) => cause ?? '');
  const found = causes.length > 0 ? causes : general;
  return found.length > 0 ? [...new Set(found)] : [text.trim() || 'pcf-scripts ended without a word'];
}
