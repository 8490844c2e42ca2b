import * as React from '../../parts/react';
import type { SipMark } from '../../../../plugins-ts/catalogue/keys';
import { Icon } from '../../parts/icons/Icon';
import { useSipMarkStyles } from './SipMarkIcon.styles';

/** What becomes of SIP context, as a mark. Always beside its word, or with a legend below. */
export function SipMarkIcon({ mark }: { readonly mark: SipMark }): React.ReactElement {
  const styles = useSipMarkStyles();
  return <Icon name={mark === 'risk' ? 'warning' : mark} className={styles[mark]} />;
}
