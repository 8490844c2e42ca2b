import * as React from 'react';
import type { Access } from './access';

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
