/**
 * Around every handler: an error becomes one form notification, never a script error dialog; a description that arrives after
 * the form has changed again is dropped; what no longer holds is cleared.
 */
import { resourceWords } from '../text';
import type { ExecutionContextLike, FormContextLike, Dependencies } from './formApi';
import { NOTICE_IDS, type Notice, type Words } from './notices';

const FAILED = 'vcd_failed';

/** RESX web resources of the form scripts, without LCID and ending. */
const RESOURCE_STRINGS = 'vcd_/scripts/forms';

/** Gives the words. Asked for when they are needed: the user's come beside the script, and may be there only by then. */
export type Speak = () => Words;

/** Reads and describes one form. Rejects for anything; the wrapper says so on the form. */
export type Describe = (form: FormContextLike, speak: Speak, dependencies: Dependencies) => Promise<readonly Notice[]>;

/** Which refresh of a form is the newest. Keyed by the form's data, which outlives the contexts that are handed out. */
const newest = new WeakMap<object, number>();

/** What a form is described by, and how. */
export interface FormScript {
  readonly describe: Describe;
  /** When one of these columns changes, the form is described again. */
  readonly columns: readonly string[];
  /** Column of ours, on forms that have it, for what the notices say; it is never saved. */
  readonly summary?: string;
}

/** How often a form is described again because it changed meanwhile without an event. */
const MOST_REPEATS = 3;

function show(form: FormContextLike, notices: readonly Notice[], summary: string | undefined): void {
  const set = new Set(notices.map(({ id }) => id));
  for (const id of NOTICE_IDS) if (!set.has(id)) form.ui.clearFormNotification(id);
  form.ui.clearFormNotification(FAILED);
  for (const { id, level, message } of notices) form.ui.setFormNotification(message, level, id);
  writeSummary(form, summary, notices);
}

function writeSummary(form: FormContextLike, summary: string | undefined, notices: readonly Notice[]): void {
  const column = summary === undefined ? null : form.getAttribute(summary);
  column?.setSubmitMode?.('never');
  column?.setValue?.(notices.map(({ message }) => message).join('\n'));
}

/** The values of the columns. Other scripts set values without an event, and a description of earlier values must not be shown. */
const valuesOf = (form: FormContextLike, columns: readonly string[]): string =>
  JSON.stringify(columns.map((column) => form.getAttribute(column)?.getValue() ?? null));

async function refresh(form: FormContextLike, script: FormScript, dependencies: Dependencies): Promise<void> {
  const turn = (newest.get(form.data) ?? 0) + 1;
  newest.set(form.data, turn);
  const speak: Speak = () => resourceWords(RESOURCE_STRINGS, dependencies.english, () => dependencies.xrm().Utility);
  try {
    for (let repeats = 0; ; repeats += 1) {
      const before = valuesOf(form, script.columns);
      const notices = await script.describe(form, speak, dependencies);
      if (newest.get(form.data) !== turn) return;
      if (before !== valuesOf(form, script.columns) && repeats < MOST_REPEATS) continue;
      show(form, notices, script.summary);
      return;
    }
  } catch (error) {
    if (newest.get(form.data) === turn) showFailure(form, error, speak, script.summary);
  }
}

function showFailure(form: FormContextLike, error: unknown, speak: Speak, summary: string | undefined): void {
  const reason = error instanceof Error ? error.message : String((error as { message?: unknown } | null)?.message ?? error);
  try {
    // Notifications from before would contradict the failure.
    show(form, [], undefined);
    form.ui.setFormNotification(speak().text('Forms_Failed', { reason }), 'INFO', FAILED);
    writeSummary(form, summary, []);
  } catch {
    // The form was closed meanwhile: nobody is there to be told, and an error now would become the platform's own dialog.
  }
}

/**
 * Makes the `onLoad` of a form: shows the notifications, and again whenever one of the columns changes. Loading twice
 * registers nothing twice. The promise settles when the first notifications are on the form, and never rejects.
 */
export function makeOnLoad(script: FormScript, dependencies: Dependencies): (executionContext: ExecutionContextLike) => Promise<void> {
  const onChange = (executionContext: ExecutionContextLike): void => void refresh(executionContext.getFormContext(), script, dependencies);
  return (executionContext) => {
    const form = executionContext.getFormContext();
    for (const column of script.columns) {
      const attribute = form.getAttribute(column);
      attribute?.removeOnChange(onChange);
      attribute?.addOnChange(onChange);
    }
    return refresh(form, script, dependencies);
  };
}
