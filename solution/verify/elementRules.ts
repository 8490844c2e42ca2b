/**
 * Which elements stand inside which. An import is held against Microsoft's schema and refuses what that does not know,
 * often without saying where; this says where.
 *
 * The lists hold what real exports of Dataverse 9.2 have in those places and this product uses or may come to use. They
 * are narrower than the schema on purpose: an element that is new here should be looked up first.
 */
import { childrenOf, type Element } from '../pack/xml';
import { rule } from './rule';

const LABELED = 'LocalizedNames Descriptions';

/** Parent to its children. `parent/child` stands before `child` where a name means two things. */
const CHILDREN: Readonly<Record<string, string>> = {
  // solution.xml
  SolutionManifest: `UniqueName ${LABELED} Version Managed Publisher RootComponents MissingDependencies`,
  Publisher: `UniqueName ${LABELED} EMailAddress SupportingWebsiteUrl CustomizationPrefix CustomizationOptionValuePrefix Addresses`,
  Addresses: 'Address',
  Address:
    'AddressNumber AddressTypeCode City County Country Fax FreightTermsCode ImportSequenceNumber Latitude Line1 Line2 Line3 Longitude Name PostalCode PostOfficeBox PrimaryContactName ShippingMethodCode StateOrProvince Telephone1 Telephone2 Telephone3 TimeZoneRuleVersionNumber UPSZone UTCOffset UTCConversionTimeZoneCode',
  RootComponents: 'RootComponent',
  MissingDependencies: 'MissingDependency',
  MissingDependency: 'Required Dependent',
  Required: 'package',
  // customizations.xml
  ImportExportXml:
    'SolutionManifest Entities Roles Workflows FieldSecurityProfiles Templates EntityMaps EntityRelationships OrganizationSettings optionsets WebResources CustomControls AppModuleSiteMaps AppModules EntityDataProviders Languages',
  Languages: 'Language',
  Entities: 'Entity',
  Entity: 'Name EntityInfo FormXml SavedQueries RibbonDiffXml CustomControlDefaultConfigs',
  EntityInfo: 'entity',
  'EntityInfo/entity':
    'LocalizedNames LocalizedCollectionNames Descriptions attributes EntityKeys EntitySetName IsDuplicateCheckSupported IsBusinessProcessEnabled IsRequiredOffline IsInteractionCentricEnabled IsCollaboration AutoRouteToOwnerQueue IsConnectionsEnabled IsDocumentManagementEnabled AutoCreateAccessTeams IsOneNoteIntegrationEnabled IsKnowledgeManagementEnabled IsSLAEnabled IsDocumentRecommendationsEnabled IsBPFEntity OwnershipTypeMask IsAuditEnabled IsRetrieveAuditEnabled IsRetrieveMultipleAuditEnabled IsActivity ActivityTypeMask IsActivityParty IsReplicated IsReplicationUserFiltered IsMailMergeEnabled IsVisibleInMobile IsVisibleInMobileClient IsReadOnlyInMobileClient IsOfflineInMobileClient DaysSinceRecordLastModified MobileOfflineFilters IsMapiGridEnabled IsReadingPaneEnabled IsQuickCreateEnabled SyncToExternalSearchIndex IntroducedVersion IsCustomizable IsRenameable IsMappable CanModifyAuditSettings CanModifyMobileVisibility CanModifyMobileClientVisibility CanModifyMobileClientReadOnly CanModifyMobileClientOffline CanModifyConnectionSettings CanModifyDuplicateDetectionSettings CanModifyMailMergeSettings CanModifyQueueSettings CanCreateAttributes CanCreateForms CanCreateCharts CanCreateViews CanModifyAdditionalSettings CanEnableSyncToExternalSearchIndex IconVectorName EnforceStateTransitions CanChangeHierarchicalRelationship EntityHelpUrlEnabled ChangeTrackingEnabled CanChangeTrackingBeEnabled IsEnabledForExternalChannels IsMSTeamsIntegrationEnabled IsSolutionAware',
  attributes: 'attribute',
  'attributes/attribute':
    'Type Name LogicalName RequiredLevel DisplayMask ImeMode ValidForUpdateApi ValidForReadApi ValidForCreateApi IsCustomField IsAuditEnabled IsLogical IsSecured IntroducedVersion IsCustomizable IsRenameable CanModifySearchSettings CanModifyRequirementLevelSettings CanModifyAdditionalSettings SourceType IsGlobalFilterEnabled IsSortableEnabled CanModifyGlobalFilterSettings CanModifyIsSortableSettings IsDataSourceSecret AutoNumberFormat IsSearchable IsFilterable IsRetrievable IsLocalizable Format MaxLength Length MinValue MaxValue CanChangeDateTimeBehavior Behavior AppDefaultValue OptionSetName optionset LookupStyle LookupTypes displaynames Descriptions',
  LookupTypes: 'LookupType',
  optionset: 'OptionSetType IntroducedVersion IsCustomizable displaynames Descriptions options states statuses',
  options: 'option',
  option: 'labels Descriptions',
  states: 'state',
  state: 'labels',
  statuses: 'status',
  status: 'labels',
  EntityKeys: 'EntityKey',
  EntityKey: 'Name LogicalName IntroducedVersion IsCustomizable EntityKeyAttributes displaynames',
  EntityKeyAttributes: 'AttributeName',
  LocalizedNames: 'LocalizedName',
  LocalizedCollectionNames: 'LocalizedCollectionName',
  Descriptions: 'Description',
  displaynames: 'displayname',
  labels: 'label',
  Titles: 'Title',
  EntityRelationships: 'EntityRelationship',
  EntityRelationship:
    'EntityRelationshipType IsCustomizable IntroducedVersion IsHierarchical ReferencingEntityName ReferencedEntityName CascadeAssign CascadeDelete CascadeArchive CascadeReparent CascadeShare CascadeUnshare ReferencingAttributeName RelationshipDescription',
  RelationshipDescription: 'Descriptions',
  Roles: 'Role',
  Role: 'IsCustomizable IsAutoAssigned RolePrivileges',
  RolePrivileges: 'RolePrivilege',
  WebResources: 'WebResource',
  WebResource:
    'WebResourceId Name DisplayName Description LanguageCode WebResourceType IntroducedVersion IsEnabledForMobileClient IsAvailableForMobileOffline DependencyXml IsCustomizable CanBeDeleted IsHidden FileName',
  CustomControls: 'CustomControl',
  CustomControl: 'Name FileName',
  AppModules: 'AppModule',
  AppModule: `UniqueName IntroducedVersion WebResourceId OptimizedFor statecode statuscode FormFactor ClientType NavigationType AppModuleComponents AppModuleRoleMaps ${LABELED}`,
  AppModuleComponents: 'AppModuleComponent',
  AppModuleRoleMaps: 'Role',
  AppModuleSiteMaps: 'AppModuleSiteMap',
  AppModuleSiteMap: 'SiteMapUniqueName SiteMap LocalizedNames',
  SiteMap: 'Area',
  Area: 'Titles Group',
  Group: 'Titles SubArea',
  SubArea: 'Titles',
  // Forms
  FormXml: 'forms',
  forms: 'systemform',
  systemform: `formid IntroducedVersion FormPresentation FormActivationState form IsCustomizable CanBeDeleted ${LABELED}`,
  form: 'tabs events formLibraries controlDescriptions DisplayConditions',
  tabs: 'tab',
  tab: 'labels columns',
  columns: 'column',
  column: 'sections',
  sections: 'section',
  section: 'labels rows',
  rows: 'row',
  row: 'cell',
  cell: 'labels control',
  control: 'parameters',
  'control/parameters':
    'TargetEntityType ViewId ViewIds EnableViewPicker RelationshipName RecordsPerPage AutoExpand EnableQuickFind EnableChartPicker ChartGridMode IsUserView Url PassParameters Security Scrolling Border WebResourceId',
  events: 'event',
  event: 'Handlers',
  Handlers: 'Handler',
  formLibraries: 'Library',
  DisplayConditions: 'Everyone Role',
  controlDescriptions: 'controlDescription',
  controlDescription: 'customControl',
  customControl: 'parameters',
  // Views
  SavedQueries: 'savedqueries',
  savedqueries: 'savedquery',
  savedquery: `IsCustomizable CanBeDeleted isquickfindquery isprivate isdefault savedqueryid layoutxml querytype fetchxml IntroducedVersion ${LABELED}`,
  layoutxml: 'grid',
  grid: 'row controlDescriptions',
  fetchxml: 'fetch',
  fetch: 'entity',
  'fetch/entity': 'attribute order filter link-entity',
  'link-entity': 'attribute order filter link-entity',
  filter: 'condition filter',
  condition: 'value',
  // Command bars
  RibbonDiffXml: 'CustomActions Templates CommandDefinitions RuleDefinitions LocLabels',
  CustomActions: 'CustomAction HideCustomAction',
  CustomAction: 'CommandUIDefinition',
  CommandUIDefinition: 'Button',
  Templates: 'RibbonTemplates',
  CommandDefinitions: 'CommandDefinition',
  CommandDefinition: 'EnableRules DisplayRules Actions',
  EnableRules: 'EnableRule',
  DisplayRules: 'DisplayRule',
  Actions: 'JavaScriptFunction',
  JavaScriptFunction: 'CrmParameter StringParameter',
  RuleDefinitions: 'TabDisplayRules DisplayRules EnableRules',
  EnableRule: 'CustomRule SelectionCountRule FormStateRule',
  CustomRule: 'CrmParameter StringParameter',
  LocLabels: 'LocLabel',
  LocLabel: 'Titles',
};

const KNOWN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(CHILDREN).map(([parent, children]) => [parent, new Set(children.split(' '))]),
);

/** Properties of a control have the names that its manifest gives them; another rule knows those. */
function isControlParameters(element: Element): boolean {
  return element.nodeName === 'parameters' && element.parentNode?.nodeName === 'customControl';
}

function* unknownBelow(parent: Element): Generator<{ at: Element; values: Record<string, string> }> {
  if (isControlParameters(parent)) return;
  const known = KNOWN.get(`${parent.parentNode?.nodeName}/${parent.nodeName}`) ?? KNOWN.get(parent.nodeName);
  for (const at of childrenOf(parent)) {
    if (!known?.has(at.nodeName)) yield { at, values: { element: at.nodeName, parent: parent.nodeName } };
    else yield* unknownBelow(at);
  }
}

const elementKnown = rule('element-known', function* (solution) {
  yield* unknownBelow(solution.solution);
  yield* unknownBelow(solution.customizations);
});

export const ELEMENT_RULES = [elementKnown];
