import type { ColumnMeaning, GuardianSlot, StudentColumnMeaning } from './column-meaning.js';
import type { ColumnContent } from './column-content.js';
import type { Heading } from './read-heading.js';
import type { HeadingField, HeadingPerson } from './heading-words.js';
import { assignGuardianColumns, type GuardianHeading } from './assign-guardian-columns.js';

/** Fields of the student that stand for one meaning whoever the heading names. */
const STUDENT_FIELDS: Partial<Record<HeadingField, StudentColumnMeaning>> = {
  ordinal: 'ordinal',
  code: 'student-code',
  'family-name': 'student-family-name',
  'middle-name': 'student-middle-name',
  'given-name': 'student-given-name',
  'birth-date': 'birth-date',
  'birth-day': 'birth-day',
  'birth-month': 'birth-month',
  'birth-year': 'birth-year',
  gender: 'gender',
  'female-mark': 'female-mark',
  'male-mark': 'male-mark',
  class: 'class',
  grade: 'grade',
  note: 'note',
};

/** Meanings that a sheet may have in several columns. */
const REPEATABLE = new Set<ColumnMeaning>(['note']);

/**
 * Gives each column its meaning from its heading, its neighbours and, where the heading leaves it
 * open, from what stands below it.
 */
export function assignColumns(
  headings: readonly (Heading | null)[],
  content: readonly ColumnContent[],
): (ColumnMeaning | null)[] {
  const meanings: (ColumnMeaning | null)[] = headings.map(() => null);
  const guardians: GuardianHeading[] = [];
  const taken = new Set<ColumnMeaning>();

  headings.forEach((heading, index) => {
    if (heading === null || heading.field === 'unused' || heading.person === 'staff') return;
    const below = content[index];
    if (below === undefined) return;
    const isBesideName = meanings[index - 1] === 'student-name';
    const student =
      isBesideName && heading.field === 'name' && heading.person === null && below.isOneWord
        ? 'student-given-name'
        : studentMeaning(heading, taken);
    if (student !== null) {
      if (taken.has(student) && !REPEATABLE.has(student)) return;
      meanings[index] = student;
      taken.add(student);
      return;
    }
    const guardian = guardianHeading(heading, index, below);
    if (guardian !== null) guardians.push(guardian);
  });

  for (const [index, meaning] of assignGuardianColumns(guardians)) meanings[index] = meaning;
  adoptUnnamedNeighbours(meanings, headings, content);
  settleNameParts(meanings, content);
  return meanings;
}

function studentMeaning(heading: Heading, taken: ReadonlySet<ColumnMeaning>): ColumnMeaning | null {
  const { field, person } = heading;
  const isGuardian = person !== null && person !== 'student';
  if (field !== null && !(isGuardian && /name$/.test(field))) {
    const meaning = STUDENT_FIELDS[field];
    if (meaning !== undefined) return meaning;
  }
  if (isGuardian) return null;
  if (field === null && person === 'student') return 'student-name';
  if (field !== 'name') return null;
  const isFirst = !taken.has('student-name') && !taken.has('student-given-name');
  if (taken.has('student-family-name') && isFirst) return 'student-given-name';
  return isFirst || person === 'student' ? 'student-name' : null;
}

function guardianHeading(
  heading: Heading,
  index: number,
  below: ColumnContent,
): GuardianHeading | null {
  const { field, person, number } = heading;
  if (field === 'relationship') {
    return { index, part: 'relationship', slot: slotOfPerson(person), number };
  }
  // The student's own number is nobody's whom the school may write to as a guardian.
  if (person === 'student') return null;
  const slot = slotOfPerson(person);
  if (field === 'phone') {
    // Without its stroke "DT" is as often "dân tộc" as "điện thoại".
    const isEthnicity = /^\s*D\.?T\.?\s*$/i.test(below.heading) && below.holdsWordsOnly;
    return isEthnicity ? null : { index, part: 'phone', slot, number };
  }
  if (field === 'name' || field === 'family-name' || field === 'given-name') {
    return { index, part: below.isPhoneLike ? 'phone' : 'name', slot, number };
  }
  if (field === 'contact' || (field === null && slot !== null)) {
    if (below.isPhoneLike) return { index, part: 'phone', slot, number };
    return { index, part: below.holdsNumbers ? 'contact' : 'name', slot, number };
  }
  return null;
}

function slotOfPerson(person: HeadingPerson | null): GuardianSlot | null {
  return person === null || person === 'student' || person === 'staff' ? null : person;
}

/** A heading merged over two columns leaves the second without one: "Họ và tên", "SĐT". */
function adoptUnnamedNeighbours(
  meanings: (ColumnMeaning | null)[],
  headings: readonly (Heading | null)[],
  content: readonly ColumnContent[],
): void {
  for (let index = 1; index < meanings.length; index += 1) {
    const left = meanings[index - 1] ?? null;
    const below = content[index];
    if (headings[index] !== null || left === null || below === undefined) continue;
    if (below.heading !== '' || below.filled === 0) continue;
    if (left === 'student-name' && below.isOneWord && !meanings.includes('student-given-name')) {
      meanings[index] = 'student-given-name';
    }
    if (left.endsWith('-phone') && below.isPhoneLike) meanings[index] = left;
  }
}

/**
 * "Họ và tên" beside "Tên": either the first holds all of the name but the last word, or the
 * second repeats that word for sorting.
 */
function settleNameParts(
  meanings: (ColumnMeaning | null)[],
  content: readonly ColumnContent[],
): void {
  const whole = meanings.indexOf('student-name');
  const given = meanings.indexOf('student-given-name');
  const family = meanings.indexOf('student-family-name');
  if (whole < 0) {
    if (family < 0 && given >= 0) meanings[given] = 'student-name';
    return;
  }
  if (given < 0) return;
  const lastWords = content[whole]?.lastWords ?? [];
  const givenNames = content[given]?.lastWords ?? [];
  const repeated = lastWords.filter((word, row) => word !== '' && word === givenNames[row]).length;
  const compared = lastWords.filter((word) => word !== '').length;
  if (compared > 0 && repeated * 2 > compared) meanings[given] = null;
  else meanings[whole] = 'student-family-name';
}
