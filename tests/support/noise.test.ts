// The guard itself: what a test writes fails it, unless the test said that it expects it.
import { expectNoise, failOnNoise } from './noise';

test.each([
  ['console.error', (words: string) => console.error(words)],
  ['console.warn', (words: string) => console.warn(words)],
  ['process.emitWarning', (words: string) => process.emitWarning(words)],
])('%s fails the test that calls it', (kind, write) => {
  write('the kettle boils');
  write('over');
  expect(failOnNoise).toThrow(`${kind}: the kettle boils\n(and 1 more like it or after it)`);
  expect(failOnNoise).not.toThrow();
});

test('what is expected passes, and nothing else does', () => {
  expectNoise(/kettle/);
  console.warn('the %s boils', 'kettle');
  expect(failOnNoise).not.toThrow();
  console.warn('the pot boils');
  expect(failOnNoise).toThrow('console.warn: the pot boils');
});

test('what one test expects, the next does not', () => {
  console.warn('the kettle boils');
  expect(failOnNoise).toThrow('kettle');
});
