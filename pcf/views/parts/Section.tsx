import * as React from './react';
import { classes } from './classes';
import { useView } from './View';
import { useCommonStyles, createStyles } from './theme/styles';

const useSectionStyles = createStyles(({ palette }) => ({
  root: { padding: '12px 16px', borderBlockStart: `1px solid ${palette.neutralLight}` },
  narrow: { paddingInline: 12 },
  undivided: { borderBlockStart: 0 },
}));

export interface SectionProps {
  readonly heading?: string;
  /** Stands at the end of the heading's line: a note, a chip or a link. */
  readonly aside?: React.ReactNode;
  readonly children?: React.ReactNode;
  /** Without a line above: for the first part below tabs or a heading. */
  readonly undivided?: boolean;
}

/** One part of the card. Parts are divided by a line, never by boxes. */
export function Section({ heading, aside, children, undivided }: SectionProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useSectionStyles();
  const { size } = useView();
  return (
    <div className={classes(styles.root, size === 'narrow' && styles.narrow, undivided && styles.undivided)}>
      {heading && (
        <div className={classes(common.row, common.between)}>
          <h3 className={common.heading}>{heading}</h3>
          {typeof aside === 'string' ? <span className={classes(common.caption, common.subtle)}>{aside}</span> : aside}
        </div>
      )}
      {children}
    </div>
  );
}
