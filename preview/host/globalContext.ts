/** What the app tells of itself and of the person, on whatever page: `Xrm.Utility.getGlobalContext()`. */
import { PRIVILEGES, READ_SETS } from '../../plugins-ts/diagnosis/known';
import { factsOf } from '../../plugins-ts/tables/columns';
import { lcidOf } from '../../plugins-ts/text';
import type { Address } from './hostAddress';
import type { PreviewInfo } from './pageRequests';

/**
 * The rights of the person at the preview, as the service tells them: an administrator, or with the switch for it one who may
 * read only; on a table that is denied, none.
 */
function privilegesOf(readOnly: boolean, denied: readonly string[]): Readonly<Record<string, { readonly privilegeName: string }>> {
  const names = PRIVILEGES.filter((name) => {
    const onDenied = READ_SETS.some(
      (set) => denied.includes(set) && name.toLowerCase().endsWith(factsOf(set).readPrivilege.slice('prvRead'.length).toLowerCase()),
    );
    return !onDenied && (!readOnly || name.startsWith('prvRead'));
  });
  return Object.fromEntries(names.map((privilegeName, place) => [String(place), { privilegeName }]));
}

export interface GlobalContext {
  getClientUrl(): string;
  readonly userSettings: {
    readonly languageId: number;
    getSecurityRolePrivilegesInfo(): Promise<ReturnType<typeof privilegesOf>>;
  };
}

/** @param clientUrl the organization's address, as the app tells it */
export function globalContextOf(address: Address, { denied, faults, readOnly }: PreviewInfo, clientUrl = location.origin): GlobalContext {
  const privileges = privilegesOf(address.readOnly || readOnly || faults.readOnly === true, [
    ...address.deny,
    ...denied,
    ...(faults.deny ?? []),
  ]);
  return {
    getClientUrl: () => clientUrl,
    userSettings: { languageId: lcidOf(address.language), getSecurityRolePrivilegesInfo: () => Promise.resolve(privileges) },
  };
}
