import * as React from 'react';
import { approachById, APPROACHES } from '../../../../plugins-ts/catalogue';
import { comparisonOf } from '../../../../plugins-ts/catalogue/comparison';
import { saidOfContactCenter } from '../../../../plugins-ts/catalogue/contactCenter';
import { approachFullKey, approachKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import type { Approach } from '../../../../plugins-ts/catalogue/catalogueTypes';
import type { ApproachId } from '../../../../plugins-ts/catalogue/vocabulary';
import { lifecycleOf } from '../../../../plugins-ts/organization/statements';
import type { Report } from '../../../../plugins-ts/report/reportTypes';
import { figuresOfMix, type Figure } from '../../../../plugins-ts/report/summary';
import { textCount, type Text } from '../../../../plugins-ts/text';
import { figureText } from '../../overview/shared/formats';
import { ApproachAddress } from '../../parts/ApproachLink';
import { Badge, stateBadge } from '../../parts/Badge';
import { Button } from '../../parts/Button';
import { classes } from '../../parts/classes';
import { createStyles } from '../../parts/theme/styles';
import { sizeOf, useView, ViewProvider } from '../../parts/View';
import { Disagreements, disagreementsOf } from '../Disagreements';
import { GuidancePage, SIDE_BY_SIDE_FROM } from '../GuidancePage';
import { useGuidanceStyles } from '../GuidancePage.styles';
import { DirectionPart, Ending, SourceList } from './ApproachParts';
import { FeatureTable, HeaderTable, LimitTable, SlaTable, StatementList } from './Statements';

const useAboutStyles = createStyles((theme) => ({
  columns: { display: 'grid', gridTemplateColumns: '200px minmax(0, 1fr)', gap: 24, alignItems: 'start' },
  list: { border: `1px solid ${theme.palette.neutralQuaternaryAlt}`, padding: '4px 0', '@media print': { display: 'none' } },
  group: { margin: 0, padding: '8px 10px 4px', fontSize: 12, lineHeight: '16px', fontWeight: 600 },
  entry: {
    display: 'flex',
    gap: 8,
    justifyContent: 'space-between',
    padding: '6px 10px',
    borderInlineStart: '3px solid transparent',
    color: theme.semanticColors.bodyText,
    textDecoration: 'none',
    ':hover': { background: theme.palette.neutralLighter },
    ':focus-visible': { outline: `2px solid ${theme.palette.themePrimary}`, outlineOffset: -2 },
  },
  current: { fontWeight: 600, borderInlineStartColor: theme.palette.themePrimary, background: theme.palette.themeLighterAlt },
  name: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center', margin: 0, fontSize: 20, lineHeight: '28px' },
  /** Directions, or groups of statements, beside each other where there is room. */
  beside: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))', gap: '0 24px' },
  /** Party names under a path stay whole, as on a card. */
  paths: { overflowWrap: 'normal' },
  directions: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: 48 },
}));

export interface AboutApproachProps {
  readonly approach: ApproachId;
  /** Whose channels are counted. */
  readonly report: Report;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
  readonly onCompare: (approach: ApproachId) => void;
  readonly onShowChannels: (approach: ApproachId) => void;
  readonly onPrint: () => void;
}

/** One approach: what Microsoft publishes of it, each statement with its basis and its source. */
export function AboutApproach(props: AboutApproachProps): React.ReactElement {
  const { approach, report, text, locale, onCompare, onPrint } = props;
  const styles = useAboutStyles();
  const figureOf = React.useMemo(() => figuresOfMix(report), [report]);
  return (
    <GuidancePage
      title={text('About_Title')}
      subtitle={text('About_Subtitle')}
      text={text}
      locale={locale}
      actions={
        <>
          <Button icon="compare" label={text('Overview_Compare')} onClick={() => onCompare(approach)} />
          <Button icon="print" label={text('Guidance_Print')} onClick={onPrint} />
        </>
      }
    >
      {(width) => {
        const beside = width >= SIDE_BY_SIDE_FROM;
        const room = beside ? width - 224 - 48 : width - 24;
        return (
          <div className={beside ? styles.columns : undefined}>
            <ApproachList current={approach} figureOf={figureOf} folded={!beside} />
            <Facts {...props} channels={figureOf(approach).count} room={room} />
          </div>
        );
      }}
    </GuidancePage>
  );
}

const PLATFORMS: readonly (readonly [platform: Approach['platform'], heading: string])[] = [
  ['teams', 'About_OnTeams'],
  ['acs', 'About_OnAcs'],
  ['onPremises', 'About_OnPremises'],
];

interface ApproachListProps {
  readonly current: ApproachId;
  readonly figureOf: (approach: ApproachId) => Figure;
  /** Behind a heading, where it would stand above everything. */
  readonly folded: boolean;
}

