/** Rules about our own tables: whole, and in the form in which Dataverse writes its own. */
import { at as follow, attribute, childOf, childrenOf, descendantsOf, type Element, textOf } from '../pack/xml';
import { attributesOf, entitiesOf, isOwnTable, type PackedSolution, section, tableName } from './model';
import { rule } from './rule';

const COMMON = [
  'createdby',
  'createdon',
  'createdonbehalfby',
  'importsequencenumber',
  'modifiedby',
  'modifiedon',
  'modifiedonbehalfby',
  'overriddencreatedon',
  'statecode',
  'statuscode',
  'timezoneruleversionnumber',
  'utcconversiontimezonecode',
];
/** What owns a table decides which columns it has besides. */
const OWNER_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  OrgOwned: ['organizationid'],
  UserOwned: ['ownerid', 'owningbusinessunit', 'owningteam', 'owninguser'],
};

function ownTables(solution: PackedSolution): Element[] {
  return entitiesOf(solution).filter(isOwnTable);
}

function ownership(entity: Element): string {
  return textOf(follow(entity, 'EntityInfo', 'entity') ?? entity, 'OwnershipTypeMask');
}

const systemColumns = rule('system-columns', function* (solution) {
  for (const at of ownTables(solution)) {
    const found = attributesOf(at).map((item) => textOf(item, 'LogicalName'));
    const needed = [`${tableName(at)}id`, ...COMMON, ...(OWNER_COLUMNS[ownership(at)] ?? ['?'])];
    for (const column of needed.filter((name) => !found.includes(name))) yield { at, values: { column } };
  }
});

const COLUMN_ORDER = [
  'Type',
  'Name',
  'LogicalName',
  'RequiredLevel',
  'DisplayMask',
  'ImeMode',
  'ValidForUpdateApi',
  'ValidForReadApi',
  'ValidForCreateApi',
  'IsCustomField',
  'IsAuditEnabled',
  'IsLogical',
  'IsSecured',
  'IntroducedVersion',
  'IsCustomizable',
  'IsRenameable',
  'CanModifySearchSettings',
  'CanModifyRequirementLevelSettings',
  'CanModifyAdditionalSettings',
  'SourceType',
  'IsGlobalFilterEnabled',
  'IsSortableEnabled',
  'CanModifyGlobalFilterSettings',
  'CanModifyIsSortableSettings',
  'IsDataSourceSecret',
  'AutoNumberFormat',
  'IsSearchable',
  'IsFilterable',
  'IsRetrievable',
  'IsLocalizable',
  'Format',
  'MaxLength',
  'Length',
  'MinValue',
  'MaxValue',
  'CanChangeDateTimeBehavior',
  'Behavior',
  'AppDefaultValue',
  'OptionSetName',
  'optionset',
  'LookupStyle',
  'LookupTypes',
  'displaynames',
  'Descriptions',
];
const OPTIONAL = new Set([
  'DisplayMask',
  'IsLogical',
  'Descriptions',
  'Format',
  'MaxLength',
  'Length',
  'MinValue',
  'MaxValue',
  'CanChangeDateTimeBehavior',
  'Behavior',
  'AppDefaultValue',
  'OptionSetName',
  'optionset',
  'LookupStyle',
  'LookupTypes',
]);

/** Order and completeness of a column's settings, as in 160 of 160 tables of real exports. */
const columnOrder = rule('column-order', function* (solution) {
  for (const at of ownTables(solution).flatMap(attributesOf)) {
    const found = childrenOf(at).map((item) => item.nodeName);
    const ordered = COLUMN_ORDER.filter((name) => found.includes(name) || !OPTIONAL.has(name));
    if (found.join() !== ordered.join())
      yield { at, values: { setting: ordered.find((name, index) => found[index] !== name) ?? found[ordered.length] ?? '' } };
  }
});

const ON = [
  'ValidForReadApi',
  'IsCustomizable',
  'IsRenameable',
  'CanModifySearchSettings',
  'CanModifyAdditionalSettings',
  'CanModifyGlobalFilterSettings',
  'CanModifyIsSortableSettings',
];
const OFF = ['SourceType', 'IsGlobalFilterEnabled', 'IsSortableEnabled', 'IsDataSourceSecret', 'IsLocalizable', 'IsSecured'];

