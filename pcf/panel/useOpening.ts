import * as React from 'react';
import type { Text } from '../../plugins-ts/text';
import type { Notify } from './OutcomeBar';
import type { AppPage, HostNavigation } from './panelHost';

/**
 * Opens records and lists. An app may refuse a table that it does not list, and a browser a new tab: then the link is
 * offered instead, which needs neither.
 */
export function useOpening(navigation: HostNavigation | undefined, text: Text, notify: Notify): ((target: AppPage) => void) | undefined {
  return React.useMemo(() => {
    if (navigation === undefined) return undefined;
    return (target) => {
      const refused = (): void =>
        notify({
          ok: false,
          message: text(target.id === undefined ? 'Panel_ListRefused' : 'Panel_RecordRefused'),
          link: { address: navigation.addressOf(target), text: text('Panel_OpenInTab') },
        });
      try {
        navigation.open(target).then(undefined, refused);
      } catch {
        refused();
      }
    };
  }, [navigation, text, notify]);
}
