/** The panel brings its own Fluent without icons; the platform's has registered an icon font that no page here may fetch. */
import { unregisterIcons } from '@fluentui/react';
import { FLUENT_ICONS } from '../../pcf/panel/fluentIcons';

/** Makes room for the drawings that the panel registers: a name that is taken keeps what it has. */
export function dropPlatformIcons(): void {
  unregisterIcons(Object.keys(FLUENT_ICONS));
}
