// One version for everything, and what was released stays what it is.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SolutionError } from '../../solution/pack/solutionError';
import { acceptLock, compareLock, hashParts, LOCK_FILE, readLock } from '../../solution/pack/lock';
import { productVersion, solutionNames } from '../../solution/pack/pack';
import { moveVersion, solutionVersion } from '../../solution/pack/version';
import { verify } from '../../solution/verify';
import { builtManifest, CORE, FORMS, makeRepository, packAll, releaseOf, removeRepositories } from './support';

let root: string;
beforeEach(() => {
  root = makeRepository();
}, 60_000);
afterAll(removeRepositories);

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const keyOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof SolutionError ? error.key : String(error);
  }
  return '';
};

describe('version', () => {
  test('moves package, lock file, manifests, solutions and what solutions say they need', () => {
    const moved = moveVersion('7.8.9', root);
    expect(moved).toEqual([
      'package.json',
      'package-lock.json',
      'pcf/ChannelCard/ControlManifest.Input.xml',
      'pcf/ChannelOverview/ControlManifest.Input.xml',
      'pcf/NumberCard/ControlManifest.Input.xml',
      `solution/src/${CORE}/Other/Solution.xml`,
      `solution/src/${FORMS}/Other/Solution.xml`,
    ]);
    expect(productVersion(root)).toBe('7.8.9');
    expect((JSON.parse(read('package-lock.json')) as { packages: { '': { version: string } } }).packages[''].version).toBe('7.8.9');
    expect(read('pcf/NumberCard/ControlManifest.Input.xml')).toMatch(/<control [^>]*constructor="NumberCard" version="7\.8\.9"/);
    for (const name of solutionNames(root)) expect(read(`solution/src/${name}/Other/Solution.xml`)).toContain('<Version>7.8.0.9</Version>');
    const needed = [...read(`solution/src/${FORMS}/Other/Solution.xml`).matchAll(/solution="(VoiceChannelDeployment[^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(needed)).toEqual(new Set(['VoiceChannelDeployment (7.8.0.9)']));
  });

  test('moved, built and packed, keeps every rule', () => {
    moveVersion('7.8.9', root);
    for (const name of ['ChannelCard', 'ChannelOverview', 'NumberCard']) {
      const source = read(`pcf/${name}/ControlManifest.Input.xml`);
      writeFileSync(path.join(root, `out/controls/${name}/ControlManifest.xml`), builtManifest(name, source));
    }
    expect(verify(releaseOf(root))).toEqual([]);
  }, 60_000);

  test('moved and not built is told by the check', () => {
    moveVersion('7.8.9', root);
    expect(new Set(verify(releaseOf(root)).map((problem) => problem.rule))).toEqual(new Set(['version-together']));
  }, 60_000);

  test('changes nothing the second time, and does not go back', () => {
    moveVersion('7.8.9', root);
    expect(moveVersion('7.8.9', root)).toEqual([]);
    expect(keyOf(() => moveVersion('7.8.8', root))).toBe('Solution_Error_VersionLower');
    expect(productVersion(root)).toBe('7.8.9');
  });

  test.each(['1', '1.2', '1.2.3.4', '1.2.x', '01.2.3', 'v1.2.3', '1.2.3-beta', ''])('refuses %p and writes nothing', (version) => {
    const before = read('package.json');
    expect(keyOf(() => moveVersion(version, root))).toBe('Solution_Error_NoVersion');
    expect(read('package.json')).toBe(before);
  });

  test('compares numbers as numbers', () => {
    moveVersion('7.9.0', root);
    expect(keyOf(() => moveVersion('7.10.0', root))).toBe('');
    expect(solutionVersion('7.10.3')).toBe('7.10.0.3');
  });
});

describe('lock', () => {
  const hashes = (): Readonly<Record<string, string>> => hashParts(packAll(root).map(({ parts }) => parts));

  test('lets files change while their version is not released', () => {
    expect(readLock(root)).toEqual({});
    expect(compareLock({}, '0.1.0', { a: '1' })).toEqual({ state: 'open' });
  });

  test('refuses other files under a released version, and names them', () => {
    const version = productVersion(root);
    acceptLock(version, hashes(), root);
    expect(compareLock(readLock(root), version, hashes())).toEqual({ state: 'same' });
    writeFileSync(path.join(root, 'out/controls/NumberCard/bundle.js'), '/* changed */');
    const changed = hashes();
    expect(compareLock(readLock(root), version, changed)).toEqual({
      state: 'changed',
      parts: ['Controls/vcd_VoiceChannel.NumberCard/bundle.js'],
    });
    const before = read(LOCK_FILE);
    expect(keyOf(() => acceptLock(version, changed, root))).toBe('Solution_Error_BundlesChanged');
    expect(read(LOCK_FILE)).toBe(before);
  }, 60_000);

  test('takes changed files under a new version, and keeps the old entry', () => {
    acceptLock('0.1.0', { a: '1' }, root);
    acceptLock('0.1.1', { a: '2' }, root);
    expect(readLock(root)).toEqual({ '0.1.0': { a: '1' }, '0.1.1': { a: '2' } });
  });

  test('counts a file that came or went as changed', () => {
    expect(compareLock({ '1.0.0': { a: '1', b: '1' } }, '1.0.0', { b: '1', c: '1' })).toEqual({ state: 'changed', parts: ['a', 'c'] });
  });

  test('hashes what is built, not the descriptions, which carry the version', () => {
    const found = Object.keys(hashes());
    expect(found).toContain('Controls/vcd_VoiceChannel.ChannelCard/bundle.js');
    expect(found.filter((name) => !/^(Controls|WebResources)\//.test(name))).toEqual([]);
    rmSync(path.join(root, 'solution/src', FORMS), { recursive: true });
    // Of the forms solution there is only the icon of its app.
    const own = found.filter((name) => name.startsWith('WebResources/vcd_iconsformssvg'));
    expect(own).toHaveLength(1);
    expect(Object.keys(hashes())).toEqual(found.filter((name) => !own.includes(name)));
  }, 60_000);
});
