import * as React from 'react';
import type { Report } from '../../plugins-ts/report/reportTypes';
import { formatNumber, type Text } from '../../plugins-ts/text';
import {
  approachCell,
  boundaryCell,
  channelCell,
  channelNumberCell,
  numberCell,
  numberRetirementCell,
  retirementCell,
  sourceCell,
  usesCell,
  type Cell,
  type Words,
} from '../views/overview/cells/cellTexts';
import { usesUnreadNote } from '../views/overview/Banner/unread';
import { filterChips, filterNames } from '../views/overview/filterChips';
import {
  isUnread,
  prepareNumbers,
  prepareRows,
  visibleNumbers,
  visibleRows,
  type NumberList,
  type OverviewRow,
  type OverviewState,
} from '../views/overview/model';
import { namedNumber, summarize, type Figure } from '../../plugins-ts/report/summary';
import { momentText } from '../views/overview/PageHead';
import { countText, figureText } from '../views/overview/shared/formats';
import { keyPart } from '../../plugins-ts/text/resourceKeys';
import { shortened } from '../views/overview/shared/TypedText';
import { usePhone } from '../views/parts/phone';

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
  readonly organizationName: string;
  readonly readAt: string | null;
}

/** What is listed: the names of its columns, its rows, how many there are at all, and what chose among them. */
interface Listed {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly Cell[] }[];
  readonly total: number;
  readonly chosenBy: readonly string[];
  /** Of the whole organization's channels. */
  readonly figures: readonly (readonly [name: string, figure: string])[];
}

type SheetWords = Words & Pick<PrintSheetProps, 'report' | 'state' | 'countries'>;

function findingsCell({ error, warning, info }: OverviewRow['counts'], { text, locale }: Words): Cell {
  return {
    first: formatNumber(error + warning + info, locale),
    second: error > 0 ? countText(text, locale, 'Overview_Count_Errors', error) : '',
  };
}

function channelsOf({ report, state, countries, ...words }: SheetWords): Listed {
  const all = prepareRows(report, { countries });
  const summary = summarize(report);
  const unread = isUnread(report, 'msdyn_ocphonenumbers');
  const figure = (label: string, counted: Figure): readonly [string, string] => [
    words.text(`Report_Summary_${label}`),
    figureText(counted, words.locale),
  ];
  return {
    columns: ['Channel', 'Number', 'Source', 'Approach', 'Inbound', 'Outbound', 'Retirement', 'Findings'],
    rows: visibleRows(all, { ...state, groupBy: 'none' }, words.locale).rows.map((row) => {
      const { channel, counts, carrier, ending } = row;
      const number = namedNumber(channel);
      const cells = [
        channelCell(row, words),
        channelNumberCell(channel, carrier, words, unread),
        sourceCell(number, words),
        approachCell(number, words, unread),
        boundaryCell(channel, 'inbound', words),
        boundaryCell(channel, 'outbound', words),
        retirementCell({ number, ending }, words),
        findingsCell(counts, words),
      ];
      return { id: row.id, cells };
    }),
    total: all.length,
    chosenBy: [
      ...(summary.unreadNumbers > 0 ? [countText(words.text, words.locale, 'Overview_Tile_NotKnown', summary.unreadNumbers)] : []),
      filterNames(filterChips(state, all, words.text, words.locale), words.text),
    ],
    figures: [
      figure('NoSlaOutbound', summary.noSlaOutbound),
      figure('Retiring', summary.retiring),
      figure('Undecided', summary.undecided),
      figure('Errors', summary.findings.error),
    ],
  };
}

/** Filters are for channels: among numbers the search alone chooses. */
function numbersOf({ report, state, ...words }: SheetWords, list: NumberList): Listed {
  const all = prepareNumbers(report, list);
  const withUses = list === 'other';
  const { text } = words;
  return {
    columns: ['Number', ...(withUses ? ['Uses'] : []), 'Source', 'Approach', 'Retirement', 'Findings'],
    rows: visibleNumbers(all, state.search).map(({ id, number, carrier, counts }) => {
      return {
        id,
        cells: [
          numberCell(number, carrier, words, false),
          ...(withUses ? [usesCell(number, words)] : []),
          sourceCell(number, words),
          approachCell(number, words),
          numberRetirementCell(number, words),
          findingsCell(counts, words),
        ],
      };
    }),
    total: all.length,
    chosenBy: list === 'outside' ? [] : [usesUnreadNote(report, text)],
    figures: [],
  };
}

/**
 * What is printed instead of the page: all rows of the list that pass the filters and the search, not only those on the
 * screen, in a table that breaks between rows. Styled by `panel.css`, black on white.
 */
export function PrintSheet({ report, state, text, locale, countries, organizationName, readAt }: PrintSheetProps): React.ReactElement {
  const { list } = state;
  const words = { text, locale, phone: usePhone(), report, state, countries };
  const { columns, rows, total, chosenBy, figures } = list === 'channels' ? channelsOf(words) : numbersOf(words, list);
  const moment = readAt && momentText(readAt, locale, (date, time) => text('Overview_ReadAt', { date, time }));
  const result = text(`Overview_Result_${keyPart(list)}`, { found: rows.length, total });
  const facts = [
    organizationName,
    moment,
    list !== 'channels' && text(`Overview_List_${keyPart(list)}`),
    result,
    ...chosenBy,
    state.search.trim(),
  ].filter(Boolean);
  return (
    <section className="print-sheet" aria-hidden="true">
      <h1>{text('Overview_Title')}</h1>
      <p>{facts.map((fact) => shortened(String(fact))).join(' · ')}</p>
      {figures.length > 0 && (
        <dl>
          {figures.map(([name, shown]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{shown}</dd>
            </div>
          ))}
        </dl>
      )}
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {text(`Overview_Column_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {cells.map(({ first, second, telephone }, index) => (
                <td key={columns[index]}>
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
