import * as React from 'react';
import type { Advice, AdvisedBoundary, ApproachAdvice, Fit } from '../../../../plugins-ts/advice';
import { approachKey, boundaryCellKey, scenarioKey, sipValueKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import type { Statement } from '../../../../plugins-ts/catalogue/catalogueTypes';
import { ApproachLink } from '../../parts/ApproachLink';
import { Badge } from '../../parts/Badge';
import { BasisChip } from '../../parts/Basis';
import { Disagreements } from '../Disagreements';
import { criterionText, endText, fitText, statementText } from '../../../../plugins-ts/report';
import { useGuidanceStyles } from '../GuidancePage.styles';
import { Icon } from '../../parts/icons/Icon';
import type { IconName } from '../../parts/icons/iconNames';
import { classes } from '../../parts/classes';
import { useView } from '../../parts/View';

const FIT_ICONS: Readonly<Record<Fit, IconName>> = { yes: 'check', no: 'close', check: 'undecided' };

type Cell = (props: { readonly one: ApproachAdvice }) => React.ReactElement;

function Statements({ statements }: { readonly statements: readonly Statement[] }): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  return (
    <ul className={styles.statements}>
      {statements.map((statement) => (
        <li key={statement.text}>
          {statementText(statement, text)} <BasisChip basis={statement.basis} sources={statement.sources} />
        </li>
      ))}
    </ul>
  );
}

/** How many of the asked criteria it fits; nothing before anything was asked. */
function FitBadge({ one }: { readonly one: ApproachAdvice }): React.ReactElement | null {
  const { text } = useView();
  const fit = fitText(one, text);
  if (fit === null) return null;
  return (
    <Badge
      tone={one.counts.no > 0 ? 'neutral' : one.counts.check > 0 ? 'open' : 'good'}
      icon={one.counts.no > 0 ? 'lost' : one.counts.check > 0 ? 'undecided' : 'carried'}
      label={fit}
    />
  );
}

