import * as React from 'react';
import { useTheme } from '@fluentui/react';
import { formatDate, formatNumber } from '../../plugins-ts/text';
import { nameOrder } from '../views/overview/model';
import { makeSheets } from '../views/parts/theme/styles';

export interface AheadProps {
  /** BCP 47 of the words. */
  readonly locale: string;
}

/**
 * Shows nothing: while the tables are on their way, makes what the first rows need and no row decides, which are the style
 * sheets and the locale's own objects. A browser takes tens of milliseconds for the first of each.
 */
export function Ahead({ locale }: AheadProps): null {
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
