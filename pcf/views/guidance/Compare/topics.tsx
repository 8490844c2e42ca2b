import * as React from 'react';
import {
  approachKey,
  boundaryCellKey,
  boundaryKey,
  lifecycleKey,
  nodeKey,
  numberSourceKey,
  partyKey,
  scenarioKey,
  sipMarkKey,
  sipMark,
  sipValueKey,
  sipValueMark,
  slaKey,
} from '../../../../plugins-ts/catalogue/catalogueKeys';
import { comparisonOf } from '../../../../plugins-ts/catalogue/comparison';
import { SCENARIOS } from '../../../../plugins-ts/organization/statements';
import type { ApproachId, DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';
import { formatDate } from '../../../../plugins-ts/text';
import { ApproachLink } from '../../parts/ApproachLink';
import { FeatureTable, HeaderTable, LimitTable, SlaTable, StatementList } from '../AboutApproach/Statements';
import { BasisLine } from '../../parts/Basis';
import { SipMarkIcon } from '../../card/CallPath/SipMarkIcon';
import { Disagreements, disagreementsOf } from '../Disagreements';
import { Icon } from '../../parts/icons/Icon';
import { useView } from '../../parts/View';
import { useCompareStyles } from './Compare.styles';
import type { Subject } from './subjects';

export interface Topic {
  readonly id: string;
  /** Resource key of the row's heading. */
  readonly heading: string;
  readonly Cell: (props: { readonly subject: Subject }) => React.ReactElement;
}

function ApproachCell({ subject }: { readonly subject: Subject }): React.ReactElement {
  const { text } = useView();
  if (subject.approach !== 'unknown') return <ApproachLink approach={subject.approach} />;
  if (subject.candidates.length === 0) return <>{text(approachKey('unknown'))}</>;
  const names = subject.candidates.map((id) => text(approachKey(id)));
  return <>{text('Compare_Undecided', { candidates: names.join(text('Report_ListSeparator')) })}</>;
}

function SourceCell({ subject }: { readonly subject: Subject }): React.ReactElement {
  const { text } = useView();
  return <>{text(numberSourceKey(subject.numberSource))}</>;
}

/** The boundary in a few words, then as a sentence with what it rests on. */
const boundaryCell = (direction: DirectionName) =>
  function BoundaryCell({ subject }: { readonly subject: Subject }): React.ReactElement {
    const styles = useCompareStyles();
    const { text } = useView();
    const { responsibility, sla } = subject[direction];
    const approach: ApproachId | 'unknown' = direction === 'inbound' ? subject.approach : subject.outboundApproach;
    const stated = responsibility !== null && responsibility.startsAt !== null;
    return (
      <>
        <div className={styles.marked}>
          <Icon
            name={responsibility === null ? 'undecided' : stated ? 'shield' : 'shieldNone'}
            className={stated ? styles.stated : styles.party}
          />
          <strong>{text(boundaryCellKey({ responsibility }))}</strong>
        </div>
        {approach !== 'unknown' && <div>{text(boundaryKey(approach, direction))}</div>}
        <div className={styles.party}>{text(slaKey(sla))}</div>
        {responsibility !== null && <BasisLine basis={responsibility.basis} sources={responsibility.sources} />}
      </>
    );
  };

/** Every leg in the order of the call: who is responsible for it, and what becomes of SIP context. Bold inside Microsoft's part. */
const legsCell = (direction: DirectionName) =>
  function LegsCell({ subject }: { readonly subject: Subject }): React.ReactElement {
    const styles = useCompareStyles();
    const { text } = useView();
    const { legs } = subject[direction];
    if (legs.length === 0) return <>{text('Compare_NoLegs')}</>;
    return (
      <ol className={styles.legs}>
        {legs
          .filter(({ when }) => when === 'always')
          .map((leg) => (
            <li key={leg.id}>
              <span className={leg.insideMicrosoftSla ? styles.inside : undefined}>
                {text('Compare_Leg', { from: text(nodeKey(leg.from)), to: text(nodeKey(leg.to)) })}
              </span>
              <span className={styles.legParty}>
                {text(partyKey(leg.responsibleParty))} · {text(sipMarkKey(sipMark(leg.sipContextOnLeg)))}
              </span>
            </li>
          ))}
      </ol>
    );
  };

const sipCell = (direction: DirectionName) =>
  function SipCell({ subject }: { readonly subject: Subject }): React.ReactElement {
    const styles = useCompareStyles();
    const { text } = useView();
    return (
      <ul className={styles.legs}>
        {SCENARIOS[direction].map((scenario) => {
          const statement = subject[direction].sipContext[scenario];
          const mark = statement ? sipValueMark(statement.value) : null;
          return (
            <li key={scenario}>
              {text(scenarioKey(scenario))}: {mark && <SipMarkIcon mark={mark} />}{' '}
              {text(statement ? sipValueKey(statement.value) : 'Compare_NotDecided')}
            </li>
          );
        })}
      </ul>
    );
  };

function LifecycleCell({ subject }: { readonly subject: Subject }): React.ReactElement {
  const { text, locale } = useView();
  const { lifecycle } = subject;
  if (lifecycle === null) return <>{text('Compare_NotDecided')}</>;
  const status = text(lifecycleKey(lifecycle.status));
  return <>{lifecycle.endsOn === null ? status : text('Compare_Ends', { status, date: formatDate(lifecycle.endsOn, locale) })}</>;
}

/** What the catalogue says of the approach of a subject, where it is decided; behind a heading where that is long. */
const ofApproach = (show: (id: ApproachId) => React.ReactElement, fold?: string) =>
  function CatalogueCell({ subject: { approach } }: { readonly subject: Subject }): React.ReactElement {
    const styles = useCompareStyles();
    const { text } = useView();
    if (approach === 'unknown') return <>{text('Compare_NotDecided')}</>;
    if (fold === undefined) return show(approach);
    return (
      <details>
        <summary className={styles.fold}>{text(fold)}</summary>
        {show(approach)}
      </details>
    );
  };

/** Where sources disagree about what stands above. */
function DisagreeCell({ subject }: { readonly subject: Subject }): React.ReactElement {
  const styles = useCompareStyles();
  const { text } = useView();
  const contradictions = disagreementsOf(subject.candidates);
  if (contradictions.length === 0) return <>{text('Guidance_Nowhere')}</>;
  return (
    <details>
      <summary className={styles.fold}>
        {text('Guidance_Pair', { first: text('Finding_SourcesDisagree'), second: String(contradictions.length) })}
      </summary>
      <Disagreements contradictions={contradictions} />
    </details>
  );
}

/** The rows of the comparison, in the order of the card. */
export const TOPICS: readonly Topic[] = [
  { id: 'approach', heading: 'Compare_Approach', Cell: ApproachCell },
  { id: 'source', heading: 'Compare_Source', Cell: SourceCell },
  { id: 'lifecycle', heading: 'Compare_Lifecycle', Cell: LifecycleCell },
  { id: 'inbound', heading: 'Compare_Inbound', Cell: boundaryCell('inbound') },
  { id: 'inboundLegs', heading: 'Compare_InboundLegs', Cell: legsCell('inbound') },
  { id: 'outbound', heading: 'Compare_Outbound', Cell: boundaryCell('outbound') },
  { id: 'outboundLegs', heading: 'Compare_OutboundLegs', Cell: legsCell('outbound') },
  { id: 'inboundSip', heading: 'Compare_InboundSip', Cell: sipCell('inbound') },
  { id: 'outboundSip', heading: 'Compare_OutboundSip', Cell: sipCell('outbound') },
  { id: 'for', heading: 'Advisor_Row_For', Cell: ofApproach((id) => <StatementList statements={comparisonOf(id).benefits} />) },
  {
    id: 'against',
    heading: 'Advisor_Row_Against',
    Cell: ofApproach((id) => <StatementList statements={comparisonOf(id).considerations} />),
  },
  { id: 'bestFor', heading: 'Advisor_Row_BestFor', Cell: ofApproach((id) => <StatementList statements={comparisonOf(id).bestFor} />) },
  { id: 'features', heading: 'About_Features', Cell: ofApproach((id) => <FeatureTable approach={id} narrow />, 'About_Features') },
  { id: 'headers', heading: 'About_Headers', Cell: ofApproach((id) => <HeaderTable approach={id} narrow />, 'About_Headers') },
  { id: 'limits', heading: 'About_Limits', Cell: ofApproach((id) => <LimitTable approach={id} narrow />, 'About_Limits') },
  { id: 'sla', heading: 'About_Sla', Cell: ofApproach((id) => <SlaTable approach={id} narrow />, 'About_Sla') },
  { id: 'disagree', heading: 'Finding_SourcesDisagree', Cell: DisagreeCell },
];
