/** Rules about controls on forms and views: each stands where it says it stands, on every kind of device. */
import { bareGuid, parameterName } from '../pack/formXml';
import { at as follow, attribute, childOf, childrenOf, closest, descendantsOf, type Element, textOf, writeElement } from '../pack/xml';
import { columnType, type Control, entitiesOf, findControl, formsOf, type PackedSolution, tableName, viewsOf } from './model';
import { rule } from './rule';

/** Class of a control that stands in for the platform's own. */
export const CUSTOM = 'f9a8a302-114e-466a-b582-6771b2ae0d92';
export const SUBGRID = 'e7a81278-8635-4d9e-8d4d-59480b391c5b';

/** Classes of the platform's controls, by type of column. */
export const CLASSES: Readonly<Record<string, string>> = {
  text: '4273edbd-ac1d-40d3-9fb2-095c621b552d',
  phone: '4273edbd-ac1d-40d3-9fb2-095c621b552d',
  url: '71716b6c-711e-476c-8ab8-5d11542bfb47',
  memo: 'e0dece4b-6fc8-4a8f-a065-082708572369',
  choice: '3ef39988-22bb-4f0b-bbbe-64b5a3748aee',
  yesno: '67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed',
  lookup: '270bd3db-d9af-4782-9025-509e298dec0a',
  date: '5b773807-9fb2-42db-97c3-7a91eff8adff',
  datetime: '5b773807-9fb2-42db-97c3-7a91eff8adff',
  status: '5d68b988-0661-4db2-bc3e-17598ad3be6c',
};

/** Types of columns to the `of-type` of the properties that may be bound to them. */
const BINDABLE: Readonly<Record<string, readonly string[]>> = {
  text: ['SingleLine.Text', 'SingleLine.TextArea'],
  phone: ['SingleLine.Phone'],
  url: ['SingleLine.URL'],
  memo: ['Multiple'],
  choice: ['OptionSet'],
  multichoice: ['MultiSelectOptionSet'],
  yesno: ['TwoOptions'],
  lookup: ['Lookup.Simple'],
  date: ['DateAndTime.DateOnly'],
  datetime: ['DateAndTime.DateAndTime'],
  integer: ['Whole.None'],
  uniqueidentifier: ['SingleLine.Text'],
};

const FORM_FACTORS = ['0', '1', '2'];

/** A `controlDescription` on a form or view. */
interface Description {
  readonly element: Element;
  readonly table: string;
  /** The platform's control that ours stands in for; absent on views. */
  readonly host?: Element;
  readonly ours: readonly Element[];
}

function descriptionsOf(solution: PackedSolution): Description[] {
  return entitiesOf(solution).flatMap((entity) =>
    [...formsOf(entity), ...viewsOf(entity)].flatMap((owner) => {
      const controls = descendantsOf(owner, 'control');
      return descendantsOf(owner, 'controlDescription').map((element) => ({
        element,
        table: tableName(entity),
        host: controls.find(
          (control) =>
            bareGuid(attribute(control, 'uniqueid')) === bareGuid(attribute(element, 'forControl')) &&
            attribute(element, 'forControl') !== '',
        ),
        ours: childrenOf(element, 'customControl').filter((control) => attribute(control, 'name') !== ''),
      }));
    }),
  );
}

function parametersOf(custom: Element): Element[] {
  return childrenOf(childOf(custom, 'parameters') ?? custom);
}

const bindingMatched = rule('binding-matched', function* (solution) {
  for (const form of entitiesOf(solution).flatMap(formsOf)) {
    const described = descendantsOf(form, 'controlDescription').map((item) => bareGuid(attribute(item, 'forControl')));
    const controls = descendantsOf(form, 'control');
    const unique = controls.map((control) => bareGuid(attribute(control, 'uniqueid')));
    for (const at of controls.filter((control) => bareGuid(attribute(control, 'classid')) === CUSTOM)) {
      const id = bareGuid(attribute(at, 'uniqueid'));
      if (id === '' || !described.includes(id)) yield { at, values: { id: attribute(at, 'uniqueid') } };
    }
    for (const at of descendantsOf(form, 'controlDescription')) {
      if (!unique.includes(bareGuid(attribute(at, 'forControl')))) yield { at, values: { id: attribute(at, 'forControl') } };
    }
  }
});

/** Browser, phone and tablet: without its entry a device shows the platform's control instead. */
const formFactors = rule('form-factors', function* (solution) {
  for (const { element, ours } of descriptionsOf(solution)) {
    const factors = ours.map((control) => attribute(control, 'formFactor')).sort();
    if (factors.join() !== FORM_FACTORS.join()) yield { at: element, values: { found: factors.join(', ') } };
    const bodies = new Set(
      ours.map(
        (control) =>
          `${attribute(control, 'name')} ${parametersOf(control)
            .map((item) => writeElement(item))
            .join('')}`,
      ),
    );
    if (bodies.size > 1)
      yield { at: element, values: { found: [...new Set(ours.map((control) => attribute(control, 'name')))].join(', ') } };
  }
});

