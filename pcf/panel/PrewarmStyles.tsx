import * as React from 'react';
import { useTheme } from '@fluentui/react';
import { formatDate, formatNumber } from '../../plugins-ts/text';
import { nameOrder } from '../views/overview/model';
import { makeSheets } from '../views/parts/theme/styles';

export interface PrewarmStylesProps {
  /** BCP 47 of the words. */
  readonly locale: string;
}

/**
 * Creates style sheets and formatters while data loads. The first of each takes a browser tens of milliseconds, which the
 * first rows would wait for otherwise. Renders nothing.
 */
export function PrewarmStyles({ locale }: PrewarmStylesProps): null {
  const theme = useTheme();
  React.useEffect(() => {
    // After the paint: what is seen meanwhile does not wait for it.
    const timer = setTimeout(() => {
      makeSheets(theme);
      formatNumber(1000, locale);
      formatDate('2000-01-01', locale);
      nameOrder(locale)('a', 'b');
    });
    return () => clearTimeout(timer);
  }, [theme, locale]);
  return null;
}
