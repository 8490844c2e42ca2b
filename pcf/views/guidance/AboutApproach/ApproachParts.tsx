import * as React from 'react';
import { approachKey, directionKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import { sourceById } from '../../../../plugins-ts/catalogue/sources';
import type { Approach } from '../../../../plugins-ts/catalogue/catalogueTypes';
import type { ApproachId, DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';
import { directionStatement } from '../../../../plugins-ts/organization/statements';
import type { Direction } from '../../../../plugins-ts/organization/organizationTypes';
import { formatDate } from '../../../../plugins-ts/text';
import { DirectionBody } from '../../card/DeploymentCard/DirectionBody';
import { DirectionBoundary } from '../../card/DirectionBoundary';
import { BasisLine, SourceLink } from '../../parts/Basis';
import { useView } from '../../parts/View';
import { useGuidanceStyles } from '../GuidancePage.styles';

/** Until when it serves, and what else the sources say of that. */
export function Ending({ approach: { lifecycle } }: { readonly approach: Approach }): React.ReactElement {
  const { text, locale } = useView();
  const { endsOn, note, successors, basis, sources } = lifecycle;
  return (
    <>
      {endsOn !== null && (
        <div>
          {text('Guidance_Pair', { first: text('Guidance_Column_Ends'), second: formatDate(endsOn, locale) })}
          {successors.length > 0 &&
            ` · ${text('Card_Retirement_Next', { approach: successors.map((id) => text(approachKey(id))).join(text('Report_ListSeparator')) })}`}
        </div>
      )}
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
    <ul className={guidance.plain}>
      {ids.map((id) => {
        const { date = '', note = null } = sourceById(id) ?? {};
        return (
          <li key={id}>
            <SourceLink source={id} />{' '}
            <span className={guidance.term}>
              {/^\d{4}-\d{2}-\d{2}$/.test(date) && formatDate(date, locale)} {note !== null && text(note)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
