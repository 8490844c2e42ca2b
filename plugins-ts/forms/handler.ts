/**
 * Around every handler: an error becomes one form notification, never a script error dialog; an answer that comes after the
 * form has changed again is dropped; what no longer holds is cleared.
 */
import { createText, languageOf } from '../text';
import type { ExecutionContextLike, FormContextLike, Surroundings } from './formApi';
import { NOTICE_IDS, type Notice, type Words } from './notices';

const FAILED = 'vcd_failed';

/** Reads and describes one form. Rejects for anything; the wrapper says so on the form. */
export type Describe = (form: FormContextLike, words: Words, surroundings: Surroundings) => Promise<readonly Notice[]>;

/** Which refresh of a form is the newest. Keyed by the form's data, which outlives the contexts that are handed out. */
const newest = new WeakMap<object, number>();

function show(form: FormContextLike, notices: readonly Notice[]): void {
  const set = new Set(notices.map(({ id }) => id));
  for (const id of NOTICE_IDS) if (!set.has(id)) form.ui.clearFormNotification(id);
  form.ui.clearFormNotification(FAILED);
  for (const { id, level, message } of notices) form.ui.setFormNotification(message, level, id);
}

function wordsFor(surroundings: Surroundings): Words {
  const language = languageOf(surroundings.xrm().Utility.getGlobalContext().userSettings.languageId);
  return { text: createText(surroundings.words[language] ?? surroundings.words['en'] ?? {}, language), locale: language };
}

async function refresh(form: FormContextLike, describe: Describe, surroundings: Surroundings): Promise<void> {
  const turn = (newest.get(form.data) ?? 0) + 1;
  newest.set(form.data, turn);
  let words: Words | undefined;
  try {
    words = wordsFor(surroundings);
    const notices = await describe(form, words, surroundings);
    if (newest.get(form.data) === turn) show(form, notices);
  } catch (error) {
    if (newest.get(form.data) !== turn) return;
    // Nothing old is left standing beside a failure.
    show(form, []);
    const reason = error instanceof Error ? error.message : String(error);
    form.ui.setFormNotification(words === undefined ? reason : words.text('Forms_Failed', { reason }), 'INFO', FAILED);
  }
}

/**
 * Makes the `onLoad` of a form: shows what there is to say, and again whenever one of the columns changes. Loading twice
 * registers nothing twice. The promise settles when the first answer stands on the form.
 */
export function makeOnLoad(describe: Describe, columns: readonly string[], surroundings: Surroundings): (executionContext: ExecutionContextLike) => Promise<void> {
  const onChange = (executionContext: ExecutionContextLike): void => void refresh(executionContext.getFormContext(), describe, surroundings);
  return (executionContext) => {
    const form = executionContext.getFormContext();
    for (const column of columns) {
      const attribute = form.getAttribute(column);
      attribute?.removeOnChange(onChange);
      attribute?.addOnChange(onChange);
    }
    return refresh(form, describe, surroundings);
  };
}
