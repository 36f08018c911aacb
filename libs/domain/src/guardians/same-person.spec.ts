import fc from 'fast-check';
import type { Relationship } from '../roster/column-meaning.js';
import { areSimilarNames, judgeSamePerson, type PhoneSharer } from './same-person.js';

const sharer = (nameKey: string | null, ...wards: [string, Relationship][]): PhoneSharer => ({
  nameKey,
  wards: wards.map(([studentId, relationship]) => ({ studentId, relationship })),
});

describe('two names', () => {
  test.each([
    ['ho thi cam', 'ho thi cam', true],
    ['ho thi cam', 'cam', true],
    ['h. t. cam', 'ho thi cam', true],
    ['ho cam', 'ho thi cam', true],
    ['ho thi cam', 'ho thi lan', false],
    ['le thi cam', 'ho thi cam', false],
    ['thi ho cam', 'ho thi cam', false],
    ['', 'ho thi cam', false],
  ])('%j and %j are similar: %j', (one, other, similar) => {
    expect(areSimilarNames(one, other)).toBe(similar);
    expect(areSimilarNames(other, one)).toBe(similar);
  });

  it('are similar whatever words are left out before the given name', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{2,5}$/), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (name, kept) => {
        const shorter = name.filter((_, place) => place === name.length - 1 || kept[place]);
        expect(areSimilarNames(name.join(' '), shorter.join(' '))).toBe(true);
      }),
    );
  });
});

describe('two guardians on one phone', () => {
  test.each<[string, PhoneSharer, PhoneSharer, ReturnType<typeof judgeSamePerson>]>([
    [
      'mother of siblings',
      sharer('ho cam', ['an', 'mother']),
      sharer('ho cam', ['em', 'mother']),
      'likely',
    ],
    [
      'a name shortened',
      sharer('cam', ['an', 'guardian']),
      sharer('ho thi cam', ['em', 'mother']),
      'likely',
    ],
    [
      'husband and wife',
      sharer('ly ba', ['an', 'father']),
      sharer('ho cam', ['an', 'mother']),
      null,
    ],
    [
      'father and mother of siblings',
      sharer('ly ba', ['an', 'father']),
      sharer('ho cam', ['em', 'mother']),
      null,
    ],
    [
      'father and mother of one name',
      sharer('ly an', ['an', 'father']),
      sharer('ly an', ['em', 'mother']),
      null,
    ],
    [
      'two of one student',
      sharer('ly ba', ['an', 'father']),
      sharer('ly cu', ['an', 'grandparent']),
      null,
    ],
    [
      'twice at one student',
      sharer('ly ba', ['an', 'father']),
      sharer('ly ba', ['an', 'guardian']),
      'likely',
    ],
    ['no name', sharer(null, ['an', 'mother']), sharer('ho cam', ['em', 'mother']), 'possible'],
    ['no names', sharer(null, ['an', 'mother']), sharer(null, ['em', 'mother']), 'possible'],
    [
      'other names',
      sharer('ly ba', ['an', 'guardian']),
      sharer('ho cam', ['em', 'mother']),
      'possible',
    ],
  ])('%s', (_who, one, other, likelihood) => {
    expect(judgeSamePerson(one, other)).toBe(likelihood);
    expect(judgeSamePerson(other, one)).toBe(likelihood);
  });
});
