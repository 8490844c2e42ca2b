/** The gallery: loads the platform's React and Fluent, then the views that are shown on them. */
import '../../pcf/panel/panel.css';
import './gallery.css';
import { setToday } from '../host/clock';
import { loadPlatform } from '../host/platform';
import { AS_OF } from './builders';

async function start(): Promise<void> {
  // Before anything asks for the time.
  setToday(AS_OF);
  const reactDom = await loadPlatform(['fluentNewest']);
  // Only now: the views take the platform's React as they are loaded. The icons first, before the panel names its own.
  const { dropPlatformIcons } = await import('./platformIcons');
  dropPlatformIcons();
  const { GalleryPage } = await import('./GalleryPage');
  const root = document.getElementById('page');
  if (root) await new GalleryPage(root, reactDom).open();
}

start().catch(reportError);
