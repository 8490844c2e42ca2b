// For each rule, ways to break a good solution so that this rule, and no other, complains.
import { CORE, FORMS } from './support';

/** The parts of both solutions of one kind, as text, to be changed in place. */
export interface Draft {
  /** Replaces in a part; every occurrence of a text, or what a pattern says. A change that changes nothing is a mistake. */
  replace(solution: string, part: string, from: string | RegExp, to: string): void;
  remove(solution: string, part: string): void;
  add(solution: string, part: string, content: string): void;
  /** Path of the part that holds a web resource. */
  webResource(name: string): string;
  /** Id of a role of the core. */
  roleId(name: string): string;
}

export interface Mutation {
  readonly rule: string;
  readonly how: string;
  readonly mutate: (draft: Draft) => void;
}

const CUSTOMIZATIONS = 'customizations.xml';
const SOLUTION = 'solution.xml';
const TYPES = '[Content_Types].xml';
const CARD = 'Controls/vcd_VoiceChannel.NumberCard';

const inCore =
  (from: string | RegExp, to: string) =>
  (draft: Draft): void =>
    draft.replace(CORE, CUSTOMIZATIONS, from, to);
const inForms =
  (from: string | RegExp, to: string) =>
  (draft: Draft): void =>
    draft.replace(FORMS, CUSTOMIZATIONS, from, to);
const dependency = (schemaName: string, role = '{00000000-0000-4000-8000-000000000000}'): string =>
  `<MissingDependencies>\n<MissingDependency><Required type="1" schemaName="${schemaName}" displayName="x" solution="Active" /><Dependent type="20" displayName="x" id="${role}" /></MissingDependency>`;

