/**
 * What a check is. Each stands in a file of its own under `checks`; `checks/index.ts` lists them. A check asks, what was
 * answered is kept as far as its shape allows, and its points judge what was kept: so a file that somebody sends is judged
 * exactly as the organization was.
 */
import type { DiagnosedPage } from './diagnosedPage';
import type { Service } from './service';
import type { AnswersOf, FactsOf, Shape } from './shapes';

/**
 * - `asBelieved`: the organization is as the product takes it to be. `differs`: it is not.
 * - `unknown`: it was asked, and the answer decides nothing. `notHere`: this place cannot ask it.
 * - `notAsked`: somebody has to agree first.
 */
export const VERDICTS = ['asBelieved', 'differs', 'unknown', 'notHere', 'notAsked'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the person agrees to: `write` a row of ours that goes again, `pane` a side pane that opens and closes. */
export const CONSENTS = ['write', 'pane'] as const;
export type Consent = (typeof CONSENTS)[number];

/** What a point shows of the facts: names and values as the file has them, in no language. */
export type Shown = readonly (readonly [name: string, value: string | number | boolean])[];

/** One thing that the product believes of an organization. */
export interface Point<Facts> {
  /** Its words are `Diagnosis_<Id>_Believed` and `Diagnosis_<Id>_Do`. */
  readonly id: string;
  /** Rows of the table of beliefs, `docs/beliefs.md`. */
  readonly beliefs: readonly string[];
  readonly judge: (facts: Facts) => Verdict;
  readonly show: (facts: Facts) => Shown;
}

/** What a check asks with. */
export interface Asking {
  readonly service: Service;
  /** The same, for tidying up: it goes on when everything else was ended. */
  readonly cleaner: Service;
  /** The page that asks; `null` on the command line. */
  readonly page: DiagnosedPage | null;
  readonly signal: AbortSignal;
}

export interface Check<S extends Shape = Shape> {
  /** Its title is `Diagnosis_Check_<Id>`. */
  readonly id: string;
  /** `anywhere`: by the Web API. `page`: a page in a browser. `app`: a page that found the app around it. */
  readonly where: 'anywhere' | 'page' | 'app';
  /** What the person has to agree to before anything is asked. */
  readonly consent: Consent | null;
  /** Milliseconds after which nobody waits any longer. */
  readonly milliseconds: number;
  readonly shape: S;
  readonly ask: (asking: Asking) => Promise<AnswersOf<S>>;
  readonly points: readonly Point<FactsOf<S>>[];
}

/** Makes a check; facts follow from its shape. */
export const defineCheck = <const S extends Shape>(check: Check<S>): Omit<Check, 'shape'> & { readonly shape: S } =>
  check as unknown as Omit<Check, 'shape'> & { readonly shape: S };

/** Whether a belief holds, where it is known: `null` is not known. */
export const holds = (believed: boolean | null | undefined): Verdict =>
  believed === null || believed === undefined ? 'unknown' : believed ? 'asBelieved' : 'differs';

/** The order in which a person needs to know of them. */
const WORST_FIRST: readonly Verdict[] = ['differs', 'unknown', 'notAsked', 'notHere', 'asBelieved'];

/** The first of these that differs, else the first that is not known, else as believed. */
export const worst = (verdicts: readonly Verdict[]): Verdict => WORST_FIRST.find((one) => verdicts.includes(one)) ?? 'asBelieved';

/** These by their verdicts, the worst first; verdicts that none has are left out. */
export const byVerdict = <Item extends { readonly verdict: Verdict }>(
  items: readonly Item[],
): readonly (readonly [Verdict, readonly Item[]])[] =>
  WORST_FIRST.map((verdict) => [verdict, items.filter((item) => item.verdict === verdict)] as const).filter(([, own]) => own.length > 0);

/** A status and code as they are shown. */
export const shownAnswer = (name: string, { status, code }: { readonly status: number | null; readonly code: string | null }): Shown =>
  status === null && code === null ? [] : [[name, [status, code].filter((part) => part !== null).join(' ')]];

/** The parts that are known. */
export const shown = (parts: readonly (readonly [name: string, value: string | number | boolean | null | undefined])[]): Shown =>
  parts.filter((part): part is readonly [string, string | number | boolean] => part[1] !== null && part[1] !== undefined);
