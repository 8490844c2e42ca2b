/** A solution as its zip says it is, read from what was posted. */
import { unzip } from '../../../solution/pack/zip';
import { at, attribute, childrenOf, descendantsOf, parseXml, rootOf, textOf, type Element } from '../../../solution/pack/xml';
import { ApiError } from '../apiErrors';

/** A component by type number and name, such as `66 vcd_voicechannel.channelcard`. */
export type ComponentKey = string;

/** A component that the solution says it needs, with the one of its own that does. */
export interface Needed {
  readonly type: string;
  readonly schemaName: string;
  readonly displayName: string;
  readonly parentSchemaName: string;
  readonly dependentName: string;
  /** The element itself: logs of imports repeat it. */
  readonly xml: Element;
}

export interface PostedSolution {
  readonly name: string;
  readonly friendlyName: string;
  readonly version: string;
  readonly managed: boolean;
  readonly components: readonly ComponentKey[];
  readonly needs: readonly Needed[];
}

const PARTS = ['solution.xml', 'customizations.xml', '[Content_Types].xml'];

/** The sentence that Dataverse has for anything that is no solution. */
const invalid = (): ApiError =>
  new ApiError(
    400,
    '0x80048060',
    'The solution file is invalid. The compressed file must contain the following files at its root: solution.xml, customizations.xml, and [Content_Types].xml.',
  );

export const keyOf = (type: string, schemaName: string): ComponentKey => `${type} ${schemaName.toLowerCase()}`;

/**
 * Reads a zip that came as base64.
 * @throws ApiError 400 when it is no solution, or a file that it names is not in it
 */
export function readPosted(base64: unknown): PostedSolution {
  if (typeof base64 !== 'string' || base64 === '')
    throw new ApiError(400, '0x80048d19', "The property 'CustomizationFile' was expected, as base64.");
  let parts: ReadonlyMap<string, Uint8Array>;
  let solution: Element;
  let customizations: Element;
  try {
    parts = unzip(new Uint8Array(Buffer.from(base64, 'base64')), 'CustomizationFile');
    [solution, customizations] = PARTS.map((part) => rootOf(parseXml(parts.get(part) as Uint8Array, part))) as [Element, Element];
  } catch {
    throw invalid();
  }
  const manifest = at(solution, 'SolutionManifest');
  if (
    !manifest ||
    textOf(manifest, 'UniqueName') === '' ||
    !/^\d+(\.\d+){1,3}$/.test(textOf(manifest, 'Version')) ||
    !/^[01]$/.test(textOf(manifest, 'Managed'))
  )
    throw invalid();
  requireFiles(customizations, parts);
  return {
    name: textOf(manifest, 'UniqueName'),
    friendlyName: attribute(at(manifest, 'LocalizedNames', 'LocalizedName') ?? manifest, 'description'),
    version: textOf(manifest, 'Version'),
    managed: textOf(manifest, 'Managed') === '1',
    components: childrenOf(at(manifest, 'RootComponents') ?? manifest, 'RootComponent').map((item) =>
      keyOf(attribute(item, 'type'), attribute(item, 'schemaName') || attribute(item, 'id')),
    ),
    needs: childrenOf(at(manifest, 'MissingDependencies') ?? manifest, 'MissingDependency').flatMap(neededBy),
  };
}

function neededBy(dependency: Element): Needed[] {
  const [dependent] = childrenOf(dependency, 'Dependent');
  return childrenOf(dependency, 'Required').map((xml) => ({
    type: attribute(xml, 'type'),
    schemaName: attribute(xml, 'schemaName'),
    displayName: attribute(xml, 'displayName'),
    parentSchemaName: attribute(xml, 'parentSchemaName'),
    dependentName: dependent ? attribute(dependent, 'displayName') : '',
    xml,
  }));
}

/** Web resources and controls name their files; an import without them fails. */
function requireFiles(customizations: Element, parts: ReadonlyMap<string, Uint8Array>): void {
  for (const element of descendantsOf(customizations, 'WebResource', 'CustomControl')) {
    const file = textOf(element, 'FileName').replace(/^\//, '');
    if (file !== '' && !parts.has(file))
      throw new ApiError(400, '0x80048060', `The solution file is invalid. The file ${file} is named in customizations.xml and missing.`);
  }
}
