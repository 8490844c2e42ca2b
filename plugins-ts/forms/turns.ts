/**
 * Which description of a record is the newest. Nothing is published on which object of a form lives as long as the form: some clients
 * may make `data` anew with each access. So a record is known by its table and id, and an unsaved one, which has no id, by the
 * object that stood for it; where that is made anew, no turn overtakes another, and all are shown.
 */
import type { FormContextLike } from './formApi';

export interface Turn {
  /** Whether a newer turn of the same record has begun. */
  isOvertaken(): boolean;
  /** To be called once it is over: records are remembered only for as long as one is read. */
  end(): void;
}

export interface Turns {
  /** Never throws: a form that cannot say its record is described like any other. */
  begin(form: FormContextLike): Turn;
  /** Records that are remembered at this moment. */
  readonly size: number;
}

function recordOf(form: FormContextLike): unknown {
  try {
    const { data } = form;
    const id = data.entity.getId();
    return id ? `${data.entity.getEntityName()}|${id.toLowerCase()}` : data;
  } catch {
    return form;
  }
}

export function createTurns(): Turns {
  const records = new Map<unknown, { newest: number; under: number }>();
  return {
    begin(form) {
      const key = recordOf(form);
      const record = records.get(key) ?? { newest: 0, under: 0 };
      records.set(key, record);
      record.newest += 1;
      record.under += 1;
      const own = record.newest;
      return {
        isOvertaken: () => record.newest !== own,
        end() {
          record.under -= 1;
          if (record.under === 0) records.delete(key);
        },
      };
    },
    get size() {
      return records.size;
    },
  };
}
