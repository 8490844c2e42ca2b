/** The page that shows the built controls as a model-driven app would. */
import './host.css';
import { readAddress } from './hostAddress';
import { setToday } from './clock';
import { Page } from './page';
import { loadPlatform } from './platform';
import { loadInfo } from './pageRequests';

async function start(): Promise<void> {
  const info = await loadInfo();
  // Before anything asks for the time.
  const { today, circumstances } = readAddress(location.search);
  setToday(today || info.asOf || '');
  const root = document.getElementById('page');
  if (root) new Page(root, await loadPlatform(circumstances), info).open();
}

start().catch(reportError);
