import { searchKey } from '../names/search-key.js';
import type { RosterStudent } from '../roster/roster-reading.js';

/** A student whom the school has, with what tells them from another. */
export interface KnownStudent {
  code: string | null;
  fullName: string;
  dateOfBirth: string | null;
  className: string | null;
  /** E.164, of all guardians. */
  phones: ReadonlySet<string>;
}

type Rule = (row: RosterStudent, known: KnownStudent) => boolean;

/**
 * Tells which student of the school each student of a file is; null for a new one. A code decides.
 * Without one it takes the same name in the same class, and then the same date of birth; where a
 * date is missing, a guardian's phone in common, or that one of the two has no phone yet. A name
 * alone never makes two students one: a message about a child would go to another child's parents.
 * No student is matched twice.
 * @param known in an order that stays the same from one upload to the next
 */
export function matchStudents<Known extends KnownStudent>(
  rows: readonly RosterStudent[],
  known: readonly Known[],
): (Known | null)[] {
  const matches = rows.map<Known | null>(() => null);
  const taken = new Set<Known>();
  const match = (place: number, student: Known): void => {
    matches[place] = student;
    taken.add(student);
  };

  const byCode = new Map(
    known.flatMap((student) => (student.code === null ? [] : [[codeKey(student.code), student]])),
  );
  rows.forEach(({ code }, place) => {
    const student = code === null ? undefined : byCode.get(codeKey(code));
    if (student !== undefined && !taken.has(student)) match(place, student);
  });

  const namesakes = new Map<string, Known[]>();
  for (const student of known) {
    const key = nameKey(student);
    const others = namesakes.get(key);
    if (others === undefined) namesakes.set(key, [student]);
    else others.push(student);
  }
  // The surest rule goes through the whole file before the next one has its turn.
  for (const rule of [sameBirthDate, sharesPhone, neitherHasPhones, oneHasNoPhones]) {
    rows.forEach((row, place) => {
      if (matches[place] !== null) return;
      const student = namesakes
        .get(nameKey(row))
        ?.find((other) => !taken.has(other) && hasNoOtherCode(row, other) && rule(row, other));
      if (student !== undefined) match(place, student);
    });
  }
  return matches;
}

const sameBirthDate: Rule = (row, known) =>
  row.dateOfBirth !== null && row.dateOfBirth === known.dateOfBirth;

const sharesPhone: Rule = (row, known) =>
  birthDateIsOpen(row, known) && phonesOf(row).some((phone) => known.phones.has(phone));

const neitherHasPhones: Rule = (row, known) =>
  birthDateIsOpen(row, known) && phonesOf(row).length === 0 && known.phones.size === 0;

const oneHasNoPhones: Rule = (row, known) =>
  birthDateIsOpen(row, known) && (phonesOf(row).length === 0 || known.phones.size === 0);

function birthDateIsOpen(row: RosterStudent, known: KnownStudent): boolean {
  return row.dateOfBirth === null || known.dateOfBirth === null;
}

function hasNoOtherCode(row: RosterStudent, known: KnownStudent): boolean {
  return row.code === null || known.code === null;
}

function phonesOf(row: RosterStudent): string[] {
  return row.guardians.flatMap(({ phones }) => phones);
}

/** Clerks write a code in capitals or not; it is the same code. */
function codeKey(code: string): string {
  return code.toUpperCase();
}

function nameKey({ fullName, className }: { fullName: string; className: string | null }): string {
  return `${searchKey(fullName)}\n${className ?? ''}`;
}
