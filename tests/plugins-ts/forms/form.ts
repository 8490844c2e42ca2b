/** A form that remembers what is shown on it, and a Web API whose tables can be denied, slow or broken. */
import type {
  AttributeLike,
  ExecutionContextLike,
  FormContextLike,
  NotificationLevel,
  Dependencies,
} from '../../../plugins-ts/forms/formApi';
import type { UnknownRow } from '../../../plugins-ts/tables/tables';
import { TABLES } from '../../../plugins-ts/tables/columns';
import { LANGUAGE_LCID, LANGUAGE_TAG, languageOf, lcidOf } from '../../../plugins-ts/text';
import { readWords } from '../../../tools/build/strings';
import { ROOT } from '../../../tools/build/targets';

export interface FormOptions {
  /** A client that makes `data` anew with each access. */
  readonly dataAnew?: boolean;
}

export class Form implements FormContextLike {
  /** In the order in which they were set: the platform puts each new one on top, and leaves one that is set again where it is. */
  readonly shown = new Map<string, { level: NotificationLevel; message: string }>();
  private readonly attributes = new Map<string, Attribute>();
  private readonly kept: FormContextLike['data'];

  constructor(
    private readonly table: string,
    private readonly id: string,
    values: Record<string, unknown>,
    private readonly options: FormOptions = {},
  ) {
    this.kept = this.makeData();
    for (const [name, value] of Object.entries(values)) this.attributes.set(name, new Attribute(value));
  }

  get data(): FormContextLike['data'] {
    return this.options.dataAnew ? this.makeData() : this.kept;
  }

  private makeData(): FormContextLike['data'] {
    return { entity: { getId: () => this.id, getEntityName: () => this.table } };
  }

  readonly ui = {
    setFormNotification: (message: string, level: NotificationLevel, id: string): boolean => {
      this.shown.set(id, { level, message });
      return true;
    },
    clearFormNotification: (id: string): boolean => this.shown.delete(id),
  };

  getAttribute(name: string): Attribute | null {
    return this.attributes.get(name) ?? null;
  }

  get context(): ExecutionContextLike {
    return { getFormContext: () => this };
  }

  /** What stands on the form: id and level. */
  get notices(): Record<string, NotificationLevel> {
    return Object.fromEntries([...this.shown].map(([id, { level }]) => [id, level]));
  }

  /** Ids from the top of the form down. */
  get fromTop(): string[] {
    return [...this.shown.keys()].reverse();
  }

  message(id: string): string {
    return this.shown.get(id)?.message ?? '';
  }
}

export class Attribute implements AttributeLike {
  readonly handlers: ((context: ExecutionContextLike) => void)[] = [];

  constructor(private value: unknown) {}

  getValue(): unknown {
    return this.value;
  }

  setValue(value: unknown): void {
    this.value = value;
  }

  addOnChange(handler: (context: ExecutionContextLike) => void): void {
    this.handlers.push(handler);
  }

  removeOnChange(handler: (context: ExecutionContextLike) => void): void {
    const index = this.handlers.indexOf(handler);
    if (index >= 0) this.handlers.splice(index, 1);
  }
}

export const lookup = (id: string, name = id): unknown => [{ id, name, entityType: 'any' }];

export interface Service {
  readonly rows: Readonly<Record<string, readonly UnknownRow[]>>;
  /** What a table is answered with instead of its rows. */
  readonly errors?: Readonly<Record<string, unknown>>;
  /** Settled before each answer. */
  readonly before?: () => Promise<void>;
}

/** Rows whose id or lookup stands in the filter: all that the scripts ever ask. */
function matching(rows: readonly UnknownRow[], options: string): readonly UnknownRow[] {
  const filter = decodeURIComponent(/\$filter=([^&]*)/.exec(options)?.[1] ?? '').toLowerCase();
  if (filter === '') return rows;
  return rows.filter((row) =>
    Object.entries(row).some(([column, value]) => {
      const literal = String(value).toLowerCase();
      return filter.includes(`${column.toLowerCase()} eq ${literal}`) || filter.includes(`${column.toLowerCase()} eq '${literal}'`);
    }),
  );
}

/** The resource strings of the client, as it has them for a user: those of the user's language, else none. */
export function resourceStrings(lcid: number): (webResource: string, key: string) => string | null {
  const language = languageOf(lcid);
  const words: Readonly<Record<string, string>> = {
    ...readWords(ROOT, language, ['catalogue', 'forms']),
    [LANGUAGE_LCID]: String(lcid),
    [LANGUAGE_TAG]: language,
  };
  return (webResource, key) => {
    if (webResource !== 'vcd_/scripts/forms' || lcid !== lcidOf(language)) throw new Error(`${webResource} does not exist.`);
    return words[key] ?? null;
  };
}

export function dependencies({ rows, errors = {}, before }: Service, languageId = 1033): Dependencies {
  return {
    english: { ...readWords(ROOT, 'en', ['catalogue', 'forms']), [LANGUAGE_LCID]: '1033' },
    today: () => '2026-11-22',
    xrm: () => ({
      Utility: { getGlobalContext: () => ({ userSettings: { languageId } }), getResourceString: resourceStrings(languageId) },
      WebApi: {
        retrieveMultipleRecords: async (logicalName: string, options = '') => {
          await before?.();
          const error = errors[logicalName];
          if (error !== undefined) throw error;
          const set = Object.values(TABLES).find((table) => table.logicalName === logicalName)?.entitySet ?? '';
          return { entities: matching(rows[set] ?? [], options) };
        },
      },
    }),
  };
}

export const DENIED = { errorCode: 0x80040220, message: 'Principal user is missing prvReadmsdyn_ocphonenumber privilege' };