/** Every approach by platform, with how many channels have it. */
function ApproachList({ current, figureOf, folded }: ApproachListProps): React.ReactElement {
  const guidance = useGuidanceStyles();
  const styles = useAboutStyles();
  const { text, locale } = useView();
  const addressOf = React.useContext(ApproachAddress);
  const list = (
    <nav className={styles.list} aria-label={text('About_Approaches')}>
      {PLATFORMS.map(([platform, heading]) => (
        <React.Fragment key={platform}>
          <h2 className={styles.group}>{text(heading)}</h2>
          {APPROACHES.filter((one) => one.platform === platform).map(({ id }) => (
            <a
              key={id}
              href={addressOf?.(id)}
              aria-current={id === current ? 'page' : undefined}
              className={classes(styles.entry, id === current && styles.current)}
            >
              <span>{text(approachKey(id))}</span>
              <span className={guidance.term} style={{ whiteSpace: 'nowrap', flexShrink: 0 }}>
                {figureText(figureOf(id), locale)}
              </span>
            </a>
          ))}
        </React.Fragment>
      ))}
      <p className={guidance.note} style={{ padding: '6px 10px 0' }}>
        {text('About_Figures')}
      </p>
    </nav>
  );
  if (!folded) return list;
  return (
    <details className={guidance.block}>
      <summary className={guidance.foldHead}>
        <span className={guidance.strong}>{text('About_Approaches')}</span>
      </summary>
      {list}
    </details>
  );
}

interface FactsProps extends AboutApproachProps {
  readonly channels: number;
  /** Px that the facts may take. */
  readonly room: number;
}

/** What holds of every approach of Contact Center; nothing for the old platform. */
function OfContactCenter({ approach }: { readonly approach: Approach }): React.ReactElement | null {
  const guidance = useGuidanceStyles();
  const { text } = useView();
  const statements = saidOfContactCenter(approach);
  if (statements.length === 0) return null;
  return (
    <>
      <h2 className={guidance.heading}>{text('About_ContactCenter')}</h2>
      <StatementList statements={statements} />
    </>
  );
}

/** Both directions stand beside each other where two call paths have room. */
const TWO_PATHS_FROM = 1000;

function Facts({ approach: id, report, text, locale, channels, room, onShowChannels }: FactsProps): React.ReactElement {
  const guidance = useGuidanceStyles();
  const styles = useAboutStyles();
  const view = useView();
  const approach = approachById(id);
  const comparison = comparisonOf(id);
  const lifecycle = lifecycleOf([id], report.asOf);
  const narrow = room < 480;
  const beside = room >= TWO_PATHS_FROM;
  const contradictions = disagreementsOf([id]);
  const pathView = React.useMemo(() => ({ ...view, size: sizeOf(beside ? (room - 24) / 2 : Math.min(room, 1039)) }), [view, beside, room]);
  return (
    <div>
      <h2 className={styles.name}>
        {text(approachFullKey(id))} <Badge {...stateBadge({ certainty: 'certain', lifecycle }, text)} />
      </h2>
      <div className={guidance.term}>
        {text(comparison.carrierContract)} · {text('Guidance_Pair', { first: text('Advisor_Row_Sbc'), second: text(comparison.sbcOwner) })}
      </div>
      {channels > 0 && (
        <Button
          look="text"
          label={textCount(text, locale, 'Overview_Mix_Channels', { count: channels })}
          onClick={() => onShowChannels(id)}
        />
      )}
      <Ending approach={approach} />

      <h2 className={guidance.heading}>{text('About_Responsible')}</h2>
      <ViewProvider value={pathView}>
        <div className={classes(styles.paths, beside && styles.directions)}>
          {(['inbound', 'outbound'] as const).map((name) => (
            <DirectionPart key={name} id={id} name={name} />
          ))}
        </div>
      </ViewProvider>

      <div className={styles.beside}>
        {(
          [
            ['Advisor_Row_For', comparison.benefits],
            ['Advisor_Row_Against', comparison.considerations],
            ['Advisor_Row_BestFor', comparison.bestFor],
          ] as const
        ).map(([heading, statements]) => (
          <section key={heading}>
            <h2 className={guidance.heading}>{text(heading)}</h2>
            <StatementList statements={statements} />
          </section>
        ))}
      </div>

      <OfContactCenter approach={approach} />
      <h2 className={guidance.heading}>{text('About_Headers')}</h2>
      <HeaderTable approach={id} narrow={narrow} />
      <h2 className={guidance.heading}>{text('About_Limits')}</h2>
      <LimitTable approach={id} narrow={narrow} />
      <h2 className={guidance.heading}>{text('About_Sla')}</h2>
      <p className={guidance.note}>{text('About_SlaNote')}</p>
      <SlaTable approach={id} narrow={narrow} />
      <h2 className={guidance.heading}>{text('About_Features')}</h2>
      <FeatureTable approach={id} narrow={narrow} />
      <h2 className={guidance.heading}>{text('About_Arrival')}</h2>
      <ul className={guidance.ordered}>
        {comparison.numberArrival.map((key) => (
          <li key={key}>{text(key)}</li>
        ))}
      </ul>
      {contradictions.length > 0 && (
        <>
          <h2 className={guidance.heading}>{text('Finding_SourcesDisagree')}</h2>
          <Disagreements contradictions={contradictions} />
        </>
      )}
      <h2 className={guidance.heading}>{text('About_Sources')}</h2>
      <SourceList ids={comparison.sources} />
    </div>
  );
}
