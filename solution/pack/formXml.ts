/**
 * Forms as their XML describes them: what the preview draws, so that a broken binding is seen before an import.
 */
import path from 'node:path';
import { FALLBACK_LANGUAGE, type Language, lcidOf } from '../../plugins-ts/text';
import { SolutionError } from './solutionError';
import { readFolder, ROOT } from './folder';
import { labelTranslator } from './labels';
import { at, attribute, childOf, childrenOf, descendantsOf, type Element, parseXml, rootOf, textOf } from './xml';

/** A value of a control's property. A column follows the record; everything else is fixed. */
export type Parameter =
  | { readonly column: string }
  | { readonly value: string }
  /** Rows of a view, by its id without braces and in lower case; all zeros: the view that the control stands in. */
  | { readonly viewId: string; readonly table: string; readonly relationship: string };

export interface BoundControl {
  /** As Dataverse knows it, such as `vcd_VoiceChannel.ChannelCard`. */
  readonly name: string;
  /** Property, or data set, to its value. */
  readonly parameters: Readonly<Record<string, Parameter>>;
}

export interface FormCell {
  readonly label: string;
  readonly showLabel: boolean;
  /** Logical name; `null` for a subgrid. */
  readonly column: string | null;
  readonly controlId: string;
  readonly disabled: boolean;
  /** Only where one of our controls stands in for the platform's. */
  readonly control?: BoundControl;
  /** Only for a subgrid. */
  readonly subgrid?: { readonly table: string; readonly viewId: string; readonly relationship: string };
}

export interface FormSection {
  readonly name: string;
  readonly label: string;
  readonly showLabel: boolean;
  /** Column of the tab that it stands in, from 0. */
  readonly column: number;
  readonly cells: readonly FormCell[];
}

export interface FormTab {
  readonly name: string;
  readonly label: string;
  /** Widths of the columns, such as `34%`. */
  readonly widths: readonly string[];
  readonly sections: readonly FormSection[];
}

export interface FormDescription {
  /** Without braces, in lower case. */
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly tabs: readonly FormTab[];
  /** All tabs' sections, for who does not care about tabs. */
  readonly sections: readonly FormSection[];
  readonly cells: readonly FormCell[];
  /** Functions of form libraries that run when the form loads. */
  readonly onLoad: readonly { readonly library: string; readonly function: string }[];
}

/** Which of the forms that one form is. */
export interface FormView {
  /** 0 browser, 1 phone, 2 tablet. */
  readonly formFactor?: 0 | 1 | 2;
  /** Language of the labels; words that it lacks stay English, as in the source. */
  readonly language?: Language;
}

/**
 * Reads the main form of a table from a folder in SolutionPackager's XML form.
 * @param folder the solution's folder, such as `solution/src/VoiceChannelDeploymentForms`; relative ones from the repository's root
 * @param table logical name of the table
 * @throws SolutionError when the folder has no main form for the table, or a control is bound in a way that nothing describes
 */
export function readForm(folder: string, table: string, view: FormView = {}): FormDescription {
  const files = readFolder(path.resolve(ROOT, folder));
  for (const [file, content] of files) {
    const [, entity] = /^Entities\/([^/]+)\/FormXml\/main\/[^/]+(?<!_managed)\.xml$/.exec(file) ?? [];
    if (entity?.toLowerCase() !== table.toLowerCase()) continue;
    const form = childOf(rootOf(parseXml(content, file)), 'systemform');
    if (form) return describeForm(form, table, view);
  }
  throw new SolutionError('Solution_Error_NoForm', { folder, table });
}

