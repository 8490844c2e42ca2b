/** What the catalogue says of an approach, each with its basis and a link: for the page about it, and for comparing. */
import * as React from 'react';
import { approachById } from '../../../../plugins-ts/catalogue';
import { comparisonOf } from '../../../../plugins-ts/catalogue/comparison';
import { featureKey } from '../../../../plugins-ts/catalogue/catalogueKeys';
import { limitsOf } from '../../../../plugins-ts/catalogue/limits';
import { headerUse, SIP_HEADERS } from '../../../../plugins-ts/catalogue/sipHeaders';
import { publishedSlasOf } from '../../../../plugins-ts/catalogue/slas';
import type { Statement } from '../../../../plugins-ts/catalogue/catalogueTypes';
import { FEATURE_NAMES, type ApproachId } from '../../../../plugins-ts/catalogue/vocabulary';
import { statementText } from '../../../../plugins-ts/report';
import { BasisLine } from '../../parts/Basis';
import { classes } from '../../parts/classes';
import { useView } from '../../parts/View';
import { useGuidanceStyles } from '../GuidancePage.styles';

/** Statements, one below the other, each with what it rests on. */
export function StatementList({ statements }: { readonly statements: readonly Statement[] }): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  return (
    <ul className={styles.plain}>
      {statements.map((one) => (
        <li key={one.text} className={styles.block}>
          <div>{statementText(one, text)}</div>
          <BasisLine basis={one.basis} sources={one.sources} />
        </li>
      ))}
    </ul>
  );
}

interface FactRow {
  readonly id: string;
  readonly cells: readonly React.ReactNode[];
}

interface FactTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly FactRow[];
  /** Stands in for a table without rows. */
  readonly none: string;
  /** One block for each row, where there is no room for columns. */
  readonly narrow: boolean;
}

/** A table whose first column names what the others are about; blocks of terms where it is narrow. */
function FactTable({ caption, heads, rows, none, narrow }: FactTableProps): React.ReactElement {
  const styles = useGuidanceStyles();
  if (rows.length === 0) return <p className={styles.value}>{none}</p>;
  if (narrow) {
    return (
      <ul className={styles.plain} aria-label={caption}>
        {rows.map(({ id, cells: [first, ...others] }) => (
          <li key={id} className={styles.block}>
            <div className={styles.strong}>{first}</div>
            {others.map((cell, index) => (
              <div key={heads[index + 1]}>
                <span className={styles.term}>{heads[index + 1]}</span>
                <div>{cell}</div>
              </div>
            ))}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [first, ...others] }) => (
            <tr key={id} className={styles.row}>
              <th scope="row" className={classes(styles.cell, styles.who)}>
                {first}
              </th>
              {others.map((cell, index) => (
                <td key={heads[index + 1]} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export interface OfApproach {
  readonly approach: ApproachId;
  readonly narrow: boolean;
}

/** What becomes of each SIP header, and on transfer. */
export function HeaderTable({ approach, narrow }: OfApproach): React.ReactElement {
  const { text } = useView();
  const rows = SIP_HEADERS.flatMap((header): readonly FactRow[] => {
    const use = headerUse(header, approachById(approach));
    if (use === null) return [];
    const [first = '', second] = use.map((key) => text(key));
    return [
      {
        id: header.id,
        cells: [
          <bdi key="name">{text(header.name)}</bdi>,
          second === undefined ? first : text('Guidance_Pair', { first, second }),
          text(header.onTransfer),
          <BasisLine key="basis" basis={header.basis} sources={header.sources} />,
        ],
      },
    ];
  });
  const heads = ['About_Header', 'About_HeaderUse', 'About_HeaderOnTransfer', 'About_Basis'].map((key) => text(key));
  return <FactTable caption={text('About_Headers')} heads={heads} rows={rows} none={text('About_NoHeaders')} narrow={narrow} />;
}

/** Limits and technical requirements; all of them are documented. */
export function LimitTable({ approach, narrow }: OfApproach): React.ReactElement {
  const { text } = useView();
  const rows = limitsOf(approachById(approach)).map(({ id, name, value, sources }) => ({
    id,
    cells: [text(name), text(value), <BasisLine key="basis" basis="documented" sources={sources} />],
  }));
  const heads = ['About_Limit', 'About_Value', 'About_Basis'].map((key) => text(key));
  return <FactTable caption={text('About_Limits')} heads={heads} rows={rows} none={text('About_NoLimits')} narrow={narrow} />;
}

/** Published agreements by name and date. Figures are not kept: most of the legal pages were not read. */
export function SlaTable({ approach, narrow }: OfApproach): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  const rows = publishedSlasOf(approachById(approach)).map(
    ({ id, name, effective, covers, excludes, displayRule, document, basis, sources }) => ({
      id,
      cells: [
        <React.Fragment key="name">
          {text(name)}
          <div className={styles.term}>{text(effective)}</div>
        </React.Fragment>,
        text(covers),
        text(excludes),
        <React.Fragment key="basis">
          <BasisLine basis={basis} sources={[document, ...sources.filter((source) => source !== document)]} />
          <div className={styles.term}>{text(displayRule)}</div>
        </React.Fragment>,
      ],
    }),
  );
  const heads = ['About_Document', 'About_Covers', 'About_Excludes', 'About_Basis'].map((key) => text(key));
  return <FactTable caption={text('About_Sla')} heads={heads} rows={rows} none={text('About_NoSla')} narrow={narrow} />;
}

/** The features that are compared of every approach, and their values. */
export function FeatureTable({ approach, narrow }: OfApproach): React.ReactElement {
  const { text } = useView();
  const { features } = comparisonOf(approach);
  const rows = FEATURE_NAMES.map((name) => {
    const { text: value, basis, sources } = features[name];
    return { id: name, cells: [text(featureKey(name)), text(value), <BasisLine key="basis" basis={basis} sources={sources} />] };
  });
  const heads = ['About_Feature', 'About_Value', 'About_Basis'].map((key) => text(key));
  return <FactTable caption={text('About_Features')} heads={heads} rows={rows} none="" narrow={narrow} />;
}
