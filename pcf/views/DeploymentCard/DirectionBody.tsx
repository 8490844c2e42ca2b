import * as React from 'react';
import { approachById } from '../../../plugins-ts/domain/catalogue';
import type { Direction, DirectionName } from '../../../plugins-ts/domain/types';
import { BasisLine } from '../Basis/BasisLine';
import { CallPath } from '../CallPath/CallPath';
import { branches, callPath } from '../CallPath/path';
import { ScenarioList } from '../ScenarioList/ScenarioList';
import { Section } from '../Section/Section';
import { useView } from '../shared/View';
import { TransferBranch } from '../TransferBranch/TransferBranch';
import { useCardStyles } from './DeploymentCard.styles';
import { UndecidedPart } from './UndecidedPart';

export interface DirectionBodyProps {
  readonly name: DirectionName;
  readonly direction: Direction;
  readonly kind: 'channel' | 'number';
  /** The number that speaks for this direction, where it is not the card's own. */
  readonly callerId: string | null;
  readonly callerIdNotBound: boolean;
}

/** One direction: boundary statement, call path, where calls leave again, SIP context. */
export function DirectionBody({ name, direction, kind, callerId, callerIdNotBound }: DirectionBodyProps): React.ReactElement {
  const styles = useCardStyles();
  const { text } = useView();
  const { approach, responsibility, enabled, sipContext } = direction;
  const statement = approach === 'unknown' ? null : approachById(approach).directions[name].boundary.statement;
  const path = callPath(direction, name);
  const suffix = name === 'inbound' ? 'Inbound' : 'Outbound';
  return (
    <>
      <Section className={styles.undivided}>
        {callerId && (
          <p className={styles.paragraph}>
            {text('Card_Outbound_CallerId')} <span className={styles.number}>{callerId}</span>
          </p>
        )}
        {statement && responsibility && (
          <>
            <p className={styles.statement}>{text(statement)}</p>
            <div className={styles.basis}>
              <BasisLine basis={responsibility.basis} sources={responsibility.sources} />
            </div>
          </>
        )}
        {approach === 'unknown' && direction.candidates.length === 0 && <p className={styles.statement}>{text('Card_Unknown_Direction')}</p>}
        {enabled === false && <p className={styles.note}>{text(`Card_Off_${suffix}`)}</p>}
        {enabled === null && <p className={styles.note}>{text(`Card_OnUnknown_${suffix}`)}</p>}
        {name === 'outbound' && callerIdNotBound && kind === 'channel' && <p className={styles.note}>{text('Card_CallerIdNotBound')}</p>}
        {path && <CallPath path={path} />}
      </Section>
      {direction.candidates.length > 1 && <UndecidedPart candidates={direction.candidates} directions={[[name, direction]]} lifecycle={null} />}
      {branches(direction, name).map((branch) => (
        <TransferBranch key={branch.when} branch={branch} fromInside={branch.when !== 'stagedMove' && path?.part !== null && path !== null} />
      ))}
      {direction.candidates.length > 0 && (
        <Section heading={text('Card_SipContext')} aside={hasPreserved(direction) ? text('Card_SipContext_Preserved') : undefined}>
          <ScenarioList direction={name} sipContext={sipContext} approach={approach} />
        </Section>
      )}
    </>
  );
}

/** Whether the word that needs explaining is on the card. */
function hasPreserved({ sipContext }: Direction): boolean {
  return Object.values(sipContext).some((statement) => statement?.value === 'preserved');
}
