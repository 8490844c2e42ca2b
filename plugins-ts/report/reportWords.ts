/**
 * Words that the writers share: identifiers of the report become what a person reads. No sentence stands here; all come
 * from the resources.
 */
import {
  boundaryKey,
  boundaryShortKey,
  approachKey,
  basisKey,
  numberSourceKey,
  scenarioKey,
  sipValueKey,
  sourceKey,
} from '../catalogue/catalogueKeys';
import type { AcceptanceOf } from '../findings/acceptance';
import type { Explanation } from '../findings/explain';
import { TABLES, type TableFacts } from '../tables/columns';
import { privilegeIn } from '../dataverse/dataverseErrors';
import type { EntitySet } from '../tables/tables';
import { sourceById } from '../catalogue/sources';
import type { ApproachId, DirectionName, Scenario } from '../catalogue/vocabulary';
import type { Certainty, Direction, PhoneNumber, SipContextStatement } from '../organization/organizationTypes';
import type { Finding, RecordReference } from '../findings/findingTypes';
import { readingRole } from '../dataverse/productRoles';
import type { Gaps } from './gaps';
import type { Report, TableReport } from './reportTypes';
import { directionOf, formatDate, textCount, type Text } from '../text';
import { findingTitle, NO_NUMBERS, type NumbersOfChannel } from './findingText';
import { keyPart } from '../text/resourceKeys';

/** What a writer speaks with: the words of one language, and the language itself for dates and plurals. */
export interface ExportWords {
  readonly text: Text;
  /** BCP 47, such as `en`. */
  readonly language: string;
  /** Which findings somebody has accepted, where that is known: they are written as accepted, and never left out. */
  readonly acceptance?: AcceptanceOf;
  /** What is incomplete, to the record, where the organization is at hand. */
  readonly gaps?: Gaps;
  /** Where a record opens, where the organization's address is known. */
  readonly addressOf?: (record: RecordReference) => string;
  /** What was seen of a finding, where the organization is at hand: a report by itself does not have it. */
  readonly seenOf?: (finding: Finding) => Pick<Explanation, 'records' | 'more'>;
}

/**
 * Sentences that return for thousands of channels, such as plurals and titles of pages, are made once for each
 * language object: the `Intl` objects behind them are slow to make.
 */
const made = new WeakMap<ExportWords, Map<string, string>>();

export function once(words: ExportWords, name: string, make: () => string): string {
  let sentences = made.get(words);
  if (sentences === undefined) {
    sentences = new Map();
    made.set(words, sentences);
  }
  let sentence = sentences.get(name);
  if (sentence === undefined) {
    sentence = make();
    sentences.set(name, sentence);
  }
  return sentence;
}

/** Several words as one enumeration. */
export const list = ({ text }: ExportWords, items: readonly string[]): string => items.join(text('Report_ListSeparator'));

/** A whole number or a sentence about one, in the right plural. */
export const count = (words: ExportWords, key: string, amount: number): string =>
  once(words, `${key} ${amount}`, () => textCount(words.text, words.language, key, { count: amount }));

/** "30 Sep 2028" from an ISO date. */
export const dateText = ({ language }: ExportWords, iso: string): string => formatDate(iso, language);

/** Yes, no, or that it is not known. */
export const yesNo = ({ text }: ExportWords, value: boolean | null): string =>
  text(value === null ? 'Report_NotKnown' : value ? 'Report_Yes' : 'Report_No');

/** The approach, or the word for why none is named: candidates are left, or there is nothing to decide on. */
export const approachName = (
  { text }: ExportWords,
  subject: { readonly approach: ApproachId | 'unknown'; readonly certainty: Certainty },
): string =>
  subject.approach !== 'unknown'
    ? text(approachKey(subject.approach))
    : text(subject.certainty === 'ambiguous' ? 'Report_Undecided' : 'Report_Unknown');

export const approachNames = (words: ExportWords, ids: readonly ApproachId[]): string =>
  list(
    words,
    ids.map((id) => words.text(approachKey(id))),
  );

/** How the approach is known: read from the record, declared, imported, undecided, unknown. */
export const certaintyName = ({ text }: ExportWords, certainty: Certainty): string => text(`Report_Certainty_${keyPart(certainty)}`);

/** Whose number it is. Undecided is not the same as unknown: one candidate is true. */
export const numberSourceName = ({ text }: ExportWords, number: PhoneNumber): string =>
  text(number.numberSource === 'unknown' && number.certainty === 'ambiguous' ? 'Report_Undecided' : numberSourceKey(number.numberSource));

/** The statement on the boundary of one direction: the approach's own, what all candidates share, or that it is not decided. */
export function boundarySentence({ text }: ExportWords, name: DirectionName, direction: Direction): string {
  if (direction.approach !== 'unknown') {
    return text(boundaryKey(direction.approach, name));
  }
  if (direction.responsibility !== null) {
    return text(boundaryShortKey(direction));
  }
  return text(direction.certainty === 'ambiguous' ? 'Report_Boundary_Undecided' : 'Report_Boundary_Unknown');
}

/** What becomes of SIP context in a scenario, with its basis: "Preserved (Article)". */
export function sipContextText({ text }: ExportWords, statement: SipContextStatement | null | undefined): string {
  if (statement === null || statement === undefined) {
    return text('Report_NotDecided');
  }
  return text('Report_WithBasis', { statement: text(sipValueKey(statement.value)), basis: text(basisKey(statement.basis)) });
}

