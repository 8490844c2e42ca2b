import * as React from '../../parts/react';
import { ThemeProvider } from '@fluentui/react';
import { useCardStyles } from '../DeploymentCard/DeploymentCard.styles';
import { useWidth } from '../../parts/useWidth';
import { sizeOf, ViewProvider, type View } from '../../parts/View';
import { useCardTheme } from '../../parts/theme/theme';
import type { Host } from './cardHost';

export interface CardFrameProps {
  readonly host: Pick<Host, 'text' | 'locale' | 'dir' | 'design' | 'allocatedWidth'>;
  readonly children: React.ReactNode;
}

/** Brings theme, words, direction and width to the views inside. */
export function CardFrame({ host, children }: CardFrameProps): React.ReactElement {
  const { design, dir } = host;
  const theme = useCardTheme(design, dir);
  return (
    <ThemeProvider theme={theme} applyTo="none">
      <Frame host={host}>{children}</Frame>
    </ThemeProvider>
  );
}

function Frame({ host: { text, locale, dir, allocatedWidth }, children }: CardFrameProps): React.ReactElement {
  const styles = useCardStyles();
  const [element, width] = useWidth(allocatedWidth);
  const size = sizeOf(width);
  const view = React.useMemo<View>(() => ({ text, locale, dir, size }), [text, locale, dir, size]);
  return (
    <ViewProvider value={view}>
      <div ref={element} className={styles.root} dir={dir} lang={locale} role="group" aria-label={text('Card_Name')}>
        {children}
      </div>
    </ViewProvider>
  );
}
