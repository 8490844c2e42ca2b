import * as React from '../../parts/react';
import { directionsOf } from '../../../../plugins-ts/catalogue/directions';
import type { Direction } from '../../../../plugins-ts/organization/organizationTypes';
import type { DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';
import { BasisLine } from '../../parts/Basis';
import { CallPath } from '../CallPath/CallPath';
import { branches, callPath } from '../CallPath/path';
import { ScenarioList } from '../ScenarioList';
import { Section } from '../../parts/Section';
import { useView } from '../../parts/View';
import { useCommonStyles } from '../../parts/theme/styles';
import { TransferBranch } from '../TransferBranch';
import { useCardStyles } from './DeploymentCard.styles';
import { Notes } from './Notices';
import { UndecidedPart } from './UndecidedPart';

const KEYS = {
  inbound: ['Card_Off_Inbound', 'Card_OffAlone_Inbound', 'Card_OnUnknown_Inbound'],
  outbound: ['Card_Off_Outbound', 'Card_OffAlone_Outbound', 'Card_OnUnknown_Outbound'],
} as const;

/** Resource keys of what has to be added to the boundary of a direction: that it is off, not known to be on, or only the number's own. */
export function directionNotes(
  name: DirectionName,
  { enabled, candidates }: Pick<Direction, 'enabled' | 'candidates'>,
  callerIdNotBound: boolean,
): readonly string[] {
  const [off, offAlone, unknown] = KEYS[name];
  const notes: string[] = [];
  // How such calls would run follows where something is known of them.
  if (enabled === false) notes.push(candidates.length === 0 ? offAlone : off);
  if (enabled === null) notes.push(unknown);
  if (callerIdNotBound && name === 'outbound') notes.push('Card_CallerIdNotBound');
  return notes;
}

export interface DirectionBodyProps {
  readonly name: DirectionName;
  readonly direction: Direction;
  /** The number that speaks for this direction, where it is not the card's own. */
  readonly callerId: string | null;
  readonly callerIdNotBound: boolean;
}

/** One direction: boundary statement, call path, where calls leave again, SIP context. */
export function DirectionBody({ name, direction, callerId, callerIdNotBound }: DirectionBodyProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useCardStyles();
  const { text, size } = useView();
  const { enabled, approach, candidates, responsibility, sipContext } = direction;
  const path = callPath(direction, name);
  const preserved = Object.values(sipContext).some((statement) => statement?.value === 'preserved');
  return (
    <>
      <Section undivided>
        {callerId && (
          <p className={common.paragraph}>
            {text('Card_Outbound_CallerId')} <span className={common.number}>{callerId}</span>
          </p>
        )}
        {approach !== 'unknown' && responsibility && (
          <>
            <p className={common.paragraph}>{text(directionsOf(approach)[name].boundary.statement)}</p>
            <div className={styles.basis}>
              <BasisLine basis={responsibility.basis} sources={responsibility.sources} />
            </div>
          </>
        )}
        {candidates.length === 0 && enabled !== false && <p className={common.paragraph}>{text('Card_Unknown_Direction')}</p>}
        <Notes keys={directionNotes(name, direction, callerIdNotBound)} />
        {path && <CallPath path={path} />}
      </Section>
      {candidates.length > 1 && <UndecidedPart candidates={candidates} directions={{ [name]: direction }} />}
      {branches(direction, name).map((branch) => (
        <TransferBranch key={branch.when} branch={branch} fromInside={branch.when !== 'stagedMove' && !!path?.part} />
      ))}
      {candidates.length > 0 && (
        <Section heading={text('Card_SipContext')} aside={preserved && size !== 'narrow' && text('Card_SipContext_Preserved')}>
          <ScenarioList direction={name} sipContext={sipContext} approach={approach} />
        </Section>
      )}
    </>
  );
}
