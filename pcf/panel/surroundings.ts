import { fetchHost } from './fetchHost';
import type { PanelPage, Surroundings } from './panelHost';
import { hostOf, locateXrm } from './xrmHost';

/** What surrounds the page: the app where one is found and answers, else the organization's address; `null` where it is neither. */
export async function surroundingsOf(page: PanelPage): Promise<Surroundings | null> {
  const located = locateXrm(page);
  if (located !== null) {
    try {
      return hostOf(located, page);
    } catch {
      // An app that is closing, or of a window that has gone: the page can do without.
    }
  }
  return fetchHost(page);
}