/** Describes a `systemform` element. */
export function describeForm(
  systemForm: Element,
  table: string,
  { formFactor = 0, language = FALLBACK_LANGUAGE }: FormView = {},
): FormDescription {
  const form = at(systemForm, 'form') ?? systemForm;
  const translate = labelTranslator(language);
  const labelOf = (element: Element): string => translate(englishLabel(element));
  const bound = controlDescriptions(form, formFactor);
  const tabs = childrenOf(at(form, 'tabs') ?? form, 'tab').map((tab): FormTab => {
    const columns = childrenOf(at(tab, 'columns') ?? tab, 'column');
    return {
      name: attribute(tab, 'name'),
      label: labelOf(tab),
      widths: columns.map((column) => attribute(column, 'width')),
      sections: columns.flatMap((column, index) =>
        childrenOf(at(column, 'sections') ?? column, 'section').map((section): FormSection => ({
          name: attribute(section, 'name'),
          label: labelOf(section),
          showLabel: attribute(section, 'showlabel') !== 'false',
          column: index,
          cells: descendantsOf(section, 'cell').flatMap((cell) => describeCell(cell, bound, labelOf)),
        })),
      ),
    };
  });
  const sections = tabs.flatMap((tab) => tab.sections);
  return {
    id: bareGuid(textOf(systemForm, 'formid')),
    name: translate(attribute(at(systemForm, 'LocalizedNames', 'LocalizedName') ?? systemForm, 'description')),
    table,
    tabs,
    sections,
    cells: sections.flatMap((section) => section.cells),
    onLoad: descendantsOf(form, 'Handler')
      .filter((handler) => attribute(handler.parentNode?.parentNode as Element, 'name') === 'onload')
      .map((handler) => ({ library: attribute(handler, 'libraryName'), function: attribute(handler, 'functionName') })),
  };
}

/** A GUID without braces, in lower case. */
export function bareGuid(guid: string): string {
  return guid.replace(/[{}]/g, '').toLowerCase();
}

function describeCell(cell: Element, bound: ReadonlyMap<string, BoundControl>, labelOf: (element: Element) => string): FormCell[] {
  const control = childOf(cell, 'control');
  if (!control) return [];
  const parameters = childOf(control, 'parameters');
  const subgrid = attribute(control, 'indicationOfSubgrid') === 'true' && parameters;
  const uniqueId = bareGuid(attribute(control, 'uniqueid'));
  const ours = uniqueId === '' ? undefined : bound.get(uniqueId);
  // A control without its description would show as a plain field, which looks right and is not.
  if (uniqueId !== '' && !ours) throw new SolutionError('Solution_Error_Unbound', { control: attribute(control, 'id') });
  return [
    {
      label: labelOf(cell),
      showLabel: attribute(cell, 'showlabel') !== 'false',
      column: attribute(control, 'datafieldname') || null,
      controlId: attribute(control, 'id'),
      disabled: attribute(control, 'disabled') === 'true',
      ...(ours && { control: ours }),
      ...(subgrid && {
        subgrid: {
          table: textOf(subgrid, 'TargetEntityType'),
          viewId: bareGuid(textOf(subgrid, 'ViewId')),
          relationship: textOf(subgrid, 'RelationshipName'),
        },
      }),
    },
  ];
}

function controlDescriptions(form: Element, formFactor: number): ReadonlyMap<string, BoundControl> {
  const descriptions = childrenOf(at(form, 'controlDescriptions') ?? form, 'controlDescription');
  return new Map(
    descriptions.flatMap((description): [string, BoundControl][] => {
      const custom = childrenOf(description, 'customControl').find((item) => attribute(item, 'formFactor') === String(formFactor));
      if (!custom) return [];
      const parameters = childrenOf(at(custom, 'parameters') ?? custom).map((item) => [parameterName(item), readParameter(item)] as const);
      return [
        [bareGuid(attribute(description, 'forControl')), { name: attribute(custom, 'name'), parameters: Object.fromEntries(parameters) }],
      ];
    }),
  );
}

/** A data set is named by an attribute, every other property by its element. */
export function parameterName(parameter: Element): string {
  return parameter.nodeName === 'data-set' ? attribute(parameter, 'name') : parameter.nodeName;
}

/** The value of a parameter. Look-ups name their column in an element of their own, as real forms do. */
export function readParameter(parameter: Element): Parameter {
  if (parameter.nodeName === 'data-set') {
    return {
      viewId: bareGuid(textOf(parameter, 'ViewId')),
      table: textOf(parameter, 'TargetEntityType'),
      relationship: textOf(parameter, 'RelationshipName'),
    };
  }
  if (attribute(parameter, 'static') === 'true') return { value: parameter.textContent ?? '' };
  return { column: textOf(parameter, 'BindAttribute') || (parameter.textContent ?? '').trim() };
}

function englishLabel(element: Element): string {
  const labels = childrenOf(at(element, 'labels') ?? element, 'label');
  const english = labels.find((label) => attribute(label, 'languagecode') === String(lcidOf(FALLBACK_LANGUAGE))) ?? labels[0];
  return english ? attribute(english, 'description') : '';
}
