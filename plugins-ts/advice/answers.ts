/**
 * What an architect is asked, and the answers: in any order, each may be left out or be "don't know".
 */
import { compareCodePoints } from '../organization/order';

export type YesNo = 'yes' | 'no' | 'unknown';

/** Where SIP context must survive. `handover`: a non-Microsoft system, such as a third-party IVR, passes calls to Contact Center. */
export type ContextNeed = 'blindTransfer' | 'consultTransfer' | 'callback' | 'handoff' | 'handover';

/** Calls that representatives place one by one, or campaigns as well. */
export type OutboundNeed = 'none' | 'calls' | 'campaigns' | 'unknown';

/** A question that is left out has not been answered; `unknown` has. For advice, both are open. */
export interface Answers {
  /** Keep your own carrier and numbers? */
  readonly keepCarrier?: YesNo;
  /** Where must SIP context survive? `[]`: nowhere. */
  readonly context?: readonly ContextNeed[] | 'unknown';
  /** Do you run a session border controller today? */
  readonly sbc?: YesNo;
  /** ISO 3166-1 codes of two letters, in capitals. `[]`: none named. */
  readonly countries?: readonly string[] | 'unknown';
  readonly outbound?: OutboundNeed;
  /** Must it work after ACS telephony ends? */
  readonly outlive?: YesNo;
  /** Must callers who withhold their number get through? */
  readonly withheld?: YesNo;
  readonly sms?: YesNo;
  /** Must representatives be able to make emergency calls? */
  readonly emergency?: YesNo;
}

export type QuestionId = keyof Answers;

export interface Question {
  readonly id: QuestionId;
  readonly kind: 'yesNo' | 'several' | 'countries' | 'choice';
  /** Values that can be chosen, `unknown` not among them; `[]` for countries. */
  readonly options: readonly string[];
}

const CONTEXT_NEEDS: readonly ContextNeed[] = ['blindTransfer', 'consultTransfer', 'callback', 'handoff', 'handover'];
const YES_NO = ['yes', 'no'];

/** In the order in which a form asks them. */
export const QUESTIONS: readonly Question[] = [
  { id: 'keepCarrier', kind: 'yesNo', options: YES_NO },
  { id: 'context', kind: 'several', options: CONTEXT_NEEDS },
  { id: 'sbc', kind: 'yesNo', options: YES_NO },
  { id: 'countries', kind: 'countries', options: [] },
  { id: 'outbound', kind: 'choice', options: ['none', 'calls', 'campaigns'] },
  { id: 'outlive', kind: 'yesNo', options: YES_NO },
  { id: 'withheld', kind: 'yesNo', options: YES_NO },
  { id: 'sms', kind: 'yesNo', options: YES_NO },
  { id: 'emergency', kind: 'yesNo', options: YES_NO },
];

const UNKNOWN = 'unknown';
/** Stands for an empty list, which an address could not tell from a missing answer. */
const NONE = 'none';
const COUNTRY = /^[A-Z]{2}$/;

/** Whether a question has an answer that says something. */
export const isAnswered = (answers: Answers, id: QuestionId): boolean => answers[id] !== undefined && answers[id] !== UNKNOWN;

/**
 * Answers as the query of an address, without a question mark, such as `keepCarrier=yes&context=blindTransfer,callback`.
 * Equal answers give equal addresses; questions that have not been answered are left out. Holds nothing that needs escaping.
 */
export function answersToAddress(answers: Answers): string {
  return QUESTIONS.flatMap(({ id, kind }) => {
    const answer = answers[id];
    if (answer === undefined) return [];
    if (typeof answer === 'string') return [`${id}=${answer}`];
    const items = kind === 'countries' ? sortedCountries(answer) : CONTEXT_NEEDS.filter((need) => answer.some((item) => item === need));
    return [`${id}=${items.length === 0 ? NONE : items.join(',')}`];
  }).join('&');
}

const sortedCountries = (countries: readonly string[]): readonly string[] => [...new Set(countries)].sort(compareCodePoints);

/**
 * Answers from an address or its query, with or without a question mark. What is not an answer to one of the questions is
 * passed over, and of two answers to one question the last counts: an address is something that people edit.
 */
export function answersFromAddress(address: string): Answers {
  const query = address.slice(address.indexOf('?') + 1).replace(/#.*$/s, '');
  const answers: Record<string, unknown> = {};
  for (const part of query.split('&')) {
    const [name = '', text = ''] = part.split('=');
    const question = QUESTIONS.find(({ id }) => id === decode(name));
    const answer = question === undefined ? undefined : answerOf(question, decode(text));
    if (question !== undefined && answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}

function answerOf({ kind, options }: Question, text: string): unknown {
  if (text === UNKNOWN) return UNKNOWN;
  if (kind === 'yesNo' || kind === 'choice') return options.includes(text) ? text : undefined;
  const items = text.split(',').filter((item) => item !== '');
  if (text === NONE) return [];
  const known =
    kind === 'countries'
      ? sortedCountries(items.map((item) => item.toUpperCase()).filter((item) => COUNTRY.test(item)))
      : options.filter((option) => items.includes(option));
  return known.length === 0 ? undefined : known;
}

/** Text of a part of an address; as it stands where it is not well formed. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
