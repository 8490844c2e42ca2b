import * as React from 'react';
import { directionKey, partyKey } from '../../../plugins-ts/catalogue/catalogueKeys';
import { betweenText, ringText } from '../../../plugins-ts/report';
import type { RingRow, TicketDirection } from '../../../plugins-ts/ticket';
import { readyKey } from '../../../plugins-ts/ticket/ticketKeys';
import { classes } from '../parts/classes';
import { BasisChip } from '../parts/Basis';
import { Icon } from '../parts/icons/Icon';
import { useView } from '../parts/View';
import { useGuidanceStyles } from './GuidancePage.styles';

/** Narrower than this, five columns would break their words. */
export const TABLE_FROM = 600;

interface RingsProps {
  readonly direction: TicketDirection;
  readonly asTable: boolean;
}

/** Which part of a call each party is responsible for. */
export function Rings({ direction: { direction, statement, rows }, asTable }: RingsProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  const name = text(directionKey(direction));
  const heads = ['Between', 'Responsible', 'Ring', 'Ready', 'Basis'];
  return (
    <>
      <h3 className={classes(styles.subheading, styles.tight)}>
        {text('Guidance_Pair', { first: name, second: text(statement ?? 'Ticket_NotDecided') })}
      </h3>
      {rows.length > 0 && !asTable && <RingBlocks rows={rows} />}
      {rows.length > 0 && asTable && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
          <table className={styles.table}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col" className={classes(styles.head, styles.tightCell)}>
                    {text(`Ticket_Column_${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.legs.map(({ id }) => id).join(' ')} className={styles.row}>
                  <th scope="row" className={classes(styles.cell, styles.tightCell, row.insideMicrosoftSla && styles.strong)}>
                    {betweenText(row, text)}
                  </th>
                  <td className={classes(styles.cell, styles.tightCell)}>
                    {row.insideMicrosoftSla && <Icon name="shield" size={12} className={styles.stated} />} {text(partyKey(row.party))}
                  </td>
                  <td className={classes(styles.cell, styles.tightCell)}>
                    <RingName row={row} /> {row.ring.fillIn && <span className={styles.blank} />}
                  </td>
                  <td className={classes(styles.cell, styles.tightCell)}>{text(readyKey(row.ready))}</td>
                  <td className={classes(styles.cell, styles.tightCell)}>
                    <BasisChip basis={row.basis} sources={row.sources} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** A name keeps its own direction; our own words have that of the page. */
function RingName({ row }: { readonly row: RingRow }): React.ReactElement {
  const { text } = useView();
  const said = ringText(row, text);
  return row.ring.name === null ? <>{said}</> : <bdi>{said}</bdi>;
}

/** Leg by leg, one below the other. */
function RingBlocks({ rows }: Pick<TicketDirection, 'rows'>): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text } = useView();
  return (
    <ul className={styles.plain}>
      {rows.map((row) => (
        <li key={row.legs.map(({ id }) => id).join(' ')} className={styles.block}>
          <div className={styles.strong}>{betweenText(row, text)}</div>
          <dl className={styles.terms}>
            <dt className={styles.term}>{text('Ticket_Column_Responsible')}</dt>
            <dd className={styles.value}>
              {row.insideMicrosoftSla && <Icon name="shield" size={12} className={styles.stated} />} {text(partyKey(row.party))}
            </dd>
            <dt className={styles.term}>{text('Ticket_Column_Ring')}</dt>
            <dd className={styles.value}>
              <RingName row={row} /> {row.ring.fillIn && <span className={styles.blank} />}
            </dd>
            <dt className={styles.term}>{text('Ticket_Column_Ready')}</dt>
            <dd className={styles.value}>{text(readyKey(row.ready))}</dd>
          </dl>
          <BasisChip basis={row.basis} sources={row.sources} />
        </li>
      ))}
    </ul>
  );
}
