import * as React from './react';
import { getId } from '@fluentui/react';

/** An id for one element of one card, so that several cards on a form do not share any. */
export function useIdentifier(prefix: string): string {
  const id = React.useRef<string>();
  return (id.current ??= getId(`voice-channel-${prefix}-`));
}
