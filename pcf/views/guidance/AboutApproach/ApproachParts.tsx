import * as React from 'react';
import { approachKey, directionKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import { sourceById, SOURCES_READ_ON } from '../../../../plugins-ts/catalogue/sources';
import type { Approach } from '../../../../plugins-ts/catalogue/catalogueTypes';
import type { ApproachId, DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';
import { directionStatement } from '../../../../plugins-ts/organization/statements';
import type { Direction } from '../../../../plugins-ts/organization/organizationTypes';
import { formatDate } from '../../../../plugins-ts/text';
import { DirectionBody } from '../../card/DeploymentCard/DirectionBody';
import { DirectionBoundary } from '../../card/DirectionBoundary';
import { BasisLine } from '../../parts/Basis';
import { useView } from '../../parts/View';
import { DatedSource } from '../DatedSource';
import { useGuidanceStyles } from '../GuidancePage.styles';

/** Until when it serves, and what else the sources say of that. */
export function Ending({ approach: { lifecycle } }: { readonly approach: Approach }): React.ReactElement {
  const { text, locale } = useView();
  const { status, endsOn, note, successors, basis, sources } = lifecycle;
  const approach = successors.map((id) => text(approachKey(id))).join(text('Report_ListSeparator'));
  // A trial number never moves: what follows it has a number of its own.
  const next = text(status === 'temporary' ? 'About_NextNewNumber' : 'Card_Retirement_Next', { approach });
  const ends = endsOn === null ? [] : [text('Guidance_Pair', { first: text('Guidance_Column_Ends'), second: formatDate(endsOn, locale) })];
  const said = successors.length === 0 ? ends : [...ends, next];
  return (
    <>
      {said.length > 0 && <div>{said.join(' · ')}</div>}
      {note !== null && <div>{text(note)}</div>}
      <BasisLine basis={basis} sources={sources} />
    </>
  );
}

/** Boundary, call path and SIP context of one direction, as the card of a channel shows them. */
export function DirectionPart({ id, name }: { readonly id: ApproachId; readonly name: DirectionName }): React.ReactElement {
  const guidance = useGuidanceStyles();
  const { text, size } = useView();
  const direction = React.useMemo<Direction>(
    () => ({ enabled: true, approach: id, candidates: [id], certainty: 'certain', ...directionStatement([id], name) }),
    [id, name],
  );
  return (
    <section aria-label={text(directionKey(name))}>
      <h3 className={guidance.subheading}>
        <span className={guidance.term}>{text(directionKey(name))}</span>
        <br />
        <DirectionBoundary direction={direction} strong />
      </h3>
      {/* A card keeps its words from its own edge; here they begin where the headings do. */}
      <div style={{ marginInline: size === 'narrow' ? -12 : -16 }}>
        <DirectionBody name={name} direction={direction} callerId={null} callerIdNotBound={false} />
      </div>
    </section>
  );
}

/** The pages that were read, with the day of the copy and what to know before trusting it. */
export function SourceList({ ids }: { readonly ids: readonly string[] }): React.ReactElement {
  const guidance = useGuidanceStyles();
  const { text, locale } = useView();
  return (
    <>
      <p className={guidance.note}>{text('Report_SourcesReadOn', { date: formatDate(SOURCES_READ_ON, locale) })}</p>
      <ul className={guidance.plain}>
        {ids.map((id) => {
          const note = sourceById(id)?.note ?? null;
          return (
            <li key={id}>
              <DatedSource source={id} /> {note !== null && <span className={guidance.term}>{text(note)}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
