import type { ContactAddress } from './contact-address.js';
import type { Guardian, Student } from './student-queries.js';

/** A number or address that somebody decides about, with whose it is said to be. */
export interface WaitingContact {
  contact: ContactAddress & {
    id: string;
    /** As it was seen. */
    version: number;
  };
  guardian: Pick<Guardian, 'fullName' | 'relationship'>;
  student: Pick<Student, 'id' | 'fullName' | 'className'>;
}

/** How many different phones or addresses and students these are. */
export function countWaiting(contacts: readonly WaitingContact[]): {
  phones: number;
  students: number;
} {
  return {
    phones: new Set(contacts.map(({ contact }) => contact.phone ?? contact.email)).size,
    students: new Set(contacts.map(({ student }) => student.id)).size,
  };
}
