import TestSequencer from '@jest/test-sequencer';

/** What takes longest. Begun last, it would leave the other processor with nothing to do. */
const longest = [
  ...['school-day', 'guide', 'worker-killed', 'gateways', 'contacts', 'students'].map(
    (name) => `browser/${name}.browser.ts`,
  ),
  '.together.ts',
];

/** The order in which a machine runs the tests that it has never run: Jest itself goes by the size of the files. */
export default class LongestFirst extends (TestSequencer.default ?? TestSequencer) {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const placeOf = ({ path }) => {
      const place = longest.findIndex((end) => path.endsWith(end));
      return place === -1 ? longest.length : place;
    };
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
