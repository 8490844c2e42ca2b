/** A check is one file. Whatever else names checks is held against these files here, and each complaint names what is missing. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CHECKS } from '../../../plugins-ts/diagnosis/checks';
import { APPS, OWN_SOLUTIONS } from '../../../plugins-ts/diagnosis/known';
import { CONSENTS, VERDICTS } from '../../../plugins-ts/diagnosis/defineCheck';
import { STATES } from '../../../plugins-ts/diagnosis/diagnose';
import { keyPart } from '../../../plugins-ts/text/resourceKeys';
import { hasText, LANGUAGES } from '../../../plugins-ts/text';
import { loadText } from '../../../cli/lib/loadText';

const FOLDER = path.join(__dirname, '../../../plugins-ts/diagnosis/checks');

const inFolder = readdirSync(FOLDER)
  .filter((file) => file !== 'index.ts')
  .map((file) => path.basename(file, '.ts'));

const points = CHECKS.flatMap((check) => check.points);

test('the index has every file of the folder, by the id that it is named after', () => {
  const missing = inFolder.filter((id) => !CHECKS.some((check) => check.id === id));
  expect(missing.map((id) => `checks/index.ts: import { ${id} } from './${id}', and ${id} in CHECKS`)).toEqual([]);
  expect(CHECKS.map(({ id }) => id).sort()).toEqual([...inFolder].sort());
});

test('apps and solutions of ours are known by the names under which they are imported', () => {
  const source = path.join(__dirname, '../../../solution/src');
  const solutions = readdirSync(source);
  expect(solutions.filter((name) => !(OWN_SOLUTIONS as readonly string[]).includes(name))).toEqual([]);
  const ours = solutions.flatMap((name) => readdirSync(path.join(source, name, 'AppModules')));
  expect(ours.length).toBeGreaterThan(1);
  expect(
    ours.filter((name) => !(APPS as readonly string[]).includes(name)).map((name) => `plugins-ts/diagnosis/known.ts: APPS lacks ${name}`),
  ).toEqual([]);
});

test('points are named once, and each names beliefs of the table', () => {
  const ids = points.map(({ id }) => id);
  expect([...new Set(ids)]).toEqual(ids);
  for (const { id, beliefs } of points) {
    expect([id, beliefs.length > 0]).toEqual([id, true]);
    for (const belief of beliefs) expect(belief).toMatch(/^(R[1-8]|U([1-9]|1\d|2[0-4])|C([1-9]|[1-3]\d|4[0-4]))$/);
  }
});

test.each(LANGUAGES)('everything has its words in $tag', ({ tag }) => {
  const text = loadText(tag);
  const needed = [
    ...CHECKS.map(({ id }) => `Diagnosis_Check_${keyPart(id)}`),
    ...points.flatMap(({ id }) => [`Diagnosis_${keyPart(id)}_Believed`, `Diagnosis_${keyPart(id)}_Do`]),
    ...VERDICTS.map((verdict) => `Diagnosis_Verdict_${keyPart(verdict)}`),
    ...STATES.filter((state) => state !== 'answered').map((state) => `Diagnosis_State_${keyPart(state)}`),
    ...CONSENTS.map((consent) => `Diagnosis_Allow_${keyPart(consent)}`),
  ];
  expect(needed.filter((key) => !hasText(text, key))).toEqual([]);
});
