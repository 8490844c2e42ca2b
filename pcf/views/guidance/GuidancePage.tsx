import * as React from 'react';
import '../parts/icons/listPaths';
import { directionOf, type Text } from '../../../plugins-ts/text';
import { classes } from '../parts/classes';
import { useWidth } from '../parts/useWidth';
import { sizeOf, ViewProvider, type View } from '../parts/View';
import { useGuidanceStyles } from './GuidancePage.styles';

export interface GuidancePageProps {
  readonly title: string;
  readonly subtitle?: React.ReactNode;
  /** Buttons; they are not printed. */
  readonly actions?: React.ReactNode;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
  readonly className?: string;
  readonly children: (width: number) => React.ReactNode;
}

/** Tables side by side from this width on; blocks below. */
export const SIDE_BY_SIDE_FROM = 768;

/** A page beside the overview: heading, which takes the focus, commands, and what is in it. */
export function GuidancePage({ title, subtitle, actions, text, locale, className, children }: GuidancePageProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const [element, width] = useWidth(SIDE_BY_SIDE_FROM);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const dir = directionOf(locale);
  const size = sizeOf(width);
  const view = React.useMemo<View>(() => ({ text, locale, dir, size }), [text, locale, dir, size]);
  React.useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    // The panel's page is the main landmark already.
    <div ref={element} className={classes(styles.root, className)} dir={dir} lang={locale}>
      <ViewProvider value={view}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        {children(width)}
      </ViewProvider>
    </div>
  );
}