/** Every criterion with its reason: the count above it is made of these and of nothing else. */
const Fits: Cell = ({ one }) => {
  const styles = useGuidanceStyles();
  const { text } = useView();
  return (
    <>
      <FitBadge one={one} />
      <ul className={styles.statements}>
        {one.criteria.map((criterion) => (
          <li key={criterion.id}>
            <Icon name={FIT_ICONS[criterion.fit]} size={12} /> <strong>{criterionText(criterion, text)}</strong>
            <div>
              {text(criterion.text)} <BasisChip iconOnly basis={criterion.basis} sources={criterion.sources} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
};

const boundaryCell = (of: (one: ApproachAdvice) => AdvisedBoundary): Cell =>
  function BoundaryCell({ one }) {
    const styles = useGuidanceStyles();
    const { text } = useView();
    const { responsibility, statement } = of(one);
    const stated = responsibility.startsAt !== null;
    return (
      <>
        <Icon name={stated ? 'shield' : 'shieldNone'} className={stated ? styles.stated : styles.noneStated} />{' '}
        <strong>{text(boundaryCellKey({ responsibility }))}</strong>{' '}
        <BasisChip basis={responsibility.basis} sources={responsibility.sources} />
        <div>{text(statement)}</div>
      </>
    );
  };

const Context: Cell = ({ one }) => {
  const styles = useGuidanceStyles();
  const { text } = useView();
  return (
    <ul className={styles.statements}>
      {one.context.map(({ need, scenario, value, basis, sources }) => (
        <li key={need}>
          {text('Guidance_Pair', { first: text(scenarioKey(scenario)), second: text(sipValueKey(value)) })}{' '}
          <BasisChip basis={basis} sources={sources} />
        </li>
      ))}
    </ul>
  );
};

const Retirement: Cell = ({ one }) => {
  const { text, locale } = useView();
  return (
    <>
      {endText(one, { text, language: locale })} <BasisChip basis={one.lifecycle.basis} sources={one.lifecycle.sources} />
    </>
  );
};

const Disagree: Cell = ({ one }) => {
  const styles = useGuidanceStyles();
  const { text } = useView();
  if (one.contradictions.length === 0) return <>{text('Guidance_Nowhere')}</>;
  return (
    <details>
      <summary className={styles.summary}>
        {text('Guidance_Pair', { first: text('Finding_SourcesDisagree'), second: String(one.contradictions.length) })}
      </summary>
      <Disagreements contradictions={one.contradictions} />
    </details>
  );
};

interface Topic {
  readonly heading: string;
  readonly Cell: Cell;
}

const topicsOf = (advice: Advice): readonly Topic[] => {
  const asked = advice.approaches.some(({ criteria }) => criteria.length > 0);
  const context = advice.approaches.some((one) => one.context.length > 0);
  return [
    ...(asked ? [{ heading: 'Advisor_Row_Fit', Cell: Fits }] : []),
    { heading: 'Advisor_Row_For', Cell: ({ one }) => <Statements statements={one.benefits} /> },
    { heading: 'Advisor_Row_Against', Cell: ({ one }) => <Statements statements={one.considerations} /> },
    { heading: 'Advisor_Row_BestFor', Cell: ({ one }) => <Statements statements={one.bestFor} /> },
    { heading: 'Advisor_Row_Inbound', Cell: boundaryCell(({ inbound }) => inbound) },
    { heading: 'Advisor_Row_Outbound', Cell: boundaryCell(({ outbound }) => outbound) },
    ...(context ? [{ heading: 'Advisor_Row_Context', Cell: Context }] : []),
    { heading: 'Advisor_Row_Sbc', Cell: ({ one }) => <Statements statements={[one.sbc]} /> },
    { heading: 'Advisor_Row_Countries', Cell: ({ one }) => <Statements statements={[one.availability]} /> },
    { heading: 'Advisor_Row_Retirement', Cell: Retirement },
    { heading: 'Finding_SourcesDisagree', Cell: Disagree },
  ];
};

/** @param linked false inside of what is itself pressed */
function Name({ one, linked = true }: { readonly one: ApproachAdvice; readonly linked?: boolean }): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  return (
    <>
      <span className={styles.strong}>{linked ? <ApproachLink approach={one.approach} tinted /> : text(approachKey(one.approach))}</span>
      {one.isCurrent && <div className={styles.term}>{text('Advisor_InUseToday')}</div>}
    </>
  );
}

/** Approaches side by side, best fit first. */
export function ApproachTable({ advice }: { readonly advice: Advice }): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  const topics = React.useMemo(() => topicsOf(advice), [advice]);
  const first = (one: ApproachAdvice): boolean => one.approach === advice.recommended;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={text('Advisor_Title')}>
      <table className={classes(styles.table, styles.even)} style={{ minInlineSize: 112 + advice.approaches.length * 200 }}>
        <thead>
          <tr>
            <td className={classes(styles.head, styles.side)}>{text('Advisor_BestFitFirst')}</td>
            {advice.approaches.map((one) => (
              <th key={one.approach} scope="col" className={classes(styles.cell, first(one) && styles.first)}>
                <Name one={one} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map(({ heading, Cell: Part }) => (
            <tr key={heading} className={styles.row}>
              <th scope="row" className={classes(styles.head, styles.side)}>
                {text(heading)}
              </th>
              {advice.approaches.map((one) => (
                <td key={one.approach} className={styles.cell}>
                  <Part one={one} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One block for each approach, where it is narrow. */
export function ApproachBlocks({ advice }: { readonly advice: Advice }): React.ReactElement {
  const topics = React.useMemo(() => topicsOf(advice), [advice]);
  return (
    <>
      {advice.approaches.map((one) => (
        <ApproachBlock key={one.approach} one={one} topics={topics} first={one === advice.approaches[0]} />
      ))}
    </>
  );
}

/** The best fit is open; the others show how they fit, and open on request. */
function ApproachBlock({
  one,
  topics,
  first,
}: {
  readonly one: ApproachAdvice;
  readonly topics: readonly Topic[];
  readonly first: boolean;
}): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  const [open, setOpen] = React.useState(first);
  return (
    <details open={open} className={styles.block} onToggle={({ currentTarget }) => setOpen((currentTarget as HTMLDetailsElement).open)}>
      <summary className={styles.foldHead}>
        <h2 className={styles.value} style={{ font: 'inherit' }}>
          <Name one={one} linked={false} />
        </h2>
        <FitBadge one={one} />
      </summary>
      {open && <ApproachLink approach={one.approach}>{text('About_Title')}</ApproachLink>}
      {open &&
        topics.map(({ heading, Cell: Part }) => (
          <div key={heading}>
            <h3 className={styles.term}>{text(heading)}</h3>
            <Part one={one} />
          </div>
        ))}
    </details>
  );
}
