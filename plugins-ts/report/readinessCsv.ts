/** The readiness plan as a CSV file: one line for each number, written as the report's file is; see `csv.ts` and `spreadsheetCells.ts`. */
import { approachKey } from '../catalogue/catalogueKeys';
import { retirementKeys, type MigrationPlan, type NumberReadiness, type Readiness, type Wave } from '../retirement';
import { phoneCell, textCell } from './spreadsheetCells';
import { csvLinesOf } from './csv';
import { approachName, dateText, list, tableName, type ExportWords } from './reportWords';

const BATCH = 200;

interface PlannedNumber {
  readonly number: NumberReadiness;
  readonly wave: Wave | undefined;
  readonly channels: readonly string[];
}

interface Column {
  readonly head: string;
  readonly cell: (planned: PlannedNumber, words: ExportWords) => string;
}

/** A day as the report's file writes it; empty where there is none. */
const dateCell = (iso: string | null | undefined, words: ExportWords): string =>
  iso === null || iso === undefined ? '' : textCell(dateText(words, iso));

const COLUMNS: readonly Column[] = [
  {
    head: 'Guidance_Column_Number',
    cell: ({ number: { number } }) => phoneCell(number.e164, number.text === '' ? number.name : number.text),
  },
  { head: 'Guidance_Column_State', cell: ({ number }, { text }) => text(retirementKeys.stateKey(number.state)) },
  { head: 'Guidance_Column_Approach', cell: ({ number: { number } }, words) => approachName(words, number) },
  { head: 'Guidance_Column_Ends', cell: ({ number }, words) => dateCell(number.endsOn, words) },
  { head: 'Guidance_Column_Country', cell: ({ number }) => textCell(number.country) },
  { head: 'Guidance_Column_Channels', cell: ({ channels }, words) => textCell(list(words, channels)) },
  { head: 'Guidance_Column_To', cell: ({ number }, { text }) => (number.path === null ? '' : text(approachKey(number.path.target))) },
  {
    head: 'Guidance_Column_ClearFirst',
    cell: ({ number }, words) =>
      textCell(
        list(
          words,
          number.blockers.map(({ id }) => words.text(retirementKeys.blockerNameKey(id))),
        ),
      ),
  },
  {
    head: 'Retirement_Settled',
    cell: ({ number }, words) =>
      textCell(
        list(
          words,
          number.settled.map(({ id }) => words.text(retirementKeys.blockerNameKey(id))),
        ),
      ),
  },
  {
    head: 'Retirement_Losses',
    cell: ({ number }, { text }) => textCell((number.path?.losses ?? []).map((loss) => text(loss.text)).join(' ')),
  },
  {
    head: 'Guidance_NotRead',
    cell: ({ number }, words) =>
      textCell(
        list(
          words,
          number.unknowns.map(({ because }) => tableName(words, because)),
        ),
      ),
  },
  { head: 'Guidance_Column_Wave', cell: ({ wave }) => (wave === undefined ? '' : String(wave.number)) },
  { head: 'Guidance_Column_From', cell: ({ wave }, words) => dateCell(wave?.startsOn, words) },
  { head: 'Guidance_Column_Until', cell: ({ wave }, words) => dateCell(wave?.endsOn, words) },
  { head: 'Guidance_Column_Risk', cell: ({ wave }, { text }) => (wave === undefined ? '' : text(retirementKeys.riskKey(wave.risk))) },
];

/** Pieces that together are the file, numbers in the order of the readiness. */
export function* readinessCsvPieces(readiness: Readiness, plan: MigrationPlan, words: ExportWords): Generator<string> {
  const write = (rows: string[][]): string => csvLinesOf(rows, words.language);
  const waves = new Map(plan.waves.flatMap((wave) => wave.groups.flatMap((group) => group.numbers.map((id) => [id, wave] as const))));
  const names = new Map(readiness.channels.map(({ id, name }) => [id, name]));
  yield `\ufeff${write([COLUMNS.map(({ head }) => words.text(head))])}`;
  for (let start = 0; start < readiness.numbers.length; start += BATCH) {
    const rows = readiness.numbers.slice(start, start + BATCH).map((number) => {
      const planned = { number, wave: waves.get(number.number.id), channels: number.channels.map((id) => names.get(id) ?? id) };
      return COLUMNS.map(({ cell }) => cell(planned, words));
    });
    yield write(rows);
  }
}
