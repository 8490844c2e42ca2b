/**
 * Around every handler: an error becomes one form notification, never a script error dialog; a description that arrives after
 * the form has changed again is dropped; what no longer holds is cleared.
 */
import { resourceWords } from '../text';
import type { ExecutionContextLike, FormContextLike, Dependencies } from './formApi';
import { NOTICE_IDS, type Notice, type Words } from './notices';
import { createTurns } from './turns';

const FAILED = 'vcd_failed';

/** RESX web resources of the form scripts, without LCID and ending. */
const RESOURCE_STRINGS = 'vcd_/scripts/forms';

/** Gives the words. Asked for when they are needed: the user's come beside the script, and may be there only by then. */
export type Speak = () => Words;

/** Reads and describes one form. Rejects for anything; the wrapper says so on the form. */
export type Describe = (form: FormContextLike, speak: Speak, dependencies: Dependencies) => Promise<readonly Notice[]>;

/** What a form is described by, and how. */
export interface FormScript {
  readonly describe: Describe;
  /** When one of these columns changes, the form is described again. */
  readonly columns: readonly string[];
}

/** The handlers of a form's events. */
export interface FormHandlers {
  /**
   * The registered one: shows the notifications, and again whenever one of the columns changes. It gives nothing back, because
   * the platform waits for what is a promise, and calls one that takes longer than ten seconds a script error.
   */
  readonly onLoad: (executionContext: ExecutionContextLike) => void;
  /** The same, for whoever waits for it: settles when the notifications are on the form, and never rejects. */
  readonly load: (executionContext: ExecutionContextLike) => Promise<void>;
}

/** How often a form is described again because it changed meanwhile without an event. */
const MOST_REPEATS = 3;

/**
 * Takes back what stands on the form and sets what holds now, worst first as given. The platform puts each new notification on
 * top of those that are there, in an area of limited height: so all are taken back, and the worst is set last.
 */
function show(form: FormContextLike, notices: readonly Notice[]): void {
  for (const id of [...NOTICE_IDS, FAILED]) form.ui.clearFormNotification(id);
  for (const { id, level, message } of [...notices].reverse()) form.ui.setFormNotification(message, level, id);
}

function showFailure(form: FormContextLike, error: unknown, speak: Speak): void {
  const reason = error instanceof Error ? error.message : String((error as { message?: unknown } | null)?.message ?? error);
  try {
    // Notifications from before would contradict the failure.
    show(form, [{ id: FAILED, level: 'INFO', message: speak().text('Forms_Failed', { reason }) }]);
  } catch {
    // The form was closed meanwhile: nobody is there to be told, and an error now would become the platform's own dialog.
  }
}

/** The values of the columns. Other scripts set values without an event, and a description of earlier values must not be shown. */
const valuesOf = (form: FormContextLike, columns: readonly string[]): string =>
  JSON.stringify(columns.map((column) => form.getAttribute(column)?.getValue() ?? null));

/** Makes the handlers of a form. Loading twice registers nothing twice. */
export function makeHandlers(script: FormScript, dependencies: Dependencies): FormHandlers {
  const { describe, columns } = script;
  const turns = createTurns();
  const speak: Speak = () => resourceWords(RESOURCE_STRINGS, dependencies.english, () => dependencies.xrm().Utility);

  const refresh = async (form: FormContextLike): Promise<void> => {
    const turn = turns.begin(form);
    try {
      for (let repeats = 0; ; repeats += 1) {
        const before = valuesOf(form, columns);
        const notices = await describe(form, speak, dependencies);
        const changed = before !== valuesOf(form, columns);
        // A newer turn describes the newer values. Of equal values both say the same, and neither may end in silence.
        if (changed && turn.isOvertaken()) return;
        if (changed && repeats < MOST_REPEATS) continue;
        show(form, notices);
        return;
      }
    } catch (error) {
      if (!turn.isOvertaken()) showFailure(form, error, speak);
    } finally {
      turn.end();
    }
  };

  // One function for as long as the page lives: only that very one can be registered once, and taken away.
  const onChange = (executionContext: ExecutionContextLike): void => void refresh(executionContext.getFormContext());

  const load = async (executionContext: ExecutionContextLike): Promise<void> => {
    const form = executionContext.getFormContext();
    try {
      for (const column of columns) {
        const attribute = form.getAttribute(column);
        attribute?.removeOnChange(onChange);
        attribute?.addOnChange(onChange);
      }
    } catch (error) {
      return showFailure(form, error, speak);
    }
    return refresh(form);
  };
  return { onLoad: (executionContext) => void load(executionContext), load };
}
