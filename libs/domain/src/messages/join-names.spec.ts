import { joinNames } from './join-names.js';

describe('joinNames', () => {
  test.each<[names: string[], joined: string]>([
    [[], ''],
    [['An'], 'An'],
    [['An', 'Bình'], 'An và Bình'],
    [['An', 'Bình', 'Chi'], 'An, Bình và Chi'],
    [['An', 'Bình', 'Chi', 'Dũng'], 'An, Bình, Chi và Dũng'],
    [[' An ', 'Bi\u0300nh'], 'An và Bình'],
  ])('%j is %j', (names, joined) => {
    expect(joinNames(names)).toBe(joined);
  });

  it('leaves the list it was given alone', () => {
    const names = ['An', 'Bình'];
    joinNames(names);
    expect(names).toEqual(['An', 'Bình']);
  });
});
