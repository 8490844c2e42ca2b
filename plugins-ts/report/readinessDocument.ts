/** The readiness plan as a document: progress, this quarter's agenda, waves, and each number that has not moved. */
import { approachKey } from '../catalogue/catalogueKeys';
import {
  retirementKeys,
  type Agenda,
  type MigrationPlan,
  type NumberReadiness,
  type NumberState,
  type Readiness,
  type Wave,
} from '../retirement';
import { listOf, paragraphOf, section, subsection, tableOf, title, type Block, type Document } from './document';
import { figureText, tableNames } from './figures';
import { becauseText } from './gaps';
import { approachName, count, dateText, daysLeft, list, phoneText, usesUnreadText, type ExportWords } from './reportWords';
import { linesOfUses } from './usesText';

const STATES = ['moved', 'ready', 'toCheck', 'blocked', 'undecided'] as const;

/** "1, pilot". */
export const waveName = ({ number, pilot }: Wave, { text }: ExportWords): string =>
  pilot ? text('Guidance_Pilot', { number }) : String(number);

/** "1 Jan 2027 to 3 Mar 2027", or that there is no date. */
export const waveDates = ({ startsOn, endsOn }: Wave, words: ExportWords): string =>
  startsOn === null || endsOn === null
    ? words.text('Guidance_NoDate')
    : words.text('Guidance_Quarter', { from: dateText(words, startsOn), until: dateText(words, endsOn) });

/** When ACS telephony ends for this organization, or that nothing that was read depends on it. */
export function endSentence(
  { endsOn, daysLeft: days, unread }: Pick<Readiness, 'endsOn' | 'daysLeft' | 'unread'>,
  words: ExportWords,
): string {
  if (endsOn === null) return words.text(unread.includes('msdyn_ocphonenumbers') ? 'Retirement_EndNotKnown' : 'Retirement_NothingEnds');
  const end = words.text('Retirement_Ends', { date: dateText(words, endsOn) });
  return words.text('Guidance_Ends', { date: end, days: daysLeft(words, days) });
}

/** Which tables are missing from what is said. */
export const unreadSentence = ({ unread }: Pick<Readiness, 'unread'>, words: ExportWords): string =>
  words.text('Guidance_Unread', { tables: tableNames(unread, words) });

/** For each of these tables why: with right and role, or that a record is missing; and of how many numbers something is not known for it. */
export const unreadLines = ({ unread, numbers, tables }: Readiness, words: ExportWords): readonly string[] =>
  unread.map((set) => {
    const open = numbers.filter(({ unknowns }) => unknowns.some(({ because }) => because === set)).length;
    return [becauseText(set, { tables }, words), open === 0 ? '' : count(words, 'Guidance_OpenFor', open)]
      .filter((sentence) => sentence !== '')
      .join(' ');
  });

/** What is not known of a number and could stand in its way, and why. */
export const unknownTexts = ({ unknowns }: NumberReadiness, { tables }: Pick<Readiness, 'tables'>, words: ExportWords): readonly string[] =>
  unknowns.map(({ blocker, because }) =>
    words.text('Retirement_Unknown', {
      blocker: words.text(retirementKeys.blockerNameKey(blocker)),
      because: becauseText(because, { tables }, words),
    }),
  );

/** How many numbers are in a state, as far as numbers were read. */
export function stateText({ progress, unread }: Readiness, state: NumberState, words: ExportWords): string {
  const numbersUnread = unread.filter((set) => set === 'msdyn_ocphonenumbers');
  const figure = { count: progress[state], unread: numbersUnread };
  if (figure.count === 0 && numbersUnread.length > 0) return figureText(figure, words);
  const counted = count(words, 'Guidance_Numbers', figure.count);
  return numbersUnread.length === 0 ? counted : words.text('Report_Figure_Partly', { figure: counted });
}

/** Nothing has to be done, or nothing is known that has to: of what was not read, and of a number whose way on is undecided, nobody knows. */
export const nothingSentence = ({ unread, progress }: Pick<Readiness, 'unread' | 'progress'>, { text }: ExportWords): string =>
  text(
    unread.includes('msdyn_ocphonenumbers') || progress.moved < progress.total
      ? 'Retirement_Agenda_NothingKnown'
      : 'Retirement_Agenda_Nothing',
  );

/** What moves together with a number, kind by kind; empty where nothing uses it that could be read. */
export function usesMoveText(number: NumberReadiness['number'], words: ExportWords): string {
  const uses = linesOfUses(number, words).join('; ');
  return uses === '' ? '' : words.text('Retirement_UsesMove', { uses });
}

