import * as React from 'react';
import { css } from '@fluentui/react';
import { approachById } from '../../../plugins-ts/domain/catalogue';
import { approachKey, boundaryCellKey, numberSourceKey } from '../../../plugins-ts/domain/catalogue/keys';
import type { ApproachId } from '../../../plugins-ts/domain/types';
import { BasisChip } from '../Basis/BasisChip';
import { SipMarkIcon } from '../CallPath/SipMarkIcon';
import { Icon } from '../icons/Icon';
import { useIdentifier } from '../shared/useIdentifier';
import { useView } from '../shared/View';
import { candidateLines, type CandidateLine } from './candidateLines';
import type { CandidatesProps } from './Candidates.types';
import { useCandidateStyles } from './Candidates.styles';

function Line({ line }: { readonly line: CandidateLine }): React.ReactElement {
  const styles = useCandidateStyles();
  const { mark } = line;
  return (
    <div className={styles.line}>
      <span className={styles.lineLabel}>{line.label}</span>
      <span className={css(styles.answer, mark === 'stated' && styles.stated, mark === 'noneStated' && styles.open)}>
        {mark === 'stated' && <Icon name="shield" />}
        {mark === 'noneStated' && <Icon name="shieldNone" />}
        {mark && mark !== 'stated' && mark !== 'noneStated' && <SipMarkIcon mark={mark} />}
        <span>{line.answer}</span>
      </span>
      <span className={styles.basis}>
        <BasisChip basis={line.basis} sources={line.sources} />
      </span>
    </div>
  );
}

function Row({ id, directions, initiallyOpen }: { readonly id: ApproachId; readonly initiallyOpen: boolean } & Pick<CandidatesProps, 'directions'>): React.ReactElement {
  const styles = useCandidateStyles();
  const { text } = useView();
  const [open, setOpen] = React.useState(initiallyOpen);
  const bodyId = useIdentifier('candidate');
  const approach = approachById(id);
  const summary = directions.map((name) => text(boundaryCellKey(approach.directions[name].boundary))).join(' · ');
  return (
    <li className={styles.row}>
      <button type="button" className={styles.rowHead} aria-expanded={open} aria-controls={open ? bodyId : undefined} onClick={() => setOpen(!open)}>
        <span>
          <span className={styles.name}>{text(approachKey(id))}</span>
          <br />
          <span className={styles.sub}>{open ? text(numberSourceKey(approach.numberSource)) : summary}</span>
        </span>
        <Icon name={open ? 'chevronDown' : 'chevronRight'} flip={!open} />
      </button>
      {open && (
        <div id={bodyId} className={styles.rowBody}>
          {candidateLines(id, directions, text).map((line) => (
            <Line key={line.label} line={line} />
          ))}
        </div>
      )}
    </li>
  );
}

/** What an undecided number can still be, side by side: three columns where they fit, one block each otherwise. */
export function Candidates({ candidates, directions }: CandidatesProps): React.ReactElement {
  const styles = useCandidateStyles();
  const { text, size } = useView();
  if (size === 'narrow' || (candidates.length > 3 && size !== 'wide')) {
    return (
      <ul className={styles.stack}>
        {candidates.map((id, index) => (
          <Row key={id} id={id} directions={directions} initiallyOpen={index === 0} />
        ))}
      </ul>
    );
  }
  const rows = directions.length + 3;
  return (
    <ul className={styles.columns} style={{ gridTemplateRows: `repeat(${rows}, auto)` }}>
      {candidates.map((id) => (
        <li key={id} className={styles.column} style={{ gridRow: `span ${rows}` }}>
          <h4 className={styles.name}>{text(approachKey(id))}</h4>
          <span className={styles.sub}>{text(numberSourceKey(approachById(id).numberSource))}</span>
          {candidateLines(id, directions, text).map((line) => (
            <Line key={line.label} line={line} />
          ))}
        </li>
      ))}
    </ul>
  );
}
