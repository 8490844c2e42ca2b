/** Rules about the apps and their pages: what a site map leads to is there. */
import { at as follow, attribute, childrenOf, descendantsOf, textOf } from '../pack/xml';
import { COMPONENT } from '../pack/dependencies';
import { entitiesOf, formsOf, section, tableName, webResources } from './model';
import { rule } from './rule';

const siteMapTarget = rule('site-map-target', function* (solution, release) {
  const pages = webResources(solution, release);
  // Our own, and those of Microsoft that the solution brings forms for.
  const tables = entitiesOf(solution).map(tableName);
  for (const at of descendantsOf(solution.customizations, 'SubArea')) {
    const url = attribute(at, 'Url').replace('$webresource:', '');
    const target = url || attribute(at, 'Entity');
    // A page that does not exist is named by `web-resource-known` too; here it counts that it is a page.
    const found = url ? !pages.has(url) || url.endsWith('.html') : tables.includes(target);
    if (!found) yield { at, values: { target } };
  }
});

/** A table that the site map shows and the app does not list opens without its forms. */
const appComponent = rule('app-component', function* (solution) {
  const maps = section(solution.customizations, 'AppModuleSiteMaps', 'AppModuleSiteMap');
  for (const app of section(solution.customizations, 'AppModules', 'AppModule')) {
    const components = childrenOf(follow(app, 'AppModuleComponents') ?? app, 'AppModuleComponent');
    const listed = (type: string): string[] =>
      components.filter((item) => attribute(item, 'type') === type).map((item) => attribute(item, 'schemaName'));
    for (const name of listed(COMPONENT.siteMap)) {
      const map = maps.find((candidate) => textOf(candidate, 'SiteMapUniqueName') === name);
      const shown = map
        ? descendantsOf(map, 'SubArea')
            .map((item) => attribute(item, 'Entity'))
            .filter((table) => table !== '')
        : [];
      if (!map) yield { at: app, values: { name } };
      for (const table of shown.filter((candidate) => !listed(COMPONENT.table).includes(candidate)))
        yield { at: app, values: { name: table } };
    }
    const roles = section(solution.customizations, 'Roles', 'Role').map((role) => attribute(role, 'id'));
    const mapped = descendantsOf(app, 'Role').map((role) => attribute(role, 'id'));
    for (const name of roles.filter((role) => !mapped.includes(role))) yield { at: app, values: { name } };
  }
});

/** An app that lists forms of a table shows no other: one that is not there would leave the table without any. */
const appForm = rule('app-form', function* (solution) {
  const forms = entitiesOf(solution).flatMap((entity) => formsOf(entity).map((form) => textOf(form, 'formid')));
  for (const at of descendantsOf(solution.customizations, 'AppModuleComponent')) {
    const id = attribute(at, 'id');
    if (attribute(at, 'type') === COMPONENT.form && !forms.includes(id)) yield { at, values: { id } };
  }
});

/** Pages are replaced with each version: what somebody else changed in one would stand over it for ever. */
const pageFixed = rule('page-fixed', function* (solution) {
  for (const at of section(solution.customizations, 'WebResources', 'WebResource')) {
    if (textOf(at, 'Name').endsWith('.html') && textOf(at, 'IsCustomizable') !== '0') yield { at, values: { name: textOf(at, 'Name') } };
  }
});

export const APP_RULES = [siteMapTarget, appComponent, appForm, pageFixed];
