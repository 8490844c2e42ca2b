// Packing: the same bytes every time, nothing left out in silence, and back again.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { assemble } from '../../solution/pack/assemble';
import { withBuiltFiles } from '../../solution/pack/builtFiles';
import { SolutionError } from '../../solution/pack/solutionError';
import { readFolder, writeFolder } from '../../solution/pack/folder';
import { packFolder, packSolution, zipName } from '../../solution/pack/pack';
import { unpack } from '../../solution/pack/unpack';
import { parseXml, writeXml } from '../../solution/pack/xml';
import { unzip, zip } from '../../solution/pack/zip';
import { CORE, FORMS, makeRepository, packAll, removeRepositories } from './support';

let root: string;
let packed: ReturnType<typeof packAll>;
beforeAll(() => {
  root = makeRepository();
  packed = packAll(root);
}, 60_000);
afterAll(removeRepositories);

const decode = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Key and values of the error that the work ends with. */
function errorOf(work: () => unknown): { key: string; values: Readonly<Record<string, string>> } {
  try {
    work();
  } catch (error) {
    if (error instanceof SolutionError) return { key: error.key, values: error.values };
    throw error;
  }
  throw new Error('no error');
}

describe('a zip', () => {
  test('is the same, byte for byte, when it is packed again', () => {
    const again = packSolution(CORE, 'managed', root).zip;
    expect(Buffer.compare(again, packed.find((item) => item.file === 'VoiceChannelDeployment_managed.zip')?.zip as Uint8Array)).toBe(0);
  }, 60_000);

  test('holds one date for every part, whatever the clock and the time zone', () => {
    const bytes = Buffer.from(packed[0]?.zip as Uint8Array);
    const dates = new Set<number>();
    for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) dates.add(bytes.readUInt32LE(at + 10));
    // MS-DOS: 2000-01-01 is (20 << 9 | 1 << 5 | 1), midnight is 0.
    expect([...dates]).toEqual([((20 << 9) | (1 << 5) | 1) * 0x10000]);
  });

  test('begins with the three descriptions, and has the rest in the order of code points', () => {
    for (const item of packed) {
      const names = [...unzip(item.zip, item.file).keys()];
      expect(names.slice(0, 3)).toEqual(['[Content_Types].xml', 'solution.xml', 'customizations.xml']);
      expect(names.slice(3)).toEqual([...names.slice(3)].sort());
    }
  });

  test('does not depend on the order in which files come', () => {
    const files = packed[0]?.parts as ReadonlyMap<string, Uint8Array>;
    expect(Buffer.compare(zip(files), zip(new Map([...files].reverse())))).toBe(0);
  });

  test('is named as SolutionPackager names it', () => {
    expect([zipName({ name: 'A', kind: 'managed' }), zipName({ name: 'A', kind: 'unmanaged' })]).toEqual(['A_managed.zip', 'A.zip']);
  });

  test('that is none is refused, and so is one with a path that leads out', () => {
    expect(errorOf(() => unzip(encode('no zip'), 'x.zip')).key).toBe('Solution_Error_NotZip');
    expect(errorOf(() => unzip(zip(new Map([['../evil.js', encode('')]])), 'x.zip')).key).toBe('Solution_Error_UnsafePath');
    expect(errorOf(() => unzip(zip(new Map([['a/../../evil.js', encode('')]])), 'x.zip')).key).toBe('Solution_Error_UnsafePath');
  });
});

describe('there and back', () => {
  test.each([0, 1, 2, 3])(
    'a folder made from zip %i packs to the same zip',
    (index) => {
      const item = packed[index] as (typeof packed)[number];
      const folder = path.join(root, `unpacked-${index}`);
      writeFolder(folder, unpack(unzip(item.zip, item.file)));
      const again = packFolder(folder);
      expect([again.name, again.kind]).toEqual([item.name, item.kind]);
      expect(Buffer.compare(again.zip, item.zip)).toBe(0);
    },
    60_000,
  );

  test('the folder made from a zip has the files of the source folder, and the built ones', () => {
    const item = packed.find(({ file }) => file === 'VoiceChannelDeployment.zip') as (typeof packed)[number];
    expect([...unpack(item.parts).keys()].sort()).toEqual(
      [...withBuiltFiles(readFolder(path.join(root, 'solution/src', CORE)), root).keys()].sort(),
    );
  });

  test('a folder that holds something is left alone', () => {
    expect(errorOf(() => writeFolder(path.join(root, 'solution'), new Map())).key).toBe('Solution_Error_FolderNotEmpty');
  });

  test('a kind of component that has no place is named, not lost', () => {
    const parts = new Map(packed[0]?.parts);
    parts.set(
      'customizations.xml',
      encode(decode(parts.get('customizations.xml')).replace('<Workflows />', '<Workflows><Workflow Name="x" /></Workflows>')),
    );
    expect(errorOf(() => unpack(parts))).toEqual({ key: 'Solution_Error_UnknownSection', values: { section: 'Workflows' } });
  });
});

