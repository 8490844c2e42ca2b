// What a release says of the code of others that it contains.
import { createHash } from 'node:crypto';
import { bundledPackages, type BundledPackage } from '../../../tools/release/bundledPackages';
import { checksums, noticesText, shippedBill, type Bill } from '../../../tools/release/documents';

describe('bundled packages', () => {
  let packages: readonly BundledPackage[];
  beforeAll(async () => {
    packages = await bundledPackages();
  });
  const scriptsOf = (name: string): readonly string[] => packages.find((item) => item.name === name)?.scripts ?? [];

  it('are those of which code is in a script, with the scripts that contain it', () => {
    expect(scriptsOf('react')).toEqual(['panel.js']);
    expect(scriptsOf('libphonenumber-js')).toContain('numbers.js');
    // Controls take both from the platform, and tools are shipped nowhere.
    expect(packages.flatMap(({ scripts }) => scripts)).not.toContain('ChannelCard');
    expect(packages.map(({ name }) => name)).not.toContain('esbuild');
  });

  it('are all under a license that allows it, and its text is there', () => {
    expect(packages.filter(({ license }) => !/^(MIT|0BSD|Apache-2\.0|BSD-[23]-Clause|ISC)$/.test(license))).toEqual([]);
    expect(packages.filter(({ licenseText }) => (licenseText ?? '').length < 300).map(({ name }) => name)).toEqual([]);
  });

  it('are in the notices, each with its text', () => {
    const notices = noticesText('Voice Channel Deployment', packages);
    for (const { name, version, licenseText } of packages) {
      expect(notices).toContain(`\n${name} ${version}\n`);
      expect(notices).toContain(licenseText);
    }
  });
});

describe('the bill of materials', () => {
  const component = (name: string): Bill['components'][number] => ({ name, version: '1.0.0', 'bom-ref': `${name}@1.0.0` });
  const installed: Bill = {
    metadata: { component: { 'bom-ref': 'product@0.1.0', name: 'folder' } },
    components: [component('shipped'), component('tool')],
    dependencies: [
      { ref: 'product@0.1.0', dependsOn: ['shipped@1.0.0', 'tool@1.0.0'] },
      { ref: 'tool@1.0.0', dependsOn: ['shipped@1.0.0'] },
      { ref: 'shipped@1.0.0' },
    ],
  };
  const shipped: BundledPackage = { name: 'shipped', version: '1.0.0', license: 'MIT', licenseText: null, scripts: ['panel.js'] };

  it('has what is shipped, and nothing that only builds or tests', () => {
    expect(shippedBill(installed, [shipped], 'Product')).toEqual({
      metadata: { component: { 'bom-ref': 'product@0.1.0', name: 'Product' } },
      components: [component('shipped')],
      dependencies: [
        { ref: 'product@0.1.0', dependsOn: ['shipped@1.0.0'] },
        { ref: 'shipped@1.0.0', dependsOn: [] },
      ],
    });
  });

  it('lacks nothing that is shipped', () => {
    expect(() => shippedBill(installed, [{ ...shipped, version: '2.0.0' }], 'Product')).toThrow('shipped 2.0.0');
  });
});

test('checksums are as sha256sum checks them', () => {
  const sum = createHash('sha256').update('zip').digest('hex');
  expect(
    checksums(
      new Map([
        ['b.zip', Buffer.from('zip')],
        ['a.zip', Buffer.from('zip')],
      ]),
    ),
  ).toBe(`${sum}  a.zip\n${sum}  b.zip\n`);
});
