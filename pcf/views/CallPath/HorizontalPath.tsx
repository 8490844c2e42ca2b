import * as React from 'react';
import { css } from '@fluentui/react';
import { nodeKey, partyKey, sipMark } from '../../../plugins-ts/domain/catalogue/keys';
import type { NodeId } from '../../../plugins-ts/domain/types';
import { Icon } from '../icons/Icon';
import { useView } from '../shared/View';
import type { DrawingProps } from './CallPath.types';
import { useHorizontalStyles } from './HorizontalPath.styles';
import { Node } from './Node';
import { nodeInside } from './path';
import { legSentence, legTitle } from './sentences';
import { SipMarkIcon } from './SipMarkIcon';

/** Whose name is one long word: the column is wide enough for it, so that nothing has to be measured. */
const PEOPLE: readonly NodeId[] = ['representative'];

/**
 * The path in a row. Each node has two half columns; a leg takes the facing halves of two nodes, so that icons, names,
 * marks and parties line up without measuring any text.
 */
export function HorizontalPath({ path, roving, open, onOpen }: DrawingProps): React.ReactElement {
  const styles = useHorizontalStyles();
  const { text } = useView();
  const { nodes, legs, part } = path;
  const columns = nodes.map((node) => (PEOPLE.includes(node) ? '40px 40px' : 'minmax(0,1fr) minmax(0,1fr)')).join(' ');
  const first = part?.first ?? 0;
  const last = part?.last ?? nodes.length - 1;
  const partColumns = { gridColumn: `${2 * first + 2} / ${2 * last + 2}` };
  return (
    <div className={styles.grid} style={{ gridTemplateColumns: columns }} role="toolbar" aria-label={text('Card_Path_Legs')}>
      <div className={css(styles.bracket, !part && styles.noneStated)} style={partColumns} aria-hidden="true">
        <Icon name={part ? 'shield' : 'shieldNone'} />
        {text(part ? 'Card_Path_Microsoft' : 'BoundaryShort_NoneStated')}
      </div>
      {part && <div className={styles.track} style={partColumns} aria-hidden="true" />}
      {nodes.map((node, index) => {
        const gridColumn = `${2 * index + 1} / span 2`;
        return (
          <React.Fragment key={node}>
            <span className={styles.node} style={{ gridColumn }} aria-hidden="true">
              <Node node={node} inside={nodeInside(path, index)} />
            </span>
            <span className={css(styles.name, PEOPLE.includes(node) && styles.nameWhole)} style={{ gridColumn }} aria-hidden="true">
              {text(nodeKey(node))}
            </span>
          </React.Fragment>
        );
      })}
      {legs.map((leg, index) => {
        const inside = leg.insideMicrosoftSla;
        const gridColumn = `${2 * index + 2} / span 2`;
        return (
          <React.Fragment key={leg.id}>
            <button
              type="button"
              className={css(
                styles.leg,
                inside && styles.legInside,
                part?.first === index + 1 && styles.beforePart,
                part?.last === index && styles.afterPart,
              )}
              style={{ gridColumn }}
              aria-label={`${legTitle(leg, index, text)}. ${legSentence(leg, text)}`}
              aria-haspopup="dialog"
              aria-expanded={open === index}
              onClick={() => onOpen(index)}
              {...roving.item(index)}
            >
              <span className={styles.mark}>
                <SipMarkIcon mark={sipMark(leg.sipContextOnLeg)} />
              </span>
              <span className={css(styles.line, inside && styles.lineInside)} />
              <span className={css(styles.head, inside && styles.headInside)} />
            </button>
            <span
              className={css(styles.party, inside && styles.partyInside, index === legs.length - 1 && styles.partyLast)}
              style={{ gridColumn }}
              aria-hidden="true"
            >
              {text(partyKey(leg.responsibleParty))}
            </span>
          </React.Fragment>
        );
      })}
    </div>
  );
}
