/** Builds what the preview shows: the parts that ship, the same with quickly bundled controls, or all with each change. */
import type { Text } from '../../plugins-ts/text';
import { BuildError } from '../../tools/build/buildError';
import { build } from '../../tools/build/incrementalBuild';
import { DEV_FOLDER } from '../../tools/build/targets';
import type { Round, startDevBuild } from '../../tools/build/watch';
import { ChangeFeed } from './changeFeed';
import { errorLine } from './commandError';

/** Folders of built parts, relative to the root. */
export interface BuiltFolders {
  readonly pages: string;
  readonly controls: string;
  readonly web: string;
  readonly webresources: string;
}

const foldersIn = (root: string): BuiltFolders => ({
  pages: `${root}/preview`,
  controls: `${root}/controls`,
  web: `${root}/web`,
  webresources: `${root}/webresources`,
});

/** Where `npm run build` puts what ships. */
export const SHIPPED_FOLDERS = foldersIn('out');
const QUICK_FOLDERS: BuiltFolders = { ...SHIPPED_FOLDERS, controls: 'out/quick/controls' };

/** What builds; tests bring their own. */
export interface Builders {
  readonly buildParts?: typeof build;
  readonly watchParts?: typeof startDevBuild;
}

/** What the preview shows, and how it is kept up to date. */
export interface BuiltParts {
  readonly folders: BuiltFolders;
  readonly changes?: ChangeFeed;
  stop(): Promise<void>;
}

/**
 * Builds what is to be shown.
 * @returns `null` when that fails, which is then said; with `watch` the pages say it, and go on when it is mended
 */
export async function buildForPreview(
  { shipped = false, watch = false }: { readonly shipped?: boolean; readonly watch?: boolean },
  text: Text,
  log: (line: string) => void,
  { buildParts = build, watchParts }: Builders,
): Promise<BuiltParts | null> {
  // Causes are many, and each is a line that an editor can jump to.
  const logCauses = (causes: readonly string[]): void => {
    for (const cause of causes) log(errorLine(text('Preview_Start_NotBuilt', { reason: cause })));
  };
  if (watch) {
    const changes = new ChangeFeed();
    const notify = ({ built, causes }: Round): void => {
      if (causes.length > 0) logCauses(causes);
      else log(text('Preview_Start_Rebuilt', { parts: built.join(', ') }));
      changes.publish(causes);
    };
    const dev = await (watchParts ?? (await import('../../tools/build/watch')).startDevBuild)({ onRound: notify });
    notify(dev.latest);
    return { folders: foldersIn(DEV_FOLDER), changes, stop: () => dev.stop() };
  }
  try {
    await buildParts({ report: log, controls: shipped ? 'shipped' : 'quick' });
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    logCauses(error.causes);
    return null;
  }
  return { folders: shipped ? SHIPPED_FOLDERS : QUICK_FOLDERS, stop: () => Promise.resolve() };
}
