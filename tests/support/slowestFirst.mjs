// The order of test files on two workers: the longest begin, so that both end together. jest knows how long each took when it ran here
// before; in a fresh clone the kind of a file tells, for how large it is says little.
import sequencer from '@jest/test-sequencer';

/** What drives many pages, longest first. */
const LONGEST = ['panel-looks', 'panel-colors', 'evidence', 'panel.test', 'cards-looks', 'cards.test', 'host.test', 'panel-guidance'].map(
  (name) => `/browser/${name}`,
);

const rankOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.includes(name));
  if (place >= 0) return place;
  if (path.includes('/browser/')) return LONGEST.length;
  return LONGEST.length + (path.endsWith('.tsx') || path.includes('/solution/') ? 1 : 2);
};

export default class SlowestFirst extends sequencer.default {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.every(({ duration }) => typeof duration === 'number')) return sorted;
    return [...sorted].sort((a, b) => rankOf(a) - rankOf(b));
  }
}
