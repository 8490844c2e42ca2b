/**
 * The form's scripts, as a model-driven app runs them: the functions that the form XML registers for loading, on a form context over
 * the record with its unsaved edits, and the notifications that they set, each new one on top.
 */
import type { AttributeLike, ExecutionContextLike, FormContextLike, NotificationLevel, XrmLike } from '../../plugins-ts/forms/formApi';
import { lcidOf, type Text } from '../../plugins-ts/text';
import type { ServedForm } from '../emulator/forms';
import { provideXrm } from './app';
import { globalContextOf } from './globalContext';
import { isHidden, type Address } from './hostAddress';
import { element } from './dom';
import type { Draft } from './draft';
import { fieldOf, type Field } from './fields';
import { readResx } from './framework/resources';
import { createWebApi } from './framework/webApi';
import { SET_OF_AREA, type PreviewInfo } from './pageRequests';
import { loadScript } from './platform';

export interface FormScriptFacts {
  readonly text: Text;
  readonly served: ServedForm;
  readonly address: Address;
  readonly info: PreviewInfo;
  readonly draft: Draft;
  /** Where notifications stand. */
  readonly place: HTMLElement;
}

export interface FormScripts {
  /** Tells the scripts that these columns changed. */
  changed(columns: readonly string[]): void;
}

type Handler = (executionContext: ExecutionContextLike) => void;

const LEVELS = { ERROR: 'Preview_Level_Error', WARNING: 'Preview_Level_Warning', INFO: 'Preview_Level_Info' } as const;

/** The platform leaves a notification that is set again where it is, and puts a new one on top. */
function createUi(text: Text, place: HTMLElement): FormContextLike['ui'] {
  const shown = new Map<string, HTMLElement>();
  return {
    setFormNotification: (message: string, level: NotificationLevel, id: string) => {
      const line = element('li', { class: level.toLowerCase() }, element('strong', {}, text(LEVELS[level])), ' ', message);
      const before = shown.get(id);
      if (before) before.replaceWith(line);
      else place.prepend(line);
      shown.set(id, line);
      return true;
    },
    clearFormNotification: (id) => {
      shown.get(id)?.remove();
      return shown.delete(id);
    },
  };
}

/** A value as the client API hands it out. */
function valueOf(field: Field, { draft, address }: FormScriptFacts): unknown {
  if (isHidden(address, SET_OF_AREA[address.area], field.column)) return null;
  const value = draft.value(field);
  if (field.target === undefined || typeof value !== 'string') return value;
  return [{ id: `{${value.toUpperCase()}}`, name: draft.formatted(field), entityType: field.target }];
}

interface Attribute extends AttributeLike {
  readonly handlers: Set<Handler>;
}

function createForm(facts: FormScriptFacts): { readonly form: FormContextLike; readonly attributes: ReadonlyMap<string, Attribute> } {
  const { served, address, place, text } = facts;
  const attributes = new Map(
    served.form.cells.flatMap(({ column }): [string, Attribute][] => {
      const field = column === null ? null : fieldOf(served, column);
      if (field === null) return [];
      const handlers = new Set<Handler>();
      return [
        [
          field.column,
          {
            handlers,
            getValue: () => valueOf(field, facts),
            addOnChange: (handler) => void handlers.add(handler),
            removeOnChange: (handler) => void handlers.delete(handler),
          },
        ],
      ];
    }),
  );
  const makeData = (): FormContextLike['data'] => ({
    entity: { getId: () => `{${address.record.toUpperCase()}}`, getEntityName: () => served.form.table },
  });
  const kept = makeData();
  const form: FormContextLike = {
    getAttribute: (name) => attributes.get(name) ?? null,
    get data() {
      return address.circumstances.includes('formDataAnew') ? makeData() : kept;
    },
    ui: createUi(text, place),
  };
  return { form, attributes };
}

/** The words of the scripts in the user's language: the client has those of its RESX web resources, and none of a language without. */
async function loadWords(lcid: number): Promise<ReadonlyMap<string, string>> {
  const response = await fetch(`/webresources/forms.${lcid}.resx`);
  return new Map(response.ok ? readResx(await response.text()) : []);
}

/** Runs what the form XML registers for loading. */
export async function beginFormScripts(facts: FormScriptFacts): Promise<FormScripts> {
  const { served, address } = facts;
  const lcid = lcidOf(address.language);
  // English is in the script itself.
  const words = address.language === 'en' ? new Map<string, string>() : await loadWords(lcid);
  const xrm: XrmLike = {
    WebApi: createWebApi(),
    Utility: {
      getGlobalContext: () => globalContextOf(address, facts.info),
      getResourceString: (_webResource, key) => words.get(key) ?? null,
    },
  };
  provideXrm(xrm);
  const { form, attributes } = createForm(facts);
  const context: ExecutionContextLike = { getFormContext: () => form };
  for (const { library, function: name } of served.form.onLoad) {
    await loadScript(`/webresources/${library.slice(library.lastIndexOf('/') + 1)}`);
    const handler = name.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], window);
    if (typeof handler !== 'function') throw new Error(`${library}: no ${name}`);
    (handler as Handler)(context);
  }
  return {
    changed: (columns) => {
      for (const column of columns) for (const handler of attributes.get(column)?.handlers ?? []) handler(context);
    },
  };
}
