/** Which of the differences that a diagnosis tells of the preview plays back, found by asking the preview itself. */
import { diagnose, type Diagnosis } from '../../plugins-ts/diagnosis/diagnose';
import { diagnosisLines, type DiagnosisLine } from '../../plugins-ts/diagnosis/diagnosisText';
import type { Text } from '../../plugins-ts/text';
import { API_PATH } from '../../preview/emulator';
import { CIRCUMSTANCE_OF_POINT, circumstancesFrom } from '../../preview/host/replayedCircumstances';

/** What the app's own client is answered follows from what the service answers. */
const BY_SERVICE: Readonly<Record<string, string>> = { rowsByApp: 'rowsByFetch', pagesByApp: 'pagesByFetch' };

/** A point that is not played back, with what the local organization answers; empty where it is asked of a page alone. */
export interface ReplayGap {
  readonly line: DiagnosisLine;
  readonly here: string;
}

export interface ReplayOutcome {
  readonly played: readonly DiagnosisLine[];
  readonly gaps: readonly ReplayGap[];
  /** How many points the file says nothing of: there the local organization is as we believe. */
  readonly untold: number;
}

/**
 * Compares a diagnosis with one of its replay.
 * @param here what the service of the replay answered, without a page
 */
export function compareReplay(diagnosis: Diagnosis, here: Diagnosis, text: Text): ReplayOutcome {
  const lines = diagnosisLines(diagnosis, text);
  const answered = new Map(diagnosisLines(here, text).map((line) => [line.point, line]));
  const circumstances = circumstancesFrom(diagnosis);
  const ofPage = (point: string): boolean => CIRCUMSTANCE_OF_POINT[point]?.some((one) => circumstances.includes(one)) === true;
  const isPlayed = ({ point, answer }: DiagnosisLine): boolean => {
    const line = answered.get(point);
    if (line?.verdict !== 'notHere') return line?.verdict === 'differs' && line.answer === answer;
    const service = lines.find((one) => one.point === BY_SERVICE[point]);
    return ofPage(point) || (service?.verdict === 'differs' && isPlayed(service));
  };
  const differing = lines.filter(({ verdict }) => verdict === 'differs');
  return {
    played: differing.filter(isPlayed),
    gaps: differing
      .filter((line) => !isPlayed(line))
      .map((line) => {
        const found = answered.get(line.point);
        return { line, here: found === undefined || found.verdict === 'notHere' ? '' : found.answer };
      }),
    untold: lines.filter(({ verdict }) => verdict !== 'differs' && verdict !== 'asBelieved').length,
  };
}

/** What was found, a line each: what is played back, what is not, and how much the file does not tell. */
export function replayLines({ played, gaps, untold }: ReplayOutcome, text: Text): readonly string[] {
  return [
    ...played.map(({ believed, answer }) => text('Preview_Replay_Played', { believed, answer })),
    ...gaps.map(({ line: { believed, answer }, here }) =>
      here === '' ? text('Preview_Replay_NotPlayed', { believed, answer }) : text('Preview_Replay_Otherwise', { believed, answer, here }),
    ),
    ...(played.length + gaps.length === 0 ? [text('Preview_Replay_Nothing')] : []),
    ...(untold > 0 ? [text('Preview_Replay_Untold', { count: untold })] : []),
  ];
}

/** Asks the running preview what the diagnosed organization was asked, its row written and removed again where that was agreed to there. */
export async function askReplay(diagnosis: Diagnosis, address: string, text: Text): Promise<ReplayOutcome> {
  const wrote = diagnosis.checks.some(({ check, state }) => check === 'writing' && state === 'answered');
  const here = await diagnose({
    http: { root: `${address}${API_PATH}/`, fetch, wait: () => Promise.resolve() },
    page: null,
    consents: wrote ? ['write'] : [],
    day: diagnosis.day,
  });
  return compareReplay(diagnosis, here, text);
}
