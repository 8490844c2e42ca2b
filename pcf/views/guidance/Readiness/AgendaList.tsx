import * as React from 'react';
import { retirementKeys, type Agenda, type AgendaItem, type Owner } from '../../../../plugins-ts/retirement';
import { formatDate, formatNumber, textCount } from '../../../../plugins-ts/text';
import { BasisChip, SourceLink } from '../../parts/Basis';
import { SIDE_BY_SIDE_FROM } from '../GuidancePage';
import { useGuidanceStyles } from '../GuidancePage.styles';
import { classes } from '../../parts/classes';
import { useView } from '../../parts/View';

export interface AgendaListProps {
  readonly agenda: Agenda;
  /** Whose part alone is shown; `null` shows everybody's. */
  readonly owner: Owner | null;
  readonly onOwnerChange: (owner: Owner | null) => void;
  /** What is said where there is nothing to do. */
  readonly nothing: string;
  /** Px of the page. */
  readonly width: number;
}

/** An item with its place among all, which it keeps when only some are shown. */
interface Placed extends AgendaItem {
  readonly place: number;
}

const COLUMNS = ['Order', 'Who', 'What', 'Numbers', 'Until'] as const;

/** What must be done this quarter, in order: who, for how many numbers, until when, and where to act. */
export function AgendaList({ agenda, nothing, owner, onOwnerChange, width }: AgendaListProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  const placed = agenda.items.map((item, index): Placed => ({ ...item, place: index + 1 }));
  const owners = [...new Set(placed.map((item) => item.owner))];
  // An address may name somebody who has nothing to do any more.
  const chosen = owner !== null && owners.includes(owner) ? owner : null;
  const shown = chosen === null ? placed : placed.filter((item) => item.owner === chosen);
  return (
    <section aria-label={text('Retirement_Agenda_Title')}>
      <h2 className={styles.heading}>{text('Retirement_Agenda_Title')}</h2>
      <p className={styles.note}>
        {text('Guidance_Quarter', { from: formatDate(agenda.from, locale), until: formatDate(agenda.until, locale) })}
      </p>
      {placed.length === 0 && <p className={styles.value}>{nothing}</p>}
      {owners.length > 1 && (
        <div role="group" aria-label={text('Guidance_Agenda_Owners')} className={styles.chips}>
          {owners.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={chosen === one}
              className={classes(styles.chip, chosen === one && styles.chipOn)}
              onClick={() => onOwnerChange(chosen === one ? null : one)}
            >
              {text(retirementKeys.ownerKey(one))}
              <span className={styles.chipCount}>{formatNumber(placed.filter((item) => item.owner === one).length, locale)}</span>
            </button>
          ))}
        </div>
      )}
      {shown.length > 0 && (width >= SIDE_BY_SIDE_FROM ? <AgendaTable items={shown} /> : <AgendaBlocks items={shown} />)}
    </section>
  );
}

interface ItemsProps {
  readonly items: readonly Placed[];
}

/** Runs of one kind, in their order: records to put in order come before decisions, and these before preparations. */
function runsOf(items: readonly Placed[]): readonly { readonly kind: AgendaItem['kind']; readonly items: readonly Placed[] }[] {
  const runs: { kind: AgendaItem['kind']; items: Placed[] }[] = [];
  for (const item of items) {
    const last = runs[runs.length - 1];
    if (last?.kind === item.kind) last.items.push(item);
    else runs.push({ kind: item.kind, items: [item] });
  }
  return runs;
}

function AgendaTable({ items }: ItemsProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  const number = (value: number): string => formatNumber(value, locale);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={classes(styles.head, column === 'Order' && styles.slim)}>
              {text(`Guidance_Column_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {runsOf(items).map((run) => (
        <tbody key={run.items[0]?.place}>
          <tr>
            <th scope="rowgroup" colSpan={COLUMNS.length} className={styles.groupHead}>
              {text(retirementKeys.agendaKindKey(run.kind))}
            </th>
          </tr>
          {run.items.map((item) => (
            <tr key={item.place} className={styles.row}>
              <td className={classes(styles.cell, styles.slim)}>{number(item.place)}</td>
              <td className={classes(styles.cell, styles.who)}>{text(retirementKeys.ownerKey(item.owner))}</td>
              <td className={styles.cell}>
                {text(item.text)} <Grounds item={item} />
              </td>
              <td className={styles.cell}>
                {item.wave === null
                  ? number(item.numbers.length)
                  : text('Guidance_Pair', { first: text('Guidance_Column_Wave'), second: number(item.wave) })}
              </td>
              <td className={classes(styles.cell, styles.oneLine)}>
                {item.due === null ? text('Guidance_NoDate') : formatDate(item.due, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function AgendaBlocks({ items }: ItemsProps): React.ReactElement {
  const styles = useGuidanceStyles();
  const { text, locale } = useView();
  return (
    <>
      {runsOf(items).map((run) => (
        <React.Fragment key={run.items[0]?.place}>
          <h3 className={styles.groupHead}>{text(retirementKeys.agendaKindKey(run.kind))}</h3>
          <ol className={styles.ordered}>
            {run.items.map((item) => (
              <li key={item.place} value={item.place} className={styles.block}>
                <strong>{text(retirementKeys.ownerKey(item.owner))}</strong>
                <div>{text(item.text)}</div>
                <div className={styles.term}>
                  {[
                    ...(item.wave === null
                      ? []
                      : [text('Guidance_Pair', { first: text('Guidance_Column_Wave'), second: String(item.wave) })]),
                    textCount(text, locale, 'Guidance_Numbers', { count: item.numbers.length }),
                    ...(item.due === null
                      ? []
                      : [text('Guidance_Pair', { first: text('Guidance_Column_Until'), second: formatDate(item.due, locale) })]),
                  ].join(' · ')}
                </div>
                <Grounds item={item} />
              </li>
            ))}
          </ol>
        </React.Fragment>
      ))}
    </>
  );
}

/** What an item rests on, and where to act. */
function Grounds({ item: { basis, sources, link } }: { readonly item: AgendaItem }): React.ReactElement {
  const styles = useGuidanceStyles();
  const [source] = sources;
  return (
    <span className={styles.grounds}>
      <BasisChip iconOnly basis={basis} sources={sources} /> {source !== undefined && <SourceLink source={source} />}{' '}
      {link !== null && (
        <a className={styles.link} href={link} target="_blank" rel="noopener noreferrer">
          {new URL(link).hostname}
        </a>
      )}
    </span>
  );
}