describe('a folder', () => {
  const source = (): Map<string, Uint8Array> => new Map(withBuiltFiles(readFolder(path.join(root, 'solution/src', CORE)), root));
  const forms = (): Map<string, Uint8Array> => readFolder(path.join(root, 'solution/src', FORMS));
  const change = (files: Map<string, Uint8Array>, name: string, from: string | RegExp, to: string): Map<string, Uint8Array> => {
    const before = decode(files.get(name));
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    return files.set(name, encode(after));
  };

  test('with a file that nothing names does not pack', () => {
    const files = forms().set('Entities/msdyn_ocphonenumber/Charts/x.xml', encode('<x/>'));
    expect(errorOf(() => assemble(files, { managed: true }))).toEqual({
      key: 'Solution_Error_StrayFile',
      values: { file: 'Entities/msdyn_ocphonenumber/Charts/x.xml' },
    });
  });

  test('with a section that is filled by hand does not pack', () => {
    const files = change(source(), 'Other/Customizations.xml', '<Entities />', '<Entities><Entity /></Entities>');
    expect(errorOf(() => assemble(files, { managed: true })).key).toBe('Solution_Error_SectionFilled');
  });

  test('with a relationship that is listed and not written, or written and not listed, does not pack', () => {
    const listed = change(source(), 'Other/Relationships.xml', 'lk_vcd_acceptedfinding_createdby', 'lk_vcd_acceptedfinding_created');
    expect(errorOf(() => assemble(listed, { managed: true }))).toEqual({
      key: 'Solution_Error_Relationship',
      values: { file: 'Other/Relationships.xml', name: 'lk_vcd_acceptedfinding_createdby' },
    });
    const written = change(source(), 'Other/Relationships/Organization.xml', 'organization_vcd_acceptedfinding', 'organization_other');
    expect(errorOf(() => assemble(written, { managed: true })).key).toBe('Solution_Error_Relationship');
  });

  test('with a file that is no XML, or begins with something else, names the file', () => {
    const broken = forms().set('Entities/msdyn_ocphonenumber/RibbonDiff.xml', encode('<RibbonDiffXml>'));
    expect(errorOf(() => assemble(broken, { managed: true })).values['file']).toBe('Entities/msdyn_ocphonenumber/RibbonDiff.xml');
    const other = forms().set('Entities/msdyn_ocphonenumber/RibbonDiff.xml', encode('<Ribbon/>'));
    expect(errorOf(() => assemble(other, { managed: true })).key).toBe('Solution_Error_WrongRoot');
  });

  test('without a built file says which is missing and what makes it', () => {
    const bare = makeRepository();
    rmSync(path.join(bare, 'out/webresources/forms.js'));
    expect(errorOf(() => packSolution(CORE, 'managed', bare))).toEqual({
      key: 'Solution_Error_NotBuilt',
      values: { name: 'vcd_/scripts/forms.js', file: 'out/webresources/forms.js' },
    });
  });

  test('gives a managed solution the files for managed ones, and leaves out what describes other tables', () => {
    const [plain = ''] = [...forms().keys()].filter((name) => name.includes('SavedQueries'));
    const files = forms();
    files.set(plain.replace('.xml', '_managed.xml'), encode(decode(files.get(plain)).replace(/width="220"|width="160"/, 'width="99"')));
    const text = (managed: boolean): string => decode(assemble(files, { managed }).get('customizations.xml'));
    expect([text(true).includes('width="99"'), text(false).includes('width="99"')]).toEqual([true, false]);
    expect([text(true).includes('unmodified'), text(false).includes('unmodified="1"')]).toEqual([false, true]);
    expect(text(true)).not.toContain('<EntityInfo');
  });

  test('keeps its comments to itself, as exports have none', () => {
    expect(decode(source().get('Entities/vcd_NumberConnectivity/Entity.xml'))).toContain('<!--');
    expect(packed.map(({ parts }) => decode(parts.get('customizations.xml')).includes('<!--'))).toEqual([false, false, false, false]);
  });

  test('takes from a built control the manifest and what it lists, nothing else', () => {
    const names = [...(packed[0]?.parts.keys() ?? [])].filter((name) => name.startsWith('Controls/vcd_VoiceChannel.NumberCard/'));
    expect(names).toContain('Controls/vcd_VoiceChannel.NumberCard/bundle.js');
    expect(names.filter((name) => name.endsWith('.txt'))).toEqual([]);
  });
});

test('XML is written in one form, and read again as it was', () => {
  const text = '<a x="1 &lt; 2 &amp; &quot;3&quot;&#10;"><!-- gone --><b>  kept &amp; &lt;safe&gt; </b><c>   </c><d/></a>';
  const written = writeXml(parseXml(text, 'x'));
  expect(written).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<a x="1 &lt; 2 &amp; &quot;3&quot;&#10;">\n  <b>  kept &amp; &lt;safe&gt; </b>\n  <c />\n  <d />\n</a>\n',
  );
  expect(writeXml(parseXml(written, 'x'))).toBe(written);
});

test('source files hold English alone, and no line ends of another system', () => {
  for (const name of [CORE, FORMS]) {
    for (const [file, content] of readFolder(path.join(root, 'solution/src', name))) {
      const text = decode(content);
      expect({ file, other: /languagecode="(?!1033)|LCID="(?!1033)|\r/.exec(text)?.[0] }).toEqual({ file, other: undefined });
    }
  }
});

test('a folder for both kinds packs as unmanaged by itself', () => {
  const folder = path.join(root, 'solution/src', FORMS);
  expect(packFolder(folder).kind).toBe('unmanaged');
  expect(decode(packFolder(folder).parts.get('solution.xml'))).toContain('<Managed>0</Managed>');
  expect(errorOf(() => packFolder(path.join(root, 'nothing'))).key).toBe('Solution_Error_NoFolder');
});
