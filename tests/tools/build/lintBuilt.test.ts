// The checker's rules on built scripts, in a folder of its own: what is found, what is known to be false, what is missing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lintBuilt } from '../../../tools/build/lintBuilt';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lint-'));
  put('plugins-ts/forms/index.ts', '');
  put('pcf/panel/index.tsx', '');
  put('preview/host/index.ts', '');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

test('what the checker refuses is named with its place, also where the script says not to look', async () => {
  put('out/webresources/forms.js', '/* eslint-disable */\nconst top = window.top;\nXrm.Page.getAttribute("a");\n');
  put('out/web/panel.js', 'alert(1);\n');
  const { wrong, known } = await lintBuilt(root);
  expect(wrong).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^out\/webresources\/forms\.js: @microsoft\/power-apps\/avoid-window-top, \d times, first in 2:/),
    ]),
  );
  expect(known).toEqual([]);
});

test('what is known to be false in the panel is told apart, and in no other script', async () => {
  put('out/webresources/forms.js', 'alert(1);\n');
  put('out/web/panel.js', 'const e = window;\nconst move = (e) => {\n  e.top = 1;\n};\nalert(move);\n');
  const { wrong, known } = await lintBuilt(root);
  expect(wrong).toEqual([]);
  expect(known).toEqual([expect.stringMatching(/^out\/web\/panel\.js: @microsoft\/power-apps\/avoid-window-top, 1 times: /)]);
});

test('a script that was not built is no script without faults', async () => {
  put('out/web/panel.js', '');
  await expect(lintBuilt(root)).rejects.toThrow('out/webresources/forms.js: not built');
});
