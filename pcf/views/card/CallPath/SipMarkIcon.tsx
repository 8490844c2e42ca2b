import * as React from '../../parts/react';
import type { SipMark } from '../../../../plugins-ts/catalogue/catalogueKeys';
import { Icon } from '../../parts/icons/Icon';
import { createStyles } from '../../parts/theme/styles';

const useSipMarkStyles = createStyles(({ semanticColors: color, palette }) => ({
  carried: { color: color.successIcon },
  depends: { color: palette.neutralSecondary },
  number: { color: palette.neutralSecondary },
  risk: { color: color.severeWarningIcon },
  lost: { color: color.errorIcon },
}));

/** What becomes of SIP context, as a mark. Always beside its word, or with a legend below. */
export function SipMarkIcon({ mark }: { readonly mark: SipMark }): React.ReactElement {
  const styles = useSipMarkStyles();
  return <Icon name={mark === 'risk' ? 'warning' : mark} className={styles[mark]} />;
}
