/** Before the first browser test: the browser, which may have to be fetched, and what changed, built. Both would count as a test's own time. */
import { build } from '../../tools/build/incrementalBuild';
import { findBrowser } from './findBrowser';

export default async function prepareBrowser(): Promise<void> {
  await findBrowser();
  await build();
}
