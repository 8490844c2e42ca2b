/** Records and lists in tabs of their own, where no app surrounds the page that could open them. */
import { listAddress, recordAddress } from '../../plugins-ts/opening/mainAddress';
import type { AppPage, HostNavigation } from './panelHost';

/** Addresses of records and lists. @param address the organization's, without a slash at its end */
export const linksTo =
  (address: string) =>
  ({ table, id }: AppPage): string =>
    id === undefined ? listAddress(address, table) : recordAddress(address, table, id);

/** Opens them by their links; rejects where the browser blocks the tab. */
export function tabNavigation(page: Window, address: string): HostNavigation {
  const addressOf = linksTo(address);
  return {
    addressOf,
    open: async (target) => {
      const tab = page.open(addressOf(target), '_blank');
      if (tab === null) throw new Error(addressOf(target));
      // What opens is the organization's own, and has no use for this page.
      tab.opener = null;
    },
  };
}
