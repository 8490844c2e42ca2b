/**
 * A browser for tests and pictures: the one that `BROWSER_PATH` names, an installed Chrome, Edge or Chromium, or the
 * Chromium of the npm package `@sparticuz/chromium` (Linux on x64, with the libraries that a bare machine lacks), which is fetched when
 * it is needed.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { lock } from 'proper-lockfile';
import { fontVariables } from './fonts';

export interface Browser {
  readonly executablePath: string;
  /** Variables that the browser needs besides those of this process. */
  readonly env: Readonly<Record<string, string>>;
}

const ROOT = path.resolve(__dirname, '..', '..');
const PACKED = path.join(ROOT, '.cache', 'chromium');

const PACKAGE = '@sparticuz/chromium';
const INSTALL = 'Install Chrome, Edge or Chromium, or name one in BROWSER_PATH.';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];

const WINDOWS_FOLDERS = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Paths at which a browser may be installed, best first. */
export function usualPaths(platform: NodeJS.Platform = process.platform, env: NodeJS.ProcessEnv = process.env): string[] {
  if (platform === 'win32')
    return WINDOWS_FOLDERS.flatMap((name) => (env[name] ? WINDOWS.map((file) => path.win32.join(env[name] ?? '', file)) : []));
  if (platform === 'darwin') return [...MAC, ...MAC.map((file) => path.posix.join(env['HOME'] ?? '', file))];
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => path.posix.isAbsolute(folder));
  return NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/**
 * Finds a browser, and gives it the fonts of the tests.
 * @throws Error that says what to install, when there is none
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const browser = await locateBrowser(env);
  return { ...browser, env: { ...browser.env, ...(process.platform === 'linux' ? fontVariables() : {}) } };
}

async function locateBrowser(env: NodeJS.ProcessEnv): Promise<Browser> {
  const named = env['BROWSER_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`BROWSER_PATH names ${named}, which does not exist.`);
    return { executablePath: named, env: {} };
  }
  const installed = usualPaths(process.platform, env).find((file) => existsSync(file));
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  throw new Error(`No browser was found. ${INSTALL}`);
}

/** The exact version of the packaged Chromium, and what npm must find it to be. */
const PINNED = path.join(__dirname, 'chromium');

/** Fetches the packaged Chromium into `.cache`, once for each of its versions: 65 MB that only a machine without a browser needs. */
async function unpackBrowser(): Promise<Browser> {
  const { dependencies } = JSON.parse(readFileSync(path.join(PINNED, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  const folder = path.join(PACKED, dependencies[PACKAGE] ?? '');
  mkdirSync(PACKED, { recursive: true });
  const release = await lock(PACKED, { stale: 30_000, retries: { retries: 600, factor: 1, minTimeout: 500 } });
  try {
    if (!existsSync(folder)) await unpackInto(folder);
  } finally {
    await release();
  }
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { executablePath: path.join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
}

/** The package unpacks to the temporary folder, and its libraries only where it takes itself to be on a cloud function. */
async function unpackInto(folder: string): Promise<void> {
  const unfinished = `${folder}.part`;
  const fetched = `${folder}.npm`;
  for (const name of [unfinished, fetched]) rmSync(name, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  cpSync(PINNED, fetched, { recursive: true });
  const run = promisify(execFile);
  try {
    await run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], { cwd: fetched });
    await run(process.execPath, ['-e', `import('${PACKAGE}').then((module) => module.default.executablePath())`], {
      cwd: fetched,
      env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', NODE_OPTIONS: '' },
    });
  } catch (error) {
    throw new Error(`${PACKAGE} could not be fetched. ${INSTALL}\n${(error as Error).message}`);
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
  if (!readdirSync(unfinished).includes('chromium')) throw new Error(`${PACKAGE} did not unpack. ${INSTALL}`);
  renameSync(unfinished, folder);
}
