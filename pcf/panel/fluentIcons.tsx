/**
 * Icons for Fluent's own parts. Its icon font is on a content network that many organizations block, and an icon without
 * its font is an empty box; these are the drawings of the views under the names that Fluent asks for.
 */
import * as React from 'react';
import { registerIcons, setIconOptions } from '@fluentui/react';
import '../views/parts/icons/listPaths';
import { Icon } from '../views/parts/icons/Icon';
import type { IconName } from '../views/parts/icons/iconNames';

/** Names of Fluent's, to drawings of ours: message bars, dialogs, check boxes, drop-downs and menus. */
export const FLUENT_ICONS = {
  Info: 'info',
  Completed: 'carried',
  ErrorBadge: 'error',
  Blocked2: 'lost',
  Warning: 'warning',
  Clear: 'close',
  Cancel: 'close',
  CheckMark: 'check',
  Accept: 'check',
  ChevronDown: 'chevronDown',
  ChevronRight: 'chevronRight',
  ChevronDownMed: 'chevronDown',
  ChevronRightMed: 'chevronRight',
  DoubleChevronDown: 'chevronDown',
  More: 'list',
  Search: 'search',
} satisfies Record<string, IconName>;

/** Makes the drawings known to Fluent. Doing it again changes nothing. */
export function registerFluentIcons(): void {
  setIconOptions({ disableWarnings: true });
  registerIcons({
    icons: Object.fromEntries(Object.entries(FLUENT_ICONS).map(([name, drawing]) => [name, <Icon key={name} name={drawing} />])),
  });
  // A name that is missing above has to be seen in tests.
  setIconOptions({ disableWarnings: false });
}