/** First stands the platform's own control, which the form falls back to. */
const standardControl = rule('standard-control', function* (solution, release) {
  for (const { element, table, host } of descriptionsOf(solution)) {
    if (!host && attribute(element, 'forControl') !== '') continue;
    const first = childrenOf(element, 'customControl')[0];
    const column = host ? attribute(host, 'datafieldname') : '';
    const expected = column === '' ? SUBGRID : CLASSES[columnType(table, column, solution, release) ?? ''];
    const bound = first ? textOf(childOf(first, 'parameters') ?? first, 'datafieldname') : '';
    if (!first || attribute(first, 'name') !== '' || bareGuid(attribute(first, 'id')) !== expected || bound !== column) {
      yield { at: element, values: { expected: expected ?? '', column } };
    }
  }
});

const controlKnown = rule('control-known', function* (solution, release) {
  for (const { ours } of descriptionsOf(solution)) {
    for (const at of ours) {
      const name = attribute(at, 'name');
      if (!findControl(name, solution, release)) yield { at, values: { name } };
    }
  }
});

/** Each of our controls on a form or view with the control that it names, where it is known. */
function* boundControls(
  solution: PackedSolution,
  release: readonly PackedSolution[],
): Generator<{ custom: Element; control: Control; table: string }> {
  for (const { ours, table } of descriptionsOf(solution)) {
    for (const custom of ours) {
      const control = findControl(attribute(custom, 'name'), solution, release);
      if (control) yield { custom, control, table };
    }
  }
}

/** Dataverse stops the import at a property that the control does not have. */
const propertyKnown = rule('property-known', function* (solution, release) {
  for (const { custom, control } of boundControls(solution, release)) {
    const names = [...control.properties.map((property) => property.name), ...control.dataSets];
    for (const at of parametersOf(custom)) {
      if (!names.includes(parameterName(at))) yield { at, values: { property: parameterName(at), control: control.name } };
    }
  }
});

const propertyGiven = rule('property-given', function* (solution, release) {
  for (const { custom, control } of boundControls(solution, release)) {
    const given = parametersOf(custom).map(parameterName);
    const needed = [...control.properties.filter((property) => property.required).map((property) => property.name), ...control.dataSets];
    for (const property of needed.filter((name) => !given.includes(name)))
      yield { at: custom, values: { property, control: control.name } };
  }
});

const propertyType = rule('property-type', function* (solution, release) {
  for (const { custom, control, table } of boundControls(solution, release)) {
    for (const at of parametersOf(custom)) {
      const property = control.properties.find((candidate) => candidate.name === parameterName(at));
      if (!property) continue;
      if (attribute(at, 'static') === 'true') {
        const value = at.textContent?.trim() ?? '';
        if (property.bound || (property.values.length > 0 && !property.values.includes(value)))
          yield { at, values: { property: property.name, found: value, expected: property.values.join(', ') } };
        continue;
      }
      const nested = follow(at, 'BindAttribute');
      const column = (nested ?? at).textContent?.trim() ?? '';
      const type = columnType(table, column, solution, release);
      const fits = property.types.some((candidate) => (BINDABLE[type ?? ''] ?? []).includes(candidate));
      // A look-up names its column in an element of its own; every other type names it directly.
      if (!fits || (nested !== undefined) !== (type === 'lookup'))
        yield { at, values: { property: property.name, found: `${column} (${type ?? '?'})`, expected: property.types.join(', ') } };
    }
  }
});

/** The class decides what is drawn: a date shown by the control for texts stays empty. */
const controlClass = rule('control-class', function* (solution, release) {
  for (const entity of entitiesOf(solution)) {
    for (const at of formsOf(entity).flatMap((form) => descendantsOf(form, 'control'))) {
      const found = bareGuid(attribute(at, 'classid'));
      const column = attribute(at, 'datafieldname');
      const type = column === '' ? undefined : columnType(tableName(entity), column, solution, release);
      if (found === CUSTOM || (column !== '' && !type)) continue;
      const expected = column === '' ? SUBGRID : CLASSES[type ?? ''];
      if (found !== expected) yield { at, values: { column, expected: expected ?? '', found } };
    }
  }
});

/** A subgrid's view and table, said twice: to the platform's grid and to ours. */
const subgridView = rule('subgrid-view', function* (solution, release) {
  const views = new Map(
    release
      .flatMap(entitiesOf)
      .flatMap((entity) => viewsOf(entity).map((view) => [bareGuid(textOf(view, 'savedqueryid')), tableName(entity)] as const)),
  );
  for (const form of entitiesOf(solution).flatMap(formsOf)) {
    for (const at of descendantsOf(form, 'ViewId')) {
      const parent = at.parentNode as Element;
      const id = bareGuid(at.textContent ?? '');
      const target = textOf(parent, 'TargetEntityType');
      const relationship = textOf(parent, 'RelationshipName');
      if (views.get(id) !== target || relationship === '') yield { at, values: { id, target } };
      const host = closest(at, 'controlDescription');
      const control =
        host &&
        descendantsOf(form, 'control').find((item) => bareGuid(attribute(item, 'uniqueid')) === bareGuid(attribute(host, 'forControl')));
      const other = control && childOf(control, 'parameters');
      if (other && (bareGuid(textOf(other, 'ViewId')) !== id || textOf(other, 'RelationshipName') !== relationship))
        yield { at, values: { id, target } };
    }
  }
});

export const BINDING_RULES = [
  bindingMatched,
  formFactors,
  standardControl,
  controlKnown,
  propertyKnown,
  propertyGiven,
  propertyType,
  controlClass,
  subgridView,
];
