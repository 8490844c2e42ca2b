import * as React from 'react';
import { approachKey } from '../../../plugins-ts/domain/catalogue/keys';
import type { DirectionName } from '../../../plugins-ts/domain/types';
import { Badge } from '../Badge/Badge';
import { stateBadge } from '../Badge/stateBadge';
import { DIRECTIONS, directionName, DirectionTabs } from '../DirectionTabs/DirectionTabs';
import { DirectionAnswer } from '../DirectionTabs/DirectionAnswer';
import { useDirectionStyles } from '../DirectionTabs/DirectionTabs.styles';
import { Facts } from '../Facts/Facts';
import { titleKey } from '../Facts/factTexts';
import { FindingList } from '../FindingList/FindingList';
import { RetirementStrip } from '../RetirementStrip/RetirementStrip';
import { Section } from '../Section/Section';
import { useIdentifier } from '../shared/useIdentifier';
import { useView } from '../shared/View';
import { CardHead } from './CardHead';
import type { DeploymentCardProps } from './DeploymentCard.types';
import { useCardStyles } from './DeploymentCard.styles';
import { DirectionBody } from './DirectionBody';
import { Notices } from './Notices';
import { UndecidedPart } from './UndecidedPart';

/** The deployment of a voice channel or of a number, from its approach down to its findings. */
export function DeploymentCard({ subject, hidden, unread = [], callerIdNotBound = false, onDeclare }: DeploymentCardProps): React.ReactElement {
  const styles = useCardStyles();
  const directionStyles = useDirectionStyles();
  const { text, size } = useView();
  const [selected, setSelected] = React.useState<DirectionName>('inbound');
  const id = useIdentifier('direction');

  const { kind, number, callerIdNumber, inbound, outbound, findings } = subject;
  const directions = { inbound, outbound };
  const title = number.approach === 'unknown' ? titleKey(number) : approachKey(number.approach);
  const callerIdText = callerIdNumber && (callerIdNumber.text || callerIdNumber.name || text('Card_Number_Blank'));
  // Undecided both ways for one reason: the candidates say it all, and tabs would repeat them.
  const undecided = number.candidates.length > 1 && callerIdNumber === null;

  const body = (name: DirectionName): React.ReactElement => (
    <DirectionBody
      name={name}
      direction={directions[name]}
      kind={kind}
      callerId={name === 'outbound' ? callerIdText : null}
      callerIdNotBound={callerIdNotBound}
    />
  );
  return (
    <>
      <CardHead title={text(title)} badge={<Badge {...stateBadge(number, text)} />}>
        <Facts number={number} hidden={hidden} carrierUnread={unread.some((table) => table.entitySet === 'msdyn_occarriers')} />
      </CardHead>
      <Notices unread={unread} />
      <RetirementStrip candidates={number.candidates} lifecycle={number.lifecycle} />
      {callerIdNumber && <RetirementStrip candidates={callerIdNumber.candidates} lifecycle={callerIdNumber.lifecycle} callerId={callerIdText ?? ''} />}
      {undecided && (
        <>
          <UndecidedPart
            candidates={number.candidates}
            directions={[
              ['inbound', inbound],
              ['outbound', outbound],
            ]}
            lifecycle={number.lifecycle}
            evidence={number.evidence}
            onDeclare={onDeclare}
          />
          <OffNotes subject={subject} callerIdNotBound={callerIdNotBound} />
        </>
      )}
      {!undecided && size !== 'wide' && (
        <>
          <DirectionTabs
            inbound={inbound}
            outbound={outbound}
            selected={selected}
            onSelect={setSelected}
            tabId={(name) => `${id}-tab-${name}`}
            panelId={(name) => `${id}-panel-${name}`}
          />
          <div role="tabpanel" id={`${id}-panel-${selected}`} aria-labelledby={`${id}-tab-${selected}`} key={selected}>
            {body(selected)}
          </div>
        </>
      )}
      {!undecided && size === 'wide' && (
        <div className={styles.sides}>
          {DIRECTIONS.map((name) => (
            <section key={name} className={styles.side} aria-labelledby={`${id}-side-${name}`}>
              <h3 id={`${id}-side-${name}`} className={directionStyles.heading}>
                <span className={directionStyles.headingName}>{directionName(name, directions[name], text)}</span>
                <DirectionAnswer direction={directions[name]} strong />
              </h3>
              {body(name)}
            </section>
          ))}
        </div>
      )}
      <FindingList key={selected} findings={findings} direction={undecided || size === 'wide' ? null : selected} />
    </>
  );
}

/** Directions that are off, or not known to be on, on a card without tabs that would say so. */
function OffNotes({ subject, callerIdNotBound }: Pick<DeploymentCardProps, 'subject' | 'callerIdNotBound'>): React.ReactElement | null {
  const styles = useCardStyles();
  const { text } = useView();
  const notes = DIRECTIONS.flatMap((name) => {
    const suffix = name === 'inbound' ? 'Inbound' : 'Outbound';
    const { enabled } = subject[name];
    return enabled === true ? [] : [`Card_${enabled === false ? 'Off' : 'OnUnknown'}_${suffix}`];
  });
  if (callerIdNotBound && subject.kind === 'channel') notes.push('Card_CallerIdNotBound');
  if (notes.length === 0) return null;
  return (
    <Section>
      {notes.map((key) => (
        <p key={key} className={styles.note}>
          {text(key)}
        </p>
      ))}
    </Section>
  );
}
