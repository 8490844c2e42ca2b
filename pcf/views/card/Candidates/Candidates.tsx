import * as React from '../../parts/react';
import { approachById } from '../../../../plugins-ts/catalogue';
import { directionsOf } from '../../../../plugins-ts/catalogue/directions';
import { approachKey, boundaryCellKey, numberSourceKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import type { ApproachId, DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';
import { BasisChip } from '../../parts/Basis';
import { SipMarkIcon } from '../CallPath/SipMarkIcon';
import { BoundaryText } from '../DirectionBoundary';
import { Icon } from '../../parts/icons/Icon';
import { classes } from '../../parts/classes';
import { useIdentifier } from '../../parts/useIdentifier';
import { useView } from '../../parts/View';
import { useCommonStyles, BARE_BUTTON, createStyles, focusRing } from '../../parts/theme/styles';
import { candidateLines } from './candidateLines';

const useCandidateStyles = createStyles((theme) => {
  const { palette } = theme;
  const line = `1px solid ${palette.neutralQuaternaryAlt}`;
  return {
    root: { marginBlockStart: 12, border: line, borderRadius: 2 },
    columns: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0,1fr)' },
    column: { display: 'grid', gridTemplateRows: 'subgrid', padding: '10px 10px 12px', '& + &': { borderInlineStart: line } },
    block: { padding: '8px 10px', '& + &': { borderBlockStart: line } },
    head: { ...BARE_BUTTON, ...focusRing(theme), display: 'flex', width: '100%', alignItems: 'center', justifyContent: 'space-between' },
    line: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', marginBlockStart: 10 },
    value: { gap: 4, flex: 1, marginBlockEnd: 4 },
  };
});

export interface CandidatesProps {
  readonly candidates: readonly ApproachId[];
  /** The directions that are not decided: both for a number, one where another number speaks for the other. */
  readonly directions: readonly DirectionName[];
}

interface CandidateProps extends Pick<CandidatesProps, 'directions'> {
  readonly id: ApproachId;
}

function Lines({ id, directions }: CandidateProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useCandidateStyles();
  const { text } = useView();
  return (
    <>
      {candidateLines(id, directions, text).map(({ label, value, boundary, mark, basis, sources }) => (
        <div key={label} className={styles.line}>
          <span className={classes(common.caption, common.subtle)}>{label}</span>
          {boundary ? (
            <BoundaryText responsibility={boundary} value={value} className={styles.value} />
          ) : (
            <span className={classes(common.marked, styles.value)}>
              {mark && <SipMarkIcon mark={mark} />}
              {value}
            </span>
          )}
          <BasisChip basis={basis} sources={sources} />
        </div>
      ))}
    </>
  );
}

function Block({ id, directions, initiallyOpen }: CandidateProps & { readonly initiallyOpen: boolean }): React.ReactElement {
  const common = useCommonStyles();
  const styles = useCandidateStyles();
  const { text } = useView();
  const [open, setOpen] = React.useState(initiallyOpen);
  const bodyId = useIdentifier('candidate');
  const approach = approachById(id);
  const summary = directions.map((name) => text(boundaryCellKey({ responsibility: directionsOf(id)[name].boundary }))).join(' · ');
  return (
    <li className={styles.block}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={open ? bodyId : undefined}
        onClick={() => setOpen(!open)}
      >
        <span>
          <span className={common.strong}>{text(approachKey(id))}</span>
          <br />
          <span className={classes(common.caption, common.subtle)}>{open ? text(numberSourceKey(approach.numberSource)) : summary}</span>
        </span>
        <Icon name={open ? 'chevronDown' : 'chevronRight'} flip={!open} />
      </button>
      {open && (
        <div id={bodyId}>
          <Lines id={id} directions={directions} />
        </div>
      )}
    </li>
  );
}

/** What an undecided number can still be, side by side: columns where they fit, one block each otherwise. */
export function Candidates({ candidates, directions }: CandidatesProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useCandidateStyles();
  const { text, size } = useView();
  const blocks = size === 'narrow' || (candidates.length > 3 && size !== 'wide');
  const rows = directions.length + 3;
  return (
    <ul
      className={classes(common.list, styles.root, !blocks && styles.columns)}
      style={blocks ? undefined : { gridTemplateRows: `repeat(${rows}, auto)` }}
    >
      {candidates.map((id, index) =>
        blocks ? (
          <Block key={id} id={id} directions={directions} initiallyOpen={index === 0} />
        ) : (
          <li key={id} className={styles.column} style={{ gridRow: `span ${rows}` }}>
            <span className={common.strong}>{text(approachKey(id))}</span>
            <span className={classes(common.caption, common.subtle)}>{text(numberSourceKey(approachById(id).numberSource))}</span>
            <Lines id={id} directions={directions} />
          </li>
        ),
      )}
    </ul>
  );
}