export const MUTATIONS: readonly Mutation[] = [
  {
    rule: 'file-present',
    how: 'an icon is not in the zip',
    mutate: (draft) => draft.remove(CORE, draft.webResource('vcd_/icons/app.svg')),
  },
  {
    rule: 'file-present',
    how: 'a file that a manifest lists is not in the zip',
    mutate: (draft) => draft.remove(CORE, `${CARD}/bundle.js`),
  },
  { rule: 'file-named', how: 'a file that nothing names', mutate: (draft) => draft.add(CORE, `${CARD}/old.js`, '') },
  {
    rule: 'content-type',
    how: 'a part without its Override',
    mutate: (draft) => draft.replace(CORE, TYPES, /<Override[^>]*iconsappsvg[^>]*\/>/, ''),
  },
  {
    rule: 'content-type',
    how: 'an extension without its Default',
    mutate: (draft) => draft.replace(CORE, TYPES, /<Default Extension="resx"[^>]*\/>/, ''),
  },
  {
    rule: 'file-name',
    how: 'a part under another name',
    mutate: (draft) => {
      const part = draft.webResource('vcd_/icons/app.svg');
      draft.replace(CORE, CUSTOMIZATIONS, part, 'WebResources/app');
      draft.replace(CORE, TYPES, part, 'WebResources/app');
      draft.remove(CORE, part);
      draft.add(CORE, 'WebResources/app', '<svg/>');
    },
  },
  {
    rule: 'production-build',
    how: 'a development build of a control',
    mutate: (draft) => draft.add(CORE, `${CARD}/bundle.js`, 'eval("1")'),
  },
  {
    rule: 'production-build',
    how: 'a script with a source map',
    mutate: (draft) => draft.add(CORE, draft.webResource('vcd_/panel/panel.js'), '//# sourceMappingURL=panel.js.map'),
  },
  {
    rule: 'production-build',
    how: 'a file that is too large',
    mutate: (draft) => draft.add(CORE, draft.webResource('vcd_/panel/panel.js'), ' '.repeat(5 * 1024 * 1024 + 1)),
  },
  {
    rule: 'web-resource-type',
    how: 'an icon as a script',
    mutate: inCore('<WebResourceType>11</WebResourceType>', '<WebResourceType>2</WebResourceType>'),
  },
  { rule: 'element-known', how: 'a misspelt element', mutate: inCore(/IsAvailableForMobileOffline/g, 'IsAvailableForOffline') },
  {
    rule: 'element-known',
    how: 'an element in a place where it is not known',
    mutate: inForms('<Everyone />', '<Everyone><Role /></Everyone>'),
  },
  { rule: 'id-unique', how: 'two cells with one id', mutate: inCore(/(<cell id=")([^"]+)("[\s\S]*?<cell id=")[^"]+/, '$1$2$3$2') },
  {
    rule: 'id-unique',
    how: 'two controls with one name on a form',
    mutate: inForms('control id="msdyn_phonenumberid1"', 'control id="msdyn_phonenumberid"'),
  },
  {
    rule: 'id-unique',
    how: 'one id in two solutions',
    mutate: (draft) => {
      draft.replace(
        CORE,
        CUSTOMIZATIONS,
        /<section name="section_record" id="[^"]+"/,
        '<section name="section_record" id="{11111111-1111-4111-8111-111111111111}"',
      );
      draft.replace(
        FORMS,
        CUSTOMIZATIONS,
        /<tab name="vcd_tab_calls" id="[^"]+"/,
        '<tab name="vcd_tab_calls" id="{11111111-1111-4111-8111-111111111111}"',
      );
    },
  },
  {
    rule: 'id-form',
    how: 'an id without braces',
    mutate: inCore(/<section name="section_record" id="\{([^"]+)\}"/, '<section name="section_record" id="$1"'),
  },
  { rule: 'name-prefix', how: 'a key without prefix', mutate: inCore(/vcd_(phonenumberkey)/gi, '$1') },
  {
    rule: 'name-prefix',
    how: 'another publisher',
    mutate: (draft) => draft.replace(CORE, SOLUTION, '<CustomizationPrefix>vcd<', '<CustomizationPrefix>abc<'),
  },
  {
    rule: 'root-defined',
    how: 'a root component that is not there',
    mutate: (draft) =>
      draft.replace(
        CORE,
        SOLUTION,
        '<RootComponents>',
        '<RootComponents><RootComponent type="61" schemaName="vcd_/old.js" behavior="0" />',
      ),
  },
  {
    rule: 'root-listed',
    how: 'a web resource that is not listed',
    mutate: (draft) => draft.replace(CORE, SOLUTION, /<RootComponent type="61" schemaName="vcd_\/icons\/app\.svg"[^>]*\/>/, ''),
  },
  {
    rule: 'root-behavior',
    how: "somebody else's table as a whole",
    mutate: (draft) =>
      draft.replace(FORMS, SOLUTION, 'schemaName="msdyn_ocphonenumber" behavior="2"', 'schemaName="msdyn_ocphonenumber" behavior="0"'),
  },
  {
    rule: 'dependency-declared',
    how: 'a column that is not declared',
    mutate: (draft) => draft.replace(FORMS, SOLUTION, /<MissingDependency>\s*<Required type="2"[\s\S]*?<\/MissingDependency>/, ''),
  },
  {
    rule: 'dependency-declared',
    how: 'a control of the core that is not declared',
    mutate: (draft) => draft.replace(FORMS, SOLUTION, /<MissingDependency>\s*<Required type="66"[\s\S]*?<\/MissingDependency>/, ''),
  },
  {
    rule: 'dependency-needed',
    how: 'a dependency of the past',
    mutate: (draft) => draft.replace(FORMS, SOLUTION, '<MissingDependencies>', dependency('msdyn_octeamschannelconfig')),
  },
  {
    rule: 'core-independent',
    how: 'the core reads a table of Contact Center',
    mutate: (draft) => {
      const reader = draft.roleId('Voice Channel Deployment Reader');
      draft.replace(
        CORE,
        CUSTOMIZATIONS,
        /(name="Voice Channel Deployment Reader">[\s\S]*?<RolePrivileges>)/,
        '$1<RolePrivilege name="prvReadmsdyn_occarrier" level="Global" />',
      );
      draft.replace(CORE, SOLUTION, '<MissingDependencies />', `${dependency('msdyn_occarrier', reader)}</MissingDependencies>`);
    },
  },
  {
    rule: 'managed-flag',
    how: 'a difference that only Dataverse writes',
    mutate: inForms('<tab name="vcd_tab_calls"', '<tab solutionaction="Added" name="vcd_tab_calls"'),
  },
  {
    rule: 'version-together',
    how: 'a control that stayed behind',
    mutate: (draft) => draft.replace(CORE, `${CARD}/ControlManifest.xml`, /(constructor="NumberCard" version=")[^"]+/, '$10.0.9'),
  },
  {
    rule: 'version-together',
    how: 'a dependency on another version of the core',
    mutate: (draft) =>
      draft.replace(FORMS, SOLUTION, /solution="VoiceChannelDeployment \([^)]*\)"/, 'solution="VoiceChannelDeployment (0.0.0.9)"'),
  },
  {
    rule: 'section-order',
    how: 'sections in another order',
    mutate: inForms('<Workflows />\n  <FieldSecurityProfiles />', '<FieldSecurityProfiles />\n  <Workflows />'),
  },
  {
    rule: 'system-columns',
    how: 'a table without a column of every table',
    mutate: inCore(/<attribute PhysicalName="TimeZoneRuleVersionNumber">[\s\S]*?<\/attribute>/, ''),
  },
  {
    rule: 'column-order',
    how: 'a setting out of place',
    mutate: inCore(/(<IsSecured>0<\/IsSecured>)(\s*)(<IntroducedVersion>[^<]*<\/IntroducedVersion>)/, '$3$2$1'),
  },
  { rule: 'column-order', how: 'a setting left out', mutate: inCore(/<ImeMode>auto<\/ImeMode>/, '') },
  { rule: 'column-settings', how: 'a secured column', mutate: inCore('<IsSecured>0</IsSecured>', '<IsSecured>1</IsSecured>') },
  { rule: 'column-settings', how: 'a length in another unit', mutate: inCore('<Length>64</Length>', '<Length>32</Length>') },
  {
    rule: 'table-relationships',
    how: 'a look-up without its relationship',
    mutate: inCore('Name="lk_vcd_acceptedfinding_createdby"', 'Name="lk_vcd_acceptedfinding_created"'),
  },
  { rule: 'option-values', how: 'a value used twice', mutate: inCore('<option value="3">', '<option value="2">') },
  {
    rule: 'option-values',
    how: 'a state whose status belongs to another',
    mutate: inCore('<status value="2" state="1">', '<status value="2" state="0">'),
  },
  {
    rule: 'alternate-key',
    how: 'a key over a column that may be empty',
    mutate: inCore('<AttributeName>vcd_phonenumber<', '<AttributeName>vcd_source<'),
  },
  { rule: 'table-forms', how: 'a table without quick form', mutate: inCore('<forms type="quick">', '<forms type="quickCreate">') },
  {
    rule: 'privilege-name',
    how: 'a privilege in lower case',
    mutate: inCore('prvDeletevcd_NumberConnectivity', 'prvDeletevcd_numberconnectivity'),
  },
  {
    rule: 'privilege-level',
    how: 'a level that the table does not know',
    mutate: inCore('name="prvDeletevcd_NumberConnectivity" level="Global"', 'name="prvDeletevcd_NumberConnectivity" level="Basic"'),
  },
  {
    rule: 'read-only',
    how: "a right to change Contact Center's tables",
    mutate: inForms('prvReadmsdyn_occarrier', 'prvWritemsdyn_occarrier'),
  },
  {
    rule: 'read-only',
    how: 'a reader who deletes',
    mutate: inCore(
      '<RolePrivilege name="prvReadvcd_NumberConnectivity" level="Global" />\n      </RolePrivileges>',
      '<RolePrivilege name="prvDeletevcd_NumberConnectivity" level="Global" />\n      </RolePrivileges>',
    ),
  },
  { rule: 'no-secret', how: 'a secret column named', mutate: inCore('Voice Channel Deployment: Panel<', 'msdyn_securesecret<') },
  { rule: 'layout-fetched', how: 'a column shown and not fetched', mutate: inCore('<cell name="vcd_origin"', '<cell name="vcd_source"') },
  {
    rule: 'view-row',
    how: 'a row known by another id',
    mutate: inForms('<row name="result" id="msdyn_ocphonenumberid">', '<row name="result" id="msdyn_phonenumber">'),
  },
  {
    rule: 'column-known',
    how: 'a column that no table has',
    mutate: inCore('<condition attribute="vcd_origin" operator="null" />', '<condition attribute="vcd_origins" operator="null" />'),
  },
  {
    rule: 'default-view',
    how: "our view as the default of somebody else's table",
    mutate: inForms('<isdefault>0</isdefault>', '<isdefault>1</isdefault>'),
  },
  { rule: 'default-view', how: 'two default views of one type', mutate: inCore('<isdefault>0</isdefault>', '<isdefault>1</isdefault>') },
  { rule: 'quick-find', how: 'quick find that does not say so', mutate: inCore('<isquickfindquery>1<', '<isquickfindquery>0<') },
  { rule: 'link-known', how: 'a link that does not lead to an id', mutate: inForms('from="msdyn_occarrierid"', 'from="msdyn_name"') },
  {
    rule: 'binding-matched',
    how: 'a description for no control',
    mutate: inForms(/<controlDescription forControl="[^"]+"/, '<controlDescription forControl="{11111111-1111-4111-8111-111111111111}"'),
  },
  {
    rule: 'form-factors',
    how: 'a tablet left out',
    mutate: inForms(
      '<customControl formFactor="2" name="vcd_VoiceChannel.ChannelCard">',
      '<customControl formFactor="1" name="vcd_VoiceChannel.ChannelCard">',
    ),
  },
  {
    rule: 'form-factors',
    how: 'another value on the telephone',
    mutate: inForms(
      /(formFactor="1" name="vcd_VoiceChannel.ChannelCard"[\s\S]*?)<recording>msdyn_recordingenabled/,
      '$1<recording>msdyn_transcriptionenabled',
    ),
  },
  {
    rule: 'standard-control',
    how: "the platform's control of another type",
    mutate: inForms(
      '<customControl id="{270BD3DB-D9AF-4782-9025-509E298DEC0A}">',
      '<customControl id="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}">',
    ),
  },
  {
    rule: 'control-known',
    how: 'a control that does not exist',
    mutate: (draft) =>
      [CUSTOMIZATIONS, SOLUTION].forEach((part) =>
        draft.replace(FORMS, part, /vcd_VoiceChannel\.NumberCard/g, 'vcd_VoiceChannel.NumberCards'),
      ),
  },
  { rule: 'property-known', how: 'a property that the manifest lacks', mutate: inForms(/<(\/?)recording>/g, '<$1recordings>') },
  { rule: 'property-given', how: 'a required property left out', mutate: inForms(/<phoneNumber>msdyn_phonenumber<\/phoneNumber>/g, '') },
  {
    rule: 'property-type',
    how: 'a text where a yes or no belongs',
    mutate: inForms(/<recording>msdyn_recordingenabled</g, '<recording>msdyn_calleridname<'),
  },
  {
    rule: 'property-type',
    how: 'a look-up named like a text',
    mutate: inForms(
      /<callerIdNumber>\s*<BindAttribute>(\w+)<\/BindAttribute>[\s\S]*?<\/callerIdNumber>/g,
      '<callerIdNumber>$1</callerIdNumber>',
    ),
  },
  {
    rule: 'control-class',
    how: 'a text shown as a choice',
    mutate: inCore(
      '<control id="vcd_phonenumber" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}"',
      '<control id="vcd_phonenumber" classid="{3EF39988-22BB-4f0b-BBBE-64B5A3748AEE}"',
    ),
  },
  {
    rule: 'subgrid-view',
    how: 'two sides of a subgrid that differ',
    mutate: inForms(/(<data-set name="channels">[\s\S]*?<RelationshipName>)msdyn_liveworkstream_\w+/g, '$1msdyn_other'),
  },
  {
    rule: 'script-function',
    how: 'a handler that is not exported',
    mutate: inForms('VoiceChannel.forms.channel.onLoad', 'VoiceChannel.forms.channel.onload'),
  },
  {
    rule: 'script-function',
    how: 'a command that is not exported',
    mutate: inForms(/VoiceChannel\.commands\.exportSelected/g, 'VoiceChannel.commands.exportAll'),
  },
  {
    rule: 'script-function',
    how: 'a script that takes away what the other put there',
    mutate: (draft) =>
      draft.replace(
        CORE,
        draft.webResource('vcd_/scripts/commands.js'),
        'var VoiceChannel = globalThis.VoiceChannel || {}',
        'var VoiceChannel = {}',
      ),
  },
  {
    rule: 'script-function',
    how: 'a script that fails',
    mutate: (draft) => draft.replace(CORE, draft.webResource('vcd_/scripts/forms.js'), 'var VoiceChannel', 'Xrm.Page; var VoiceChannel'),
  },
  {
    rule: 'web-resource-known',
    how: 'an icon that does not exist',
    mutate: inCore('VectorIcon="$webresource:vcd_/icons/panel.svg"', 'VectorIcon="$webresource:vcd_/icons/panels.svg"'),
  },
  {
    rule: 'web-resource-known',
    how: 'a script that needs words that do not exist',
    mutate: inCore('&lt;Library name="vcd_/scripts/forms.1031.resx"', '&lt;Library name="vcd_/scripts/x.js"/&gt;$&'),
  },
  {
    rule: 'library-listed',
    how: 'a handler of a library that the form does not list',
    mutate: inForms('libraryName="vcd_/scripts/forms.js"', 'libraryName="vcd_/scripts/commands.js"'),
  },
  { rule: 'command-defined', how: 'a button without command', mutate: inForms(/ Command="([^"]+)"/, ' Command="$1s"') },
  {
    rule: 'command-defined',
    how: "a button in another table's command bar",
    mutate: inForms('Mscrm.Form.msdyn_ocphonenumber.', 'Mscrm.Form.account.'),
  },
  {
    rule: 'label-languages',
    how: 'a label in a language that is not listed',
    mutate: inCore('<label description="Evidence" languagecode="1033" />', '<label description="Evidence" languagecode="1036" />'),
  },
  {
    rule: 'label-languages',
    how: 'a label twice',
    mutate: inCore(
      '<label description="Evidence" languagecode="1033" />',
      '<label description="Evidence" languagecode="1033" /><label description="Proof" languagecode="1033" />',
    ),
  },
  {
    rule: 'resx-complete',
    how: 'a text left empty in German',
    mutate: (draft) => draft.replace(CORE, `${CARD}/strings/NumberCard.1031.resx`, /<value>[^<]+<\/value>/, '<value></value>'),
  },
  {
    rule: 'resx-complete',
    how: 'a form of a counted sentence that Arabic tells apart',
    mutate: (draft) => draft.replace(CORE, `${CARD}/strings/NumberCard.1025.resx`, /<data name="Card_Days_few">.*?<\/data>/, ''),
  },
  {
    rule: 'resx-languages',
    how: 'a control without Arabic',
    mutate: (draft) => {
      draft.replace(CORE, `${CARD}/ControlManifest.xml`, /<resx path="strings\/NumberCard\.1025\.resx"[^>]*\/>/, '');
      draft.remove(CORE, `${CARD}/strings/NumberCard.1025.resx`);
    },
  },
  {
    rule: 'word-languages',
    how: 'a panel without German words',
    mutate: (draft) => {
      const part = draft.webResource('vcd_/panel/words.1031.js');
      const danish = part.replace('1031', '1030');
      for (const file of [CUSTOMIZATIONS, SOLUTION]) draft.replace(CORE, file, /words\.1031\.js/g, 'words.1030.js');
      for (const file of [CUSTOMIZATIONS, TYPES]) draft.replace(CORE, file, part, danish);
      draft.remove(CORE, part);
      draft.add(CORE, danish, 'window.VoiceChannelWords={};');
    },
  },
  {
    rule: 'word-languages',
    how: 'a script that does not declare its Arabic words',
    mutate: inCore(/<DependencyXml>[^<]*forms\.1025\.resx[^<]*<\/DependencyXml>/, ''),
  },
  {
    rule: 'manifest-keys',
    how: 'a property without a name',
    mutate: (draft) =>
      ['1033', '1031', '1025'].forEach((lcid) =>
        draft.replace(CORE, `${CARD}/strings/NumberCard.${lcid}.resx`, /<data name="Property_NumberText">.*?<\/data>/, ''),
      ),
  },
  {
    rule: 'site-map-target',
    how: 'an entry that leads to a picture',
    mutate: inCore('Url="$webresource:vcd_/panel/index.html"', 'Url="$webresource:vcd_/icons/panel.svg"'),
  },
  {
    rule: 'app-component',
    how: 'a table that the app does not list',
    mutate: inCore(/<AppModuleComponent type="1" schemaName="vcd_acceptedfinding" \/>/, ''),
  },
  {
    rule: 'app-form',
    how: 'a form that the solution does not have',
    mutate: inForms(/<AppModuleComponent type="60" id="\{4/, '<AppModuleComponent type="60" id="{5'),
  },
  {
    rule: 'page-fixed',
    how: 'a page that others may change',
    mutate: inCore(/(<Name>vcd_\/panel\/index\.html<\/Name>[\s\S]*?<IsCustomizable>)0/, '$11'),
  },
  {
    rule: 'app-component',
    how: 'a role that may not open the app',
    mutate: inCore(/(<AppModuleRoleMaps>[\s\S]*)<Role id="[^"]+" \/>(\s*<\/AppModuleRoleMaps>)/, '$1$2'),
  },
];
