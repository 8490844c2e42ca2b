import * as React from '../../parts/react';
import { nodeKey, partyKey, sipMark, sipOnLegKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import { Icon } from '../../parts/icons/Icon';
import { classes } from '../../parts/classes';
import { useView } from '../../parts/View';
import { useDrawingStyles } from './Drawing.styles';
import { nodeShape, isPerson, PLACING_DOWN, placingAcross } from './placing';
import { nodeInside, type CallPathModel } from './path';
import { legSentence, legTitle } from './sentences';
import { SipMarkIcon } from './SipMarkIcon';
import type { RovingFocus } from '../../parts/useRovingFocus';

export interface CallPathProps {
  readonly path: CallPathModel;
}

/** What both layouts of the drawing get. */
export interface DrawingProps extends CallPathProps {
  readonly roving: RovingFocus;
  /** Index of the leg whose callout is open, or `null`. */
  readonly open: number | null;
  readonly onOpen: (index: number) => void;
}

/**
 * The path as a drawing: in a row from 480 px, from top to bottom below. The shape of a node tells its kind, the filling
 * its side. Only the legs are for screen readers: the list beside the drawing says the rest.
 */
export function Drawing({ path, roving, open, onOpen }: DrawingProps): React.ReactElement {
  const styles = useDrawingStyles();
  const { text, size } = useView();
  const { nodes, legs, part } = path;
  const down = size === 'narrow';
  const place = down ? PLACING_DOWN : placingAcross(nodes);
  const first = part?.first ?? 0;
  const last = part?.last ?? nodes.length - 1;
  const none = !part;
  return (
    <div
      className={down ? styles.down : styles.across}
      style={place.grid}
      role="toolbar"
      aria-orientation={down ? 'vertical' : undefined}
      aria-label={text('Card_Path_Legs')}
    >
      {(part || down) && (
        <div
          className={down ? classes(styles.region, none && styles.regionNone) : styles.track}
          style={place.part(first, last)}
          aria-hidden="true"
        />
      )}
      <div
        className={down ? classes(styles.caption, none && styles.captionNone) : classes(styles.bracket, none && styles.bracketNone)}
        style={place.caption(first, last)}
        aria-hidden="true"
      >
        <Icon name={part ? 'shield' : 'shieldNone'} />
        {text(part ? 'Card_Path_Microsoft' : 'BoundaryShort_NoneStated')}
      </div>
      {nodes.map((node, index) => (
        <React.Fragment key={node}>
          <span
            className={classes(styles.node, styles[nodeShape(node)], nodeInside(path, index) && styles.inside)}
            style={place.node(index)}
            aria-hidden="true"
          >
            <Icon name={node} size={18} flip />
          </span>
          <span
            className={down ? styles.place : classes(styles.name, isPerson(node) && styles.nameWhole)}
            style={place.node(index)}
            aria-hidden="true"
          >
            {text(!down && isPerson(node) ? 'Card_Path_Representative' : nodeKey(node))}
          </span>
        </React.Fragment>
      ))}
      {legs.map((leg, index) => (
        <Leg
          key={leg.id}
          leg={leg}
          index={index}
          placed={place.leg(index)}
          beside={part && (last === index ? 'afterPart' : first === index + 1 ? 'beforePart' : null)}
          isLast={index === legs.length - 1}
          roving={roving}
          open={open}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

interface LegProps extends Omit<DrawingProps, 'path'> {
  readonly leg: DrawingProps['path']['legs'][number];
  readonly index: number;
  readonly placed: React.CSSProperties;
  /** Which side of Microsoft's part the leg is next to. */
  readonly beside: 'afterPart' | 'beforePart' | null | undefined;
  readonly isLast: boolean;
}

/** A leg as a button that says more, with whose it is and what becomes of the SIP context on it. */
function Leg({ leg, index, placed, beside, isLast, roving, open, onOpen }: LegProps): React.ReactElement {
  const styles = useDrawingStyles();
  const { text, size } = useView();
  const down = size === 'narrow';
  const inside = leg.insideMicrosoftSla;
  const party = text(partyKey(leg.responsibleParty));
  return (
    <>
      <button
        type="button"
        className={classes(styles.leg, down ? styles.step : beside && styles[beside])}
        style={placed}
        aria-label={`${legTitle(leg, index, text)}. ${legSentence(leg, text)}`}
        aria-haspopup="dialog"
        aria-expanded={open === index}
        onClick={() => onOpen(index)}
        {...roving.item(index)}
      >
        <span className={classes(styles.line, down && styles.stepLine, inside && styles.lineInside)} />
        <span className={classes(styles.head, down && styles.stepHead, inside && styles.headInside)} />
        {down && <span className={styles.stepParty}>{party}</span>}
        <span className={down ? styles.stepMark : styles.mark}>
          <SipMarkIcon mark={sipMark(leg.sipContextOnLeg)} />
          {down && text(sipOnLegKey(leg.sipContextOnLeg))}
        </span>
      </button>
      {!down && (
        <span className={classes(styles.party, inside && styles.partyInside, isLast && styles.partyLast)} style={placed} aria-hidden="true">
          {party}
        </span>
      )}
    </>
  );
}
