import * as React from 'react';
import type { Report } from '../../plugins-ts/domain/types';
import type { Text } from '../../plugins-ts/text';
import { approachCell, boundaryCell, carrierText, channelCell, numberCell, retirementCell, sourceCell, type Cell, type Words } from '../views/Overview/cells/cellTexts';
import { filterChips, filterNames } from '../views/Overview/Filters/filterChips';
import { isUnread, prepareRows, summarise, visibleRows, type OverviewRow, type OverviewState } from '../views/Overview/model';
import { momentText } from '../views/Overview/PageHead';
import { countText, numberOf } from '../views/Overview/shared/formats';
import { shortened } from '../views/Overview/shared/TypedText';
import { usePhone } from '../views/shared/phone';

/** Whether the page is being printed, by whichever command. */
export function usePrinting(page: Window): boolean {
  const [printing, setPrinting] = React.useState(false);
  React.useEffect(() => {
    const begin = (): void => setPrinting(true);
    const end = (): void => setPrinting(false);
    page.addEventListener('beforeprint', begin);
    page.addEventListener('afterprint', end);
    return () => {
      page.removeEventListener('beforeprint', begin);
      page.removeEventListener('afterprint', end);
    };
  }, [page]);
  return printing;
}

export interface PrintSheetProps {
  readonly report: Report;
  readonly state: OverviewState;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
  readonly countries: ReadonlyMap<string, string>;
  readonly organisationName: string;
  readonly readAt: string | null;
}

const COLUMNS = ['Channel', 'Number', 'Source', 'Approach', 'Inbound', 'Outbound', 'Retirement', 'Findings'] as const;

function cellsOf(row: OverviewRow, words: Words, numbersUnread: boolean): readonly Cell[] {
  const { channel, counts, carrier, ending } = row;
  const findings = counts.error + counts.warning + counts.info;
  return [
    channelCell(row, words),
    { ...numberCell(channel.number, carrier, words, numbersUnread), second: carrierText(carrier, words) },
    sourceCell(channel.number, words),
    approachCell(channel.number, words),
    boundaryCell(channel, 'inbound', words),
    boundaryCell(channel, 'outbound', words),
    retirementCell({ number: channel.number, ending }, words),
    { first: numberOf(findings, words.locale), second: counts.error > 0 ? countText(words.text, words.locale, 'Overview_Count_Errors', counts.error) : '' },
  ];
}

/**
 * What is printed instead of the page: all rows that pass the filters, not only those on the screen, in a table that breaks
 * between rows. Styled by `panel.css`, black on white.
 */
export function PrintSheet({ report, state, text, locale, countries, organisationName, readAt }: PrintSheetProps): React.ReactElement {
  const words = { text, locale, phone: usePhone() };
  const rows = prepareRows(report, { countries });
  const { rows: shown } = visibleRows(rows, { ...state, groupBy: 'none' }, locale);
  const tally = summarise(rows);
  const numbersUnread = isUnread(report, 'msdyn_ocphonenumbers');
  const filters = filterNames(filterChips(state, rows, text, locale), text);
  const moment = readAt && momentText(readAt, locale, (date, time) => text('Overview_ReadAt', { date, time }));
  const facts = [organisationName, moment, text('Overview_Result_Channels', { found: shown.length, total: rows.length }), filters, state.search.trim()].filter(Boolean);
  const figures: readonly (readonly [string, number])[] = [
    [text('Overview_Filter_NoSlaOutbound'), tally.noSlaOutbound],
    [text('Overview_Tile_Retiring'), tally.retiring?.channels ?? 0],
    [text('Overview_Tile_Undecided'), tally.undecided.channels],
    [text('Overview_Tile_Errors'), tally.errors.findings],
  ];
  return (
    <section className="print-sheet" aria-hidden="true">
      <h1>{text('Overview_Title')}</h1>
      <p>{facts.map((fact) => shortened(String(fact))).join(' · ')}</p>
      <dl>
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{numberOf(figure, locale)}</dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {text(`Overview_Column_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              {cellsOf(row, words, numbersUnread).map(({ first, second, telephone }, index) => (
                <td key={COLUMNS[index]}>
                  <strong dir={telephone ? 'ltr' : 'auto'}>{shortened(first)}</strong>
                  {second && <span dir="auto">{shortened(second)}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text('Overview_Availability')}</p>
    </section>
  );
}
