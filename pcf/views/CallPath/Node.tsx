import * as React from 'react';
import { css } from '@fluentui/react';
import type { NodeId } from '../../../plugins-ts/domain/types';
import { Icon } from '../icons/Icon';
import { NODE_LOOKS } from './nodes';
import { useNodeStyles } from './Node.styles';

export interface NodeProps {
  readonly node: NodeId;
  /** Filled: between the ends of Microsoft's part. */
  readonly inside: boolean;
}

/** Who or what stands at an end of a leg: the shape tells the kind, the fill tells the side. */
export function Node({ node, inside }: NodeProps): React.ReactElement {
  const styles = useNodeStyles();
  const { shape, icon } = NODE_LOOKS[node];
  return (
    <span className={css(styles.node, styles[shape], inside && styles.inside)}>
      <Icon name={icon} size={18} flip />
    </span>
  );
}
