import type { Contact, Guardian, Student } from './student-queries.js';

/** A number that may be confirmed, with whose it is said to be. */
export interface WaitingContact {
  contact: Contact;
  guardian: Pick<Guardian, 'fullName' | 'relationship'>;
  student: Pick<Student, 'id' | 'fullName' | 'className'>;
}

/** Every number of these students that waits for this person to confirm it, in the students' order. */
export function waitingContacts(students: readonly Student[]): WaitingContact[] {
  return students.flatMap((student) =>
    student.guardians.flatMap((guardian) =>
      (guardian.contacts ?? [])
        .filter(({ can }) => can.confirm)
        .map((contact) => ({ contact, guardian, student })),
    ),
  );
}

/** How many different phones and students these are. */
export function countWaiting(contacts: readonly WaitingContact[]): {
  phones: number;
  students: number;
} {
  return {
    phones: new Set(contacts.map(({ contact }) => contact.phone)).size,
    students: new Set(contacts.map(({ student }) => student.id)).size,
  };
}
