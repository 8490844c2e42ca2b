import * as React from 'react';
import { css, ThemeProvider } from '@fluentui/react';
import type { Host } from '../views/card/CardFrame/cardHost';
import { layoutOf, TABLE_FROM, ViewAt } from '../views/overview/shared/OverviewContext';
import { useWidth } from '../views/parts/useWidth';
import { useCardTheme } from '../views/parts/theme/theme';
import { useListStyles } from './ChannelOverview.styles';
import type { HostRows } from './hostRows';
import { RowsList } from './RowsList';
import type { RowsStore } from './RowsStore';

export interface ChannelOverviewViewProps {
  readonly store: RowsStore;
  readonly host: Host;
  readonly rows: HostRows;
  /** Px that the host gave; not positive where it sets no limit. */
  readonly height: unknown;
  /** ISO day from which days left are counted. */
  readonly asOf: string;
}

/** The host's view or subgrid, with the deployment of each row. */
export function ChannelOverviewView(props: ChannelOverviewViewProps): React.ReactElement {
  const { design, dir } = props.host;
  const theme = useCardTheme(design, dir);
  return (
    <ThemeProvider theme={theme} applyTo="none">
      <Sized {...props} />
    </ThemeProvider>
  );
}

function Sized({ store, host, rows, height, asOf }: ChannelOverviewViewProps): React.ReactElement {
  const { text, locale, dir, allocatedWidth } = host;
  const styles = useListStyles();
  const [element, width] = useWidth(allocatedWidth);
  const layout = layoutOf(width || TABLE_FROM, false);
  const limit = Number(height) > 0 ? Number(height) : null;
  return (
    <div
      ref={element}
      className={css(styles.root, layout === 'blocks' && styles.rootBlocks, limit !== null && styles.limited)}
      style={limit === null ? undefined : { height: limit }}
      dir={dir}
      lang={locale}
      role="group"
      aria-label={text('Control_ChannelOverview')}
    >
      <ViewAt text={text} locale={locale} dir={dir} width={width}>
        <RowsList store={store} rows={rows} layout={layout} width={width} asOf={asOf} />
      </ViewAt>
    </div>
  );
}
