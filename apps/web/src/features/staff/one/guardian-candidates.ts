import type { Schemas } from '@lien-lac/contract';
import { readStudentQuery, type Relationship, searchKey } from '@lien-lac/domain';

type Student = Schemas['StudentView'];

/** A guardian whom somebody of the staff may be, told by number and children from others of the name. */
export interface Candidate {
  id: string;
  fullName: string | null;
  phones: string[];
  children: { name: string; className: string; relationship: Relationship }[];
}

/**
 * The guardians who were meant by what somebody typed: those with the name or the number; where it was
 * a child or a class, all guardians of those children.
 */
export function guardianCandidates(students: readonly Student[], q: string): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { fullName: name, className, guardians } of students) {
    for (const { id, fullName, relationship, contacts = [] } of guardians) {
      const candidate = found.get(id) ?? { id, fullName, phones: [], children: [] };
      for (const { phone } of contacts) {
        if (!candidate.phones.includes(phone)) candidate.phones.push(phone);
      }
      candidate.children.push({ name, className, relationship });
      found.set(id, candidate);
    }
  }
  const all = [...found.values()];
  const meant = all.filter((candidate) => isMeant(candidate, q));
  return meant.length > 0 ? meant : all;
}

function isMeant({ fullName, phones }: Candidate, q: string): boolean {
  const { words, phone } = readStudentQuery(q);
  if (phone !== null) {
    return phones.some((one) =>
      'number' in phone ? one === phone.number : one.includes(phone.digits),
    );
  }
  const name = ` ${searchKey(fullName ?? '')}`;
  return words.length > 0 && words.every((word) => name.includes(` ${word}`));
}
