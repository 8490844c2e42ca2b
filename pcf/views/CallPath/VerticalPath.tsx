import * as React from 'react';
import { css } from '@fluentui/react';
import { nodeKey, partyKey, sipMark, sipOnLegKey } from '../../../plugins-ts/domain/catalogue/keys';
import { Icon } from '../icons/Icon';
import { useView } from '../shared/View';
import type { DrawingProps } from './CallPath.types';
import { Node } from './Node';
import { nodeInside } from './path';
import { legSentence, legTitle } from './sentences';
import { SipMarkIcon } from './SipMarkIcon';
import { useVerticalStyles } from './VerticalPath.styles';

/** The path from top to bottom, for a card below 480 px: a rail at the start side, words beside it. */
export function VerticalPath({ path, roving, open, onOpen }: DrawingProps): React.ReactElement {
  const styles = useVerticalStyles();
  const { text } = useView();
  const { nodes, legs, part } = path;

  const node = (index: number): React.ReactNode => {
    const id = nodes[index];
    return (
      id && (
        <div key={`node ${id}`} className={styles.node} aria-hidden="true">
          <Node node={id} inside={nodeInside(path, index)} />
          {text(nodeKey(id))}
        </div>
      )
    );
  };
  const leg = (index: number): React.ReactNode => {
    const one = legs[index];
    if (!one) return null;
    const inside = one.insideMicrosoftSla;
    return (
      <button
        key={one.id}
        type="button"
        className={css(styles.leg, inside && styles.legInside)}
        aria-label={`${legTitle(one, index, text)}. ${legSentence(one, text)}`}
        aria-haspopup="dialog"
        aria-expanded={open === index}
        onClick={() => onOpen(index)}
        {...roving.item(index)}
      >
        <span className={styles.rail}>
          <span className={css(styles.line, inside && styles.lineInside)} />
          <span className={css(styles.head, inside && styles.headInside)} />
        </span>
        <span className={css(styles.words, inside && styles.wordsInside)}>
          <span className={styles.party}>{text(partyKey(one.responsibleParty))}</span>
          <span className={styles.mark}>
            <SipMarkIcon mark={sipMark(one.sipContextOnLeg)} />
            {text(sipOnLegKey(one.sipContextOnLeg))}
          </span>
        </span>
      </button>
    );
  };
  /** Nodes and the legs between them, from one index to another, both included. */
  const stretch = (from: number, to: number): React.ReactNode[] =>
    nodes.flatMap((_node, index) => (index < from || index > to ? [] : [node(index), index < to ? leg(index) : null]));

  const first = part?.first ?? 0;
  const last = part?.last ?? nodes.length - 1;
  return (
    <div className={styles.root} role="toolbar" aria-orientation="vertical" aria-label={text('Card_Path_Legs')}>
      {first > 0 && [stretch(0, first - 1), leg(first - 1)]}
      <div className={css(styles.part, !part && styles.noneStated)}>
        <span className={css(styles.caption, !part && styles.captionNone)} aria-hidden="true">
          <Icon name={part ? 'shield' : 'shieldNone'} />
          {text(part ? 'Card_Path_Microsoft' : 'BoundaryShort_NoneStated')}
        </span>
        {stretch(first, last)}
      </div>
      {last < nodes.length - 1 && [leg(last), stretch(last + 1, nodes.length - 1)]}
    </div>
  );
}
