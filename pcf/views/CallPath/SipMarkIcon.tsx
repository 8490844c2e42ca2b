import * as React from 'react';
import type { SipMark } from '../../../plugins-ts/domain/catalogue/keys';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/paths';
import { useSipMarkStyles } from './SipMarkIcon.styles';

const ICON: Readonly<Record<SipMark, IconName>> = { carried: 'done', depends: 'depends', number: 'numberOnly', risk: 'warning', lost: 'lost' };

/** What becomes of SIP context, as a mark. Always beside its word, or with a legend below. */
export function SipMarkIcon({ mark }: { readonly mark: SipMark }): React.ReactElement {
  const styles = useSipMarkStyles();
  return <Icon name={ICON[mark]} className={styles[mark]} />;
}