const columnSettings = rule('column-settings', function* (solution) {
  for (const at of ownTables(solution).flatMap(attributesOf)) {
    const name = textOf(at, 'LogicalName');
    const primary = textOf(at, 'Type') === 'primarykey';
    const own = name.startsWith('vcd_') && !primary;
    const expected: readonly (readonly [string, string])[] = [
      ...ON.map((setting) => [setting, '1'] as const),
      ...OFF.map((setting) => [setting, '0'] as const),
      ['IsCustomField', own ? '1' : '0'],
      ['Name', attribute(at, 'PhysicalName').toLowerCase()],
      ['LogicalName', attribute(at, 'PhysicalName').toLowerCase()],
      ...(own ? [['ValidForUpdateApi', '1'] as const, ['ValidForCreateApi', '1'] as const] : []),
      ...(textOf(at, 'Type') === 'nvarchar' ? [['Length', String(2 * Number(textOf(at, 'MaxLength')))] as const] : []),
    ];
    for (const [setting, value] of expected) {
      if (textOf(at, setting) !== value) yield { at, values: { setting, expected: value, found: textOf(at, setting) } };
    }
  }
});

/** Who wrote a row is a look-up, and a look-up needs its relationship. */
const tableRelationships = rule('table-relationships', function* (solution) {
  const relationships = section(solution.customizations, 'EntityRelationships', 'EntityRelationship');
  const names = relationships.map((item) => attribute(item, 'Name'));
  for (const at of ownTables(solution)) {
    const table = tableName(at);
    const owner = ownership(at) === 'OrgOwned' ? ['organization'] : ['owner', 'team', 'user', 'business_unit'];
    const needed = [`lk_${table}_createdby`, `lk_${table}_modifiedby`, ...owner.map((name) => `${name}_${table}`)];
    for (const name of needed.filter((candidate) => !names.includes(candidate))) yield { at, values: { name } };
  }
  const tables = ownTables(solution);
  for (const at of relationships) {
    const table = tables.find((entity) => tableName(entity) === textOf(at, 'ReferencingEntityName').toLowerCase());
    const column = textOf(at, 'ReferencingAttributeName').toLowerCase();
    if (!table || !attributesOf(table).some((item) => textOf(item, 'LogicalName') === column))
      yield { at, values: { name: `${textOf(at, 'ReferencingEntityName')}.${column}` } };
  }
});

/** Values are told apart by number and name; a status belongs to a state, and each state has its default status. */
const optionValues = rule('option-values', function* (solution) {
  for (const entity of ownTables(solution)) {
    for (const at of descendantsOf(entity, 'optionset')) {
      const options = descendantsOf(at, 'option', 'state', 'status');
      const values = options.map((option) => attribute(option, 'value'));
      const twice = values.find((value, index) => value === '' || values.indexOf(value) !== index);
      if (twice !== undefined) yield { at, values: { value: twice } };
      const owner = at.parentNode as Element;
      if (attribute(at, 'Name') !== `${tableName(entity)}_${textOf(owner, 'LogicalName')}`)
        yield { at, values: { value: attribute(at, 'Name') } };
    }
    const states = descendantsOf(entity, 'state');
    const statuses = descendantsOf(entity, 'status');
    for (const at of states) {
      const status = statuses.find((item) => attribute(item, 'value') === attribute(at, 'defaultstatus'));
      if (!status || attribute(status, 'state') !== attribute(at, 'value')) yield { at, values: { value: attribute(at, 'defaultstatus') } };
    }
  }
});

/** Rows are found and replaced by their key; a key column that may be empty holds nothing apart. */
const alternateKey = rule('alternate-key', function* (solution) {
  for (const entity of ownTables(solution)) {
    const keys = descendantsOf(entity, 'EntityKey');
    if (keys.length === 0) yield { at: entity, values: { column: '' } };
    for (const at of keys) {
      for (const name of descendantsOf(at, 'AttributeName').map((item) => item.textContent?.trim() ?? '')) {
        const column = attributesOf(entity).find((item) => textOf(item, 'LogicalName') === name);
        if (!column || textOf(column, 'RequiredLevel') !== 'required' || textOf(at, 'LogicalName') !== textOf(at, 'Name').toLowerCase())
          yield { at, values: { column: name } };
      }
    }
  }
});

/** A table without its main form or one of its views gets those that Dataverse makes up. */
const tableForms = rule('table-forms', function* (solution) {
  for (const at of ownTables(solution)) {
    const types = childrenOf(childOf(at, 'FormXml') ?? at, 'forms').map((group) => attribute(group, 'type'));
    for (const type of ['main', 'quick', 'card'].filter((name) => !types.includes(name))) yield { at, values: { type } };
    const primary = attributesOf(at).filter((item) => textOf(item, 'DisplayMask').startsWith('PrimaryName|'));
    if (primary.length !== 1) yield { at, values: { type: 'PrimaryName' } };
  }
});

export const TABLE_RULES = [systemColumns, columnOrder, columnSettings, tableRelationships, optionValues, alternateKey, tableForms];
