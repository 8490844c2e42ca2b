import * as React from '../../parts/react';
import { approachKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import type { DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';
import { Badge, stateBadge } from '../../parts/Badge';
import { DirectionBoundary } from '../DirectionBoundary';
import { useDirectionStyles } from '../DirectionTabs.styles';
import { DIRECTIONS, directionName, DirectionTabs } from '../DirectionTabs';
import { Facts } from '../Facts/Facts';
import { titleKey } from '../Facts/factTexts';
import { RetirementStrip } from '../RetirementStrip';
import { Section } from '../../parts/Section';
import { classes } from '../../parts/classes';
import { useIdentifier } from '../../parts/useIdentifier';
import { phoneText, usePhone } from '../../parts/phone';
import { useView } from '../../parts/View';
import { useCommonStyles } from '../../parts/theme/styles';
import { CardHead } from './CardHead';
import type { DeploymentCardProps } from './DeploymentCard.types';
import { useCardStyles } from './DeploymentCard.styles';
import { isCarrierUnread } from './unreadTables';
import { DirectionBody, directionNotes } from './DirectionBody';
import { Notes, Notices } from './Notices';
import { UndecidedPart } from './UndecidedPart';

/** The deployment of a voice channel or of a number, from its approach down to its findings. */
export function DeploymentCard({
  subject,
  hidden,
  unread = [],
  callerIdNotBound = false,
  onDeclare,
  Findings,
}: DeploymentCardProps): React.ReactElement {
  const { text, size } = useView();
  const phone = usePhone();
  const [selected, setSelected] = React.useState<DirectionName>(() => firstDirection(subject));
  const id = useIdentifier('direction');

  const { number, callerIdNumber, findings } = subject;
  const { approach, candidates, lifecycle } = number;
  const callerId = callerIdNumber && (phoneText(callerIdNumber, phone) || callerIdNumber.name || text('Card_Number_Blank'));
  // Undecided both ways for one reason: the candidates say it all, and tabs would repeat them.
  const undecided = candidates.length > 1 && callerIdNumber === null;
  const wide = size === 'wide';
  const body = (name: DirectionName): React.ReactElement => (
    <DirectionBody
      name={name}
      direction={subject[name]}
      callerId={name === 'outbound' ? callerId : null}
      callerIdNotBound={callerIdNotBound}
    />
  );
  const notes = undecided ? DIRECTIONS.flatMap((name) => directionNotes(name, subject[name], callerIdNotBound)) : [];
  return (
    <>
      <CardHead
        title={text(approach === 'unknown' ? titleKey(number) : approachKey(approach))}
        badge={<Badge {...stateBadge(number, text)} />}
      >
        <Facts
          number={number}
          hidden={hidden}
          carrierUnread={isCarrierUnread(unread)}
          callerIdNumber={callerIdNumber}
          isNamed={subject.isNamed}
        />
      </CardHead>
      <Notices unread={unread} />
      <RetirementStrip candidates={candidates} lifecycle={lifecycle} />
      {callerIdNumber && (
        <RetirementStrip candidates={callerIdNumber.candidates} lifecycle={callerIdNumber.lifecycle} callerId={callerId ?? ''} />
      )}
      {undecided && (
        <UndecidedPart
          candidates={candidates}
          directions={subject}
          lifecycle={lifecycle}
          evidence={number.evidence}
          onDeclare={onDeclare}
        />
      )}
      {notes.length > 0 && (
        <Section>
          <Notes keys={notes} />
        </Section>
      )}
      {!undecided && !wide && (
        <>
          <DirectionTabs directions={subject} selected={selected} onSelect={setSelected} id={id} />
          <div key={selected} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`}>
            {body(selected)}
          </div>
        </>
      )}
      {!undecided && wide && (
        <Sides subject={subject} id={id}>
          {body}
        </Sides>
      )}
      {Findings && <Findings key={selected} findings={findings} numbers={subject} direction={undecided || wide ? null : selected} />}
    </>
  );
}

/** The direction that is on; both, or neither that is known: inbound, unless nothing is known of it alone. */
function firstDirection({ inbound, outbound }: DeploymentCardProps['subject']): DirectionName {
  const saysNothing = inbound.candidates.length === 0 && outbound.candidates.length > 0;
  return saysNothing || (inbound.enabled === false && outbound.enabled !== false) ? 'outbound' : 'inbound';
}

interface SidesProps {
  readonly subject: DeploymentCardProps['subject'];
  /** Prefix of the headings' ids. */
  readonly id: string;
  readonly children: (name: DirectionName) => React.ReactElement;
}

/** Both directions side by side, where there is room. */
function Sides({ subject, id, children }: SidesProps): React.ReactElement {
  const common = useCommonStyles();
  const styles = useCardStyles();
  const directionStyles = useDirectionStyles();
  const { text } = useView();
  return (
    <div className={styles.sides}>
      {DIRECTIONS.map((name) => (
        <section key={name} aria-labelledby={`${id}-${name}`}>
          <h3 id={`${id}-${name}`} className={classes(common.plain, directionStyles.heading)}>
            <span className={classes(common.caption, common.subtle)}>{directionName(name, subject[name], text)}</span>
            <DirectionBoundary direction={subject[name]} strong />
          </h3>
          {children(name)}
        </section>
      ))}
    </div>
  );
}
