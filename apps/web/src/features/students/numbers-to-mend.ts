import type { Relationship } from '@lien-lac/domain';
import type { Student } from './student-queries.js';

/** A number in use at which messages do not arrive, and whose it is. */
export interface NumberToMend {
  phone: string;
  relationship: Relationship;
}

/** The numbers of a student's guardians that somebody has to ask for anew. */
export function numbersToMend({ guardians }: Pick<Student, 'guardians'>): NumberToMend[] {
  return guardians.flatMap(({ relationship, contacts = [] }) =>
    contacts
      .filter(
        ({ status, reachability }) =>
          reachability === 'failing' && (status === 'confirmed' || status === 'unconfirmed'),
      )
      .map(({ phone }) => ({ phone, relationship })),
  );
}
