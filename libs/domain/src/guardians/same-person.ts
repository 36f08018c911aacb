import type { Relationship } from '../roster/column-meaning.js';

/** A guardian as far as it counts for being the same person as another with whom a phone is shared. */
export interface PhoneSharer {
  /** As `searchKey` makes it; null where the school knows no name. */
  nameKey: string | null;
  wards: readonly { studentId: string; relationship: Relationship }[];
}

/**
 * How likely two guardians who share a phone are one person: `likely` by their names, `possible`
 * where a name is missing or another one but nothing speaks against it.
 */
export const samePersonLikelihoods = ['likely', 'possible'] as const;
export type SamePersonLikelihood = (typeof samePersonLikelihoods)[number];

/**
 * Judges two guardians with one phone. Husband and wife may share one: two of whom one is a father
 * and the other a mother, and two named guardians of one student, are two people unless their names
 * say otherwise. Null where they are not to be offered for merging.
 */
export function judgeSamePerson(one: PhoneSharer, other: PhoneSharer): SamePersonLikelihood | null {
  if (isOfOtherSex(one, other)) return null;
  if (one.nameKey !== null && other.nameKey !== null) {
    if (areSimilarNames(one.nameKey, other.nameKey)) return 'likely';
    return haveWardInCommon(one, other) ? null : 'possible';
  }
  return 'possible';
}

/**
 * Whether two names, as search keys, may be one person's: every word of the shorter stands in the
 * longer in the same order, whole or as its first letter, and the given name is the same. "N. T. Lan"
 * and "Nguyễn Thị Lan", "Cẩm" and "Hồ Thị Cẩm".
 */
export function areSimilarNames(one: string, other: string): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  if (short.length === 0 || short.at(-1) !== long.at(-1)) return false;
  let place = 0;
  for (const word of short) {
    while (place < long.length && !standsFor(word, long[place]!)) place += 1;
    if (place === long.length) return false;
    place += 1;
  }
  return true;
}

function wordsOf(key: string): string[] {
  return key.split(/[\s.]+/u).filter((word) => word !== '');
}

function standsFor(word: string, whole: string): boolean {
  return (
    word === whole ||
    (word.length === 1 && whole.startsWith(word)) ||
    (whole.length === 1 && word.startsWith(whole))
  );
}

function isOfOtherSex({ wards }: PhoneSharer, other: PhoneSharer): boolean {
  const are = ({ wards: of }: PhoneSharer, relationship: Relationship): boolean =>
    of.some((ward) => ward.relationship === relationship);
  return wards.some(
    ({ relationship }) =>
      (relationship === 'father' && are(other, 'mother')) ||
      (relationship === 'mother' && are(other, 'father')),
  );
}

function haveWardInCommon({ wards }: PhoneSharer, other: PhoneSharer): boolean {
  return wards.some(({ studentId }) => other.wards.some((ward) => ward.studentId === studentId));
}
