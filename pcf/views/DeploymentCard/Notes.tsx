import * as React from '../shared/react';
import { classes } from '../shared/classes';
import { useView } from '../shared/View';
import { useCommonStyles } from '../theme/styles';
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
