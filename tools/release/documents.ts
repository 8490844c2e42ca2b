/** The papers of a release: notices of what is bundled, a bill of materials, checksums. */
import { createHash } from 'node:crypto';
import type { BundledPackage } from './bundledPackages';

const RULE = '-'.repeat(80);

/** The notices that the licenses of bundled packages ask for, as one text. */
export function noticesText(product: string, packages: readonly BundledPackage[]): string {
  const parts = packages.map(({ name, version, license, licenseText, scripts }) =>
    [
      RULE,
      `${name} ${version}`,
      `License: ${license}`,
      `In: ${scripts.join(', ')}`,
      '',
      licenseText ?? `The package ships no license text. Its package.json says: ${license}.`,
    ].join('\n'),
  );
  return `${product} contains code of the following packages.\n\n${parts.join('\n\n')}\n`;
}

/** The part of a CycloneDX bill that is read here; everything else is kept as it came. */
export interface Bill {
  readonly components: readonly { readonly name: string; readonly version: string; readonly 'bom-ref': string }[];
  readonly dependencies?: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  readonly metadata: { readonly component: { readonly 'bom-ref': string; readonly name: string } };
}

/**
 * A bill of all that is installed, as `npm sbom` writes it, without what is not shipped: tools and tests are in no zip.
 * @param product name of the product, which npm takes from the folder
 * @throws Error when a shipped package is not in the bill
 */
export function shippedBill(installed: Bill, packages: readonly BundledPackage[], product: string): Bill {
  const shipped = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const components = installed.components.filter(({ name, version }) => shipped.has(`${name}@${version}`));
  for (const { name, version } of packages)
    if (!components.some((component) => component.name === name && component.version === version))
      throw new Error(`npm sbom does not list ${name} ${version}, which is shipped. Run npm ci.`);
  const present = new Set(components.map((component) => component['bom-ref']));
  const root = installed.metadata.component['bom-ref'];
  const dependencies = (installed.dependencies ?? [])
    .filter(({ ref }) => ref === root || present.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => present.has(other)) }));
  const component = { ...installed.metadata.component, name: product };
  return { ...installed, metadata: { ...installed.metadata, component }, components, dependencies };
}

/** Lines as `sha256sum --check` reads them. */
export function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  const line = ([name, content]: [string, Uint8Array]): string => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`;
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(line)
    .join('');
}
