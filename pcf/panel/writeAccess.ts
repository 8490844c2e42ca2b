/**
 * Whether the person at the panel may write to a table of the product's own. Known by the name of the product's own role, else by privilege; where the app
 * gives neither, the page lets the person try, and shows Dataverse's refusal in plain words.
 */
import { ROLES, WRITE_PRIVILEGES } from '../../plugins-ts/dataverse/productRoles';
import * as React from 'react';

export type Access = 'allowed' | 'refused' | 'unknown';

/** The part of `userSettings` that tells of roles; both members are documented, and absent in older clients. */
export interface UserSettingsLike {
  readonly roles?: { forEach(visit: (role: { readonly name?: string }) => void): void };
  getSecurityRolePrivilegesInfo?(): PromiseLike<Readonly<Record<string, { readonly privilegeName?: string }>>>;
}

/** Asks the app. Never rejects. @param needed privileges that writing takes */
export async function accessOf(settings: UserSettingsLike, needed: readonly string[] = WRITE_PRIVILEGES): Promise<Access> {
  try {
    let named = false;
    settings.roles?.forEach(({ name }) => {
      if (name === ROLES.administrator) named = true;
    });
    if (named) return 'allowed';
    // Whoever may administer the whole system has the privileges without the role.
    const privileges = await settings.getSecurityRolePrivilegesInfo?.();
    const names = new Set(Object.values(privileges ?? {}).map(({ privilegeName }) => privilegeName?.toLowerCase()));
    if (names.size === 0 || names.has(undefined)) return 'unknown';
    return needed.every((name) => names.has(name.toLowerCase())) ? 'allowed' : 'refused';
  } catch {
    return 'unknown';
  }
}

/** What the app says of writing, once it has said it; `null` until then, and where there is nothing to ask. */
export function useAccess(host: { readonly access: () => Promise<Access> } | undefined): Access | null {
  const [access, setAccess] = React.useState<Access | null>(null);
  React.useEffect(() => {
    let gone = false;
    void host?.access().then((found) => !gone && setAccess(found));
    return () => {
      gone = true;
    };
  }, [host]);
  return access;
}
