// Every point where the product meets the platform is written down once, with what shows that it is met, and with what asks an organization about it.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKS } from '../../plugins-ts/diagnosis/checks';

const ROOT = path.join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

interface Belief {
  readonly id: string;
  readonly cells: readonly string[];
}

/** The rows of the three tables: id, belief, evidence, then what is done where the belief is not sure, tests, and points of Diagnose. */
const BELIEFS: readonly Belief[] = read('docs/beliefs.md')
  .split('\n')
  .filter((line) => /^\| [RUC]\d+ \|/.test(line))
  .map((line) => {
    const [id = '', ...cells] = line
      .slice(1, -1)
      .split(/ \| /)
      .map((cell) => cell.trim());
    return { id, cells };
  });

const testsOf = ({ cells }: Belief): string => cells.at(-2) ?? '';
const pointsOf = ({ cells }: Belief): string => cells.at(-1) ?? '';

test('each belief has its row, once and in order', () => {
  const ids = ([letter, count]: readonly [string, number]): string[] =>
    Array.from({ length: count }, (_, place) => `${letter}${place + 1}`);
  expect(BELIEFS.map(({ id }) => id)).toEqual([...ids(['R', 8]), ...ids(['U', 24]), ...ids(['C', 44])]);
});

test.each(BELIEFS)('$id says what is believed, on what evidence, and has all its cells', ({ id, cells }) => {
  // What is sure needs no defense.
  expect(cells).toHaveLength(id.startsWith('C') ? 4 : 5);
  expect(cells.filter((cell) => cell === '')).toEqual([]);
});

test.each(BELIEFS)('$id is shown by a test that there is', (belief) => {
  const named = [...testsOf(belief).matchAll(/`([^`]+)`(?: “([^”]+)”)?/g)].map(([, file = '', title]) => ({ file, title }));
  expect(named.length).toBeGreaterThan(0);
  for (const { file, title } of named) {
    expect({ file, there: existsSync(path.join(ROOT, file)) }).toEqual({ file, there: true });
    if (title !== undefined) expect({ file, title, there: read(file).includes(title) }).toEqual({ file, title, there: true });
  }
});

describe('Diagnose', () => {
  const points = CHECKS.flatMap((check) => check.points.map((point) => ({ point: point.id, beliefs: point.beliefs })));

  test.each(BELIEFS)('asks of $id what the table says', (belief) => {
    const asked = points.filter(({ beliefs }) => beliefs.includes(belief.id)).map(({ point }) => `\`${point}\``);
    expect(pointsOf(belief)).toBe(asked.length === 0 ? 'not asked' : asked.join(', '));
  });

  test('asks nothing that no row is about', () => {
    const known = new Set(BELIEFS.map(({ id }) => id));
    expect(points.flatMap(({ point, beliefs }) => beliefs.filter((id) => !known.has(id)).map((id) => `${point}: ${id}`))).toEqual([]);
    expect(points.filter(({ beliefs }) => beliefs.length === 0)).toEqual([]);
  });
});