function numberBlocks(one: NumberReadiness, readiness: Readiness, words: ExportWords): Block[] {
  const { text } = words;
  const { number, state, path, paths, blockers, endsOn } = one;
  const facts = [text(retirementKeys.stateKey(state)), approachName(words, number), endsOn === null ? '' : dateText(words, endsOn)].filter(
    (part) => part !== '',
  );
  const heading = phoneText(words, number) || number.name || text('Guidance_NumberWithoutDigits', { id: number.id });
  const blocks: Block[] = [subsection(heading), paragraphOf(facts.join(' · '))];
  const moving = usesMoveText(number, words);
  if (moving !== '') blocks.push(paragraphOf(moving));
  if (blockers.length > 0) {
    blocks.push(paragraphOf(text('Retirement_Blockers')));
    blocks.push(
      listOf(
        blockers.map(({ owner, text: key, basis, sources, link }) => ({
          text: text('Guidance_Pair', { first: text(retirementKeys.ownerKey(owner)), second: text(key) }),
          basis,
          sources,
          link,
        })),
      ),
    );
  }
  blocks.push(...unknownTexts(one, readiness, words).map(paragraphOf));
  if (paths.length > 1)
    blocks.push(
      paragraphOf(
        text('Guidance_Pair', {
          first: text('Retirement_WayOn'),
          second: list(
            words,
            paths.map(({ target }) => text(approachKey(target))),
          ),
        }),
      ),
    );
  if (path !== null) {
    blocks.push(paragraphOf(text('Guidance_StepsFor', { approach: text(approachKey(path.target)) })), paragraphOf(text(path.keeps.text)));
    if (path.losses.length > 0)
      blocks.push(
        paragraphOf(text('Retirement_Losses')),
        listOf(path.losses.map(({ text: key, basis, sources }) => ({ text: text(key), basis, sources }))),
      );
  }
  return blocks;
}

/** The plan. Steps stand once for each way on, not once for each number. */
export function readinessDocument(readiness: Readiness, plan: MigrationPlan, agenda: Agenda, words: ExportWords): Document {
  const { text } = words;
  const open = readiness.numbers.filter(({ state }) => state !== 'moved');
  const paths = new Map(open.flatMap(({ path }) => (path === null ? [] : [[path.when.text, path] as const])));
  const owner = retirementKeys.ownerKey;
  return [
    title(text('Retirement_Title')),
    paragraphOf(text('Report_AsOf', { date: dateText(words, readiness.asOf) })),
    paragraphOf(endSentence(readiness, words)),
    ...(readiness.unread.length === 0
      ? []
      : [paragraphOf(unreadSentence(readiness, words)), listOf(unreadLines(readiness, words).map((line) => ({ text: line })))]),
    ...(readiness.usesUnread.length === 0 ? [] : [paragraphOf(usesUnreadText(readiness, words))]),
    { kind: 'pairs', pairs: STATES.map((state) => [text(retirementKeys.countKey(state)), stateText(readiness, state, words)]) },
    section(text('Retirement_Agenda_Title')),
    paragraphOf(text('Guidance_Quarter', { from: dateText(words, agenda.from), until: dateText(words, agenda.until) })),
    agenda.items.length === 0
      ? paragraphOf(nothingSentence(readiness, words))
      : listOf(
          agenda.items.map(({ owner: who, text: key, numbers, wave, due, basis, sources, link }) => ({
            text: [
              text('Guidance_Pair', { first: text(owner(who)), second: text(key) }),
              ...(wave === null ? [] : [text('Guidance_Pair', { first: text('Guidance_Column_Wave'), second: String(wave) })]),
              count(words, 'Guidance_Numbers', numbers.length),
              ...(due === null ? [] : [text('Guidance_Pair', { first: text('Guidance_Column_Until'), second: dateText(words, due) })]),
            ].join(' · '),
            basis,
            sources,
            link,
          })),
          true,
        ),
    section(text('Retirement_Waves')),
    paragraphOf(text('Retirement_WavesAreOurs')),
    tableOf(
      [
        'Guidance_Column_Wave',
        'Guidance_Column_When',
        'Guidance_Column_Numbers',
        'Guidance_Column_To',
        'Guidance_Column_Risk',
        'Guidance_Column_ClearFirst',
      ].map((key) => text(key)),
      plan.waves.map((wave) => [
        waveName(wave, words),
        waveDates(wave, words),
        String(wave.numbers),
        list(
          words,
          wave.targets.map((id) => text(approachKey(id))),
        ),
        text(retirementKeys.riskKey(wave.risk)),
        list(
          words,
          wave.blockers.map((id) => text(retirementKeys.blockerNameKey(id))),
        ),
      ]),
    ),
    ...(plan.burnDown.left > 0 ? [paragraphOf(count(words, 'Retirement_Left', plan.burnDown.left))] : []),
    section(text('Retirement_Steps')),
    ...[...paths.values()].flatMap(({ target, when, steps }): Block[] => [
      subsection(text(approachKey(target))),
      paragraphOf(text(when.text)),
      listOf(
        steps.map(({ phase, title: name, detail, owner: who, basis, sources, link }) => ({
          text: `${text(retirementKeys.phaseKey(phase))} · ${text('Guidance_Pair', { first: text(owner(who)), second: text(name) })}. ${text(detail)}`,
          basis,
          sources,
          link,
        })),
        true,
      ),
    ]),
    section(text('Guidance_NumbersHead')),
    ...open.flatMap((number) => numberBlocks(number, readiness, words)),
  ];
}