/** What becomes of SIP context in one direction, each value with its scenarios, in one line. */
export function sipContextLine(words: ExportWords, direction: Direction): string {
  const scenariosByText = new Map<string, string[]>();
  for (const [scenario, statement] of Object.entries(direction.sipContext) as [Scenario, SipContextStatement | null][]) {
    const sentence = sipContextText(words, statement);
    scenariosByText.set(sentence, [...(scenariosByText.get(sentence) ?? []), words.text(scenarioKey(scenario))]);
  }
  const parts = [...scenariosByText].map(([answer, scenarios]) =>
    words.text('Report_AnswerFor', { answer, scenarios: list(words, scenarios) }),
  );
  return `${parts.join('; ')}.`;
}

/** "30 Sep 2028"; empty where no date is set. */
export const endDate = (words: ExportWords, number: PhoneNumber): string =>
  number.lifecycle.endsOn === null ? '' : dateText(words, number.lifecycle.endsOn);

/** "678 days left", "ended 3 days ago"; empty where no date is set. */
export function daysLeft(words: ExportWords, days: number | null): string {
  if (days === null) {
    return '';
  }
  return days < 0 ? count(words, 'Report_DaysAgo', -days) : count(words, 'Report_DaysLeft', days);
}

/** Title of a cited page with the date of the copy that was read. */
export const sourceTitle = (words: ExportWords, id: string): string =>
  once(words, `source ${id}`, () => {
    const date = sourceById(id)?.date ?? '';
    const title = words.text(sourceKey(id));
    return /^\d{4}-\d{2}-\d{2}$/.test(date) ? words.text('Report_SourceOf', { title, date: dateText(words, date) }) : title;
  });

/** "Error R-911-1" with what it says, where the finding has words; of a channel, with its `numbers`. */
export function findingLine(words: ExportWords, finding: Finding, numbers = NO_NUMBERS): string {
  const { text } = words;
  const said = openFindingLine(words, finding, numbers);
  const { state, acceptance } = words.acceptance?.(finding) ?? { state: 'open', acceptance: null };
  if (state === 'open' || acceptance === null) return said;
  return text(state === 'accepted' ? 'Report_Accepted' : 'Report_Reopened', {
    finding: said,
    date: dateText(words, acceptance.acceptedOn),
    reason: acceptance.reason,
  });
}

function openFindingLine(words: ExportWords, finding: Finding, numbers: NumbersOfChannel): string {
  const { text } = words;
  const head = text('Report_Finding', { severity: text(`Report_Severity_${keyPart(finding.severity)}`), rule: finding.rule });
  const title = findingTitle(text, finding, numbers, (number) => phoneText(words, number) || number.name);
  return title === null ? head : `${head}: ${title}`;
}

/** Last part of the resource key of a table's name. */
const TABLE_KEYS: { readonly [set in EntitySet]: string } = {
  msdyn_ocvoicechannelsettings: 'Channels',
  msdyn_ocphonenumbers: 'Numbers',
  msdyn_liveworkstreams: 'Workstreams',
  msdyn_occommunicationprovidersettings: 'Providers',
  msdyn_occarriers: 'Carriers',
  msdyn_ocprovisioningstates: 'ProvisioningStates',
  systemusers: 'Users',
  msdyn_ocsmschannelsettings: 'SmsSettings',
  msdyn_proactive_callback_profiles: 'CallbackProfiles',
  msdyn_planner_callerid_phone_numbers: 'PlannerCallerIds',
  vcd_numberconnectivities: 'Connectivities',
};

const tableOf = (name: string): TableFacts<EntitySet> | undefined =>
  Object.values(TABLES).find(({ entitySet, logicalName }) => entitySet === name || logicalName === name);

/** Name of a table as people know it, from its entity set or its logical name. */
export function tableName({ text }: ExportWords, name: string): string {
  const table = tableOf(name);
  return table === undefined ? name : text(`Report_Table_${TABLE_KEYS[table.entitySet]}`);
}

/** That uses may be missing, and which tables would tell; empty where all were read. */
export const usesUnreadText = ({ usesUnread }: Pick<Report, 'usesUnread'>, words: ExportWords): string =>
  usesUnread.length === 0
    ? ''
    : words.text('Use_Unread', {
        tables: list(
          words,
          usesUnread.map((set) => tableName(words, set)),
        ),
      });

/** Name of one record of a table: "Phone number". */
export function recordName({ text }: ExportWords, logicalName: string): string {
  const table = tableOf(logicalName);
  return table === undefined ? logicalName : text(`Report_Record_${TABLE_KEYS[table.entitySet]}`);
}

/** What became of a table, with the privilege that is lacking, and a role that has it, where that is the reason. */
export function tableState({ text }: ExportWords, table: TableReport): string {
  const facts = tableOf(table.entitySet);
  if (table.state !== 'denied' || facts === undefined) return text(`Report_State_${keyPart(table.state)}`);
  const privilege = (table.message === null ? null : privilegeIn(table.message)) ?? facts.readPrivilege;
  const role = readingRole(facts.entitySet);
  return role === null ? text('Report_State_DeniedNoRole', { privilege }) : text('Report_State_DeniedPrivilege', { privilege, role });
}

/**
 * A phone number, which reads from left to right in every language. Left-to-right marks hold its plus sign in front, and
 * unlike isolates reach no further when a line is cut or copied.
 */
export function phoneText({ language }: ExportWords, number: PhoneNumber): string {
  const shown = number.e164 ?? number.text;
  return directionOf(language) === 'rtl' && shown !== '' ? `\u200e${shown}\u200e` : shown;
}
