import * as React from '../../parts/react';
import { classes } from '../../parts/classes';
import { useView } from '../../parts/View';
import { useCommonStyles } from '../../parts/theme/styles';
import { useCardStyles } from './DeploymentCard.styles';

/** Small print, one paragraph for each key. */
export function Notes({ keys }: { readonly keys: readonly string[] }): React.ReactElement {
  const common = useCommonStyles();
  const styles = useCardStyles();
  const { text } = useView();
  return (
    <>
      {keys.map((key) => (
        <p key={key} className={classes(styles.note, common.caption, common.subtle)}>
          {text(key)}
        </p>
      ))}
    </>
  );
}
