/** Figures of the summary in words: what was counted, and that not everything was read. */
import type { EntitySet } from '../tables/tables';
import type { Figure, MixPart, ShareId, Summary } from './summary';
import { approachKey } from '../catalogue/catalogueKeys';
import { keyPart } from '../text/resourceKeys';
import { count, list, tableName, type ExportWords } from './reportWords';

/** Names of tables as one enumeration. */
export const tableNames = (sets: readonly string[], words: ExportWords): string =>
  list(
    words,
    sets.map((set) => tableName(words, set)),
  );

/** "90"; "90, as far as was read"; "not known, because these were not fully read: Phone numbers". */
export function figureText({ count: counted, unread }: Figure, words: ExportWords): string {
  if (unread.length === 0) return String(counted);
  return counted === 0
    ? words.text('Report_Figure_NotKnown', { tables: tableNames(unread, words) })
    : words.text('Report_Figure_Partly', { figure: counted });
}

/** "28 errors, 285 warnings, 93 notes"; where not everything could be checked, only what was found, and that there may be more. */
export function findingsText({ findings }: Pick<Summary, 'findings'>, words: ExportWords): string {
  const kinds: readonly (readonly [Figure, string])[] = [
    [findings.error, 'Report_Count_Errors'],
    [findings.warning, 'Report_Count_Warnings'],
    [findings.info, 'Report_Count_Notes'],
  ];
  const unread: readonly EntitySet[] = findings.error.unread;
  const told = kinds.filter(([figure]) => unread.length === 0 || figure.count > 0).map(([figure, key]) => count(words, key, figure.count));
  if (told.length === 0) return words.text('Report_Figure_NothingChecked', { tables: tableNames(unread, words) });
  return unread.length === 0 ? list(words, told) : words.text('Report_Figure_Checked', { figure: list(words, told) });
}

const isOpen = (share: ShareId): share is 'undecided' | 'unknown' | 'noNumber' =>
  share === 'undecided' || share === 'unknown' || share === 'noNumber';

const OPEN_KEYS = { undecided: 'Report_Undecided', unknown: 'Report_Unknown', noNumber: 'Report_NoNumber' } as const;

/** Name of a part of the mix. */
export const shareName = ({ share }: MixPart, { text }: ExportWords): string => text(isOpen(share) ? OPEN_KEYS[share] : approachKey(share));

/** "Channels whose approach is undecided: 11". */
export const figureLine = (label: string, figure: Figure, words: ExportWords): string =>
  words.text('Report_Figure_Line', { label: words.text(`Report_Summary_${keyPart(label)}`), figure: figureText(figure, words) });
