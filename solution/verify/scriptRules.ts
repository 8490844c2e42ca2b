/** Rules about scripts: what forms and command bars call is there to be called. */
import { runInContext, createContext } from 'node:vm';
import { attribute, childOf, descendantsOf, type Element, parseXml, rootOf, textOf } from '../pack/xml';
import { entitiesOf, formsOf, importedTogether, type PackedSolution, type Release, section, tableName, webResources } from './model';
import { rule, type Found } from './rule';

const REFERENCE = '$webresource:';

interface Call {
  readonly at: Element;
  /** Dotted name from the global object. */
  readonly function: string;
  readonly library: string;
}

function callsOf(solution: PackedSolution): Call[] {
  return descendantsOf(solution.customizations, 'Handler', 'JavaScriptFunction', 'CustomRule').map((at) => ({
    at,
    function: attribute(at, at.nodeName === 'Handler' ? 'functionName' : 'FunctionName'),
    library: at.nodeName === 'Handler' ? attribute(at, 'libraryName') : attribute(at, 'Library').replace(REFERENCE, ''),
  }));
}

/**
 * Runs every script that forms and command bars name in one window, as a model-driven app does, in each order: a script
 * that makes the shared global anew would take away what the one before it put there.
 */
const scriptFunction = rule('script-function', function* (solution, release) {
  const calls = callsOf(solution);
  const sources = webResources(solution, release);
  const libraries = [...new Set(calls.map((call) => call.library))].filter((library) => sources.get(library));
  const missing = new Map<string, Found>();
  for (const order of [libraries, [...libraries].reverse()]) {
    const window = createContext({ setTimeout, clearTimeout, console: { error() {}, warn() {}, log() {} } }) as Record<string, unknown>;
    window['window'] = window['self'] = window;
    for (const library of order) {
      try {
        runInContext(new TextDecoder().decode(sources.get(library)), window, { timeout: 5000 });
      } catch (error) {
        missing.set(library, {
          at: calls.find((call) => call.library === library)?.at,
          values: { function: library, cause: (error as Error).message },
        });
      }
    }
    for (const call of calls.filter(({ library }) => libraries.includes(library) && !missing.has(library))) {
      if (typeof follow(window, call.function) !== 'function') {
        missing.set(call.function + call.at.nodeName, { at: call.at, values: { function: call.function, cause: order.join(', ') } });
      }
    }
  }
  yield* missing.values();
});

function follow(from: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value === null || value === undefined ? undefined : (value as Record<string, unknown>)[name]), from);
}

/** Web resources that a script declares: they are loaded beside it. */
function dependenciesOf(dependencyXml: Element): string[] {
  const declared = rootOf(parseXml(dependencyXml.textContent ?? '', 'DependencyXml'));
  return descendantsOf(declared, 'Library').map((library) => attribute(library, 'name'));
}

/** Every web resource that something names, by whatever way it names it. */
const webResourceKnown = rule('web-resource-known', function* (solution, release) {
  const known = webResources(solution, release);
  for (const at of descendantsOf(solution.customizations)) {
    const named = Array.from(at.attributes, ({ value }) => value)
      .filter((value) => value.startsWith(REFERENCE))
      .map((value) => value.slice(REFERENCE.length));
    if (at.nodeName === 'Library') named.push(attribute(at, 'name'));
    if (at.nodeName === 'DependencyXml') named.push(...dependenciesOf(at));
    if (at.nodeName === 'IconVectorName') named.push(at.textContent?.trim() ?? '');
    for (const name of new Set(named)) {
      if (!known.has(name)) yield { at, values: { name } };
    }
  }
  const icons = importedTogether(solution, release).flatMap((other) => section(other.customizations, 'WebResources', 'WebResource'));
  for (const at of section(solution.customizations, 'AppModules', 'AppModule')) {
    const id = textOf(at, 'WebResourceId');
    if (!icons.some((icon) => textOf(icon, 'WebResourceId') === `{${id}}`)) yield { at, values: { name: id } };
  }
});

/** A form loads only the libraries that it lists. */
const libraryListed = rule('library-listed', function* (solution) {
  for (const form of entitiesOf(solution).flatMap(formsOf)) {
    const listed = descendantsOf(form, 'Library').map((library) => attribute(library, 'name'));
    for (const at of descendantsOf(form, 'Handler')) {
      const name = attribute(at, 'libraryName');
      if (!listed.includes(name)) yield { at, values: { name } };
    }
  }
});

/** Buttons, commands, rules and labels hang together; one that is missing makes the button vanish without a word. */
const commandDefined = rule('command-defined', function* (solution: PackedSolution, _release: Release) {
  for (const entity of entitiesOf(solution)) {
    const ribbon = childOf(entity, 'RibbonDiffXml');
    if (!ribbon) continue;
    const ids = (parent: string, name: string): string[] =>
      descendantsOf(ribbon, parent)
        .flatMap((item) => descendantsOf(item, name))
        .map((item) => attribute(item, 'Id'));
    const commands = ids('CommandDefinitions', 'CommandDefinition');
    const rules = ids('RuleDefinitions', 'EnableRule');
    const labels = ids('LocLabels', 'LocLabel');
    for (const at of descendantsOf(ribbon, 'Button')) {
      if (!commands.includes(attribute(at, 'Command'))) yield { at, values: { name: attribute(at, 'Command') } };
      for (const name of ['LabelText', 'Alt', 'ToolTipTitle', 'ToolTipDescription']) {
        const label = attribute(at, name).replace('$LocLabels:', '');
        if (!labels.includes(label)) yield { at, values: { name: label } };
      }
    }
    for (const at of descendantsOf(ribbon, 'CommandDefinition').flatMap((item) => descendantsOf(item, 'EnableRule'))) {
      if (!rules.includes(attribute(at, 'Id'))) yield { at, values: { name: attribute(at, 'Id') } };
    }
    for (const at of descendantsOf(ribbon, 'CustomAction')) {
      const location = new RegExp(`^Mscrm\\.(Form|HomepageGrid|SubGrid)\\.${tableName(entity)}\\.MainTab\\.`);
      if (!location.test(attribute(at, 'Location'))) yield { at, values: { name: attribute(at, 'Location') } };
    }
  }
});

export const SCRIPT_RULES = [scriptFunction, webResourceKnown, libraryListed, commandDefined];
