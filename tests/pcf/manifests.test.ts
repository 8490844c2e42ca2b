// Manifests, constants and words name the same things.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import * as channel from '../../pcf/ChannelCard/ManifestConstants';
import * as number from '../../pcf/NumberCard/ManifestConstants';
import { TABLES } from '../../plugins-ts/tables/columns';
import { wordsOf } from '../support/render';

/** Attributes have the parser's prefix: it refuses `constructor` as the name of a member. */
interface Element {
  readonly [attribute: string]: string;
}
interface Control {
  readonly property: readonly Element[];
  readonly resources: { readonly 'platform-library': readonly Element[]; readonly resx: readonly Element[] };
  readonly 'feature-usage': { readonly 'uses-feature': readonly Element[] };
  readonly 'external-service-usage': Element;
}

function manifestOf(name: string): Control & Element {
  const file = path.join(__dirname, '..', '..', 'pcf', name, 'ControlManifest.Input.xml');
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (tag) => ['property', 'resx', 'uses-feature', 'platform-library'].includes(tag),
  });
  return (parser.parse(readFileSync(file, 'utf8')) as { manifest: { control: Control & Element } }).manifest.control;
}

const CONTROLS = {
  ChannelCard: { columns: { ...channel.LOOKUPS, ...channel.SWITCHES }, table: TABLES.msdyn_ocvoicechannelsettings },
  NumberCard: { columns: { ...number.TEXT, ...number.CHOICES, ...number.LOOKUPS, ...number.SWITCHES }, table: TABLES.msdyn_ocphonenumbers },
} as const;

describe.each(Object.entries(CONTROLS))('%s', (name, { columns, table }) => {
  const control = manifestOf(name);

  it('has a property for each constant, and no other; only the number is required', () => {
    expect(control.property.map((property) => property['@_name']).sort()).toEqual(Object.keys(columns).sort());
    expect(control.property.filter((property) => property['@_required'] === 'true').map((property) => property['@_name'])).toEqual([
      'phoneNumber',
    ]);
    expect(control.property.every((property) => property['@_usage'] === 'bound')).toBe(true);
  });

  it('binds to columns that the table has', () => {
    const known = [...table.columns, ...table.lookups.map((lookup) => lookup.column)];
    expect(Object.values(columns).filter((column) => !known.includes(column))).toEqual([]);
  });

  it('is virtual, on the platform’s libraries, and uses the Web API and nothing outside', () => {
    expect([control['@_namespace'], control['@_constructor'], control['@_control-type']]).toEqual(['VoiceChannel', name, 'virtual']);
    expect(control.resources['platform-library'].map((library) => `${library['@_name']} ${library['@_version']}`)).toEqual([
      'React 16.14.0',
      // The oldest 8 of the platform: a version that an environment lacks stops the import.
      'Fluent 8.29.0',
    ]);
    expect(control['feature-usage']['uses-feature'].map((feature) => feature['@_name'])).toEqual(
      name === 'ChannelOverview' ? ['WebAPI'] : ['Utility', 'WebAPI'],
    );
    expect(control['external-service-usage']['@_enabled']).toBe('false');
  });

  it('names its English resource file alone, beside which builds put the others, and words that exist', () => {
    expect(control.resources.resx.map((file) => file['@_path'])).toEqual([`strings/${name}.1033.resx`]);
    const keys = [control, ...control.property].flatMap((element) => [element['@_display-name-key'], element['@_description-key']]);
    const words = wordsOf('en');
    expect(keys.filter((key) => key === undefined || !(key in words))).toEqual([]);
  });
});

it('names files with side effects that exist: a bundler leaves out any other file that nothing is imported from', () => {
  const root = path.join(__dirname, '..', '..');
  const { sideEffects } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { sideEffects: readonly string[] };
  const files = sideEffects.filter((pattern) => pattern.startsWith('./'));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
