import { createHash } from 'node:crypto';
import {
  type ContactFacts,
  enrolmentStatusOf,
  type EnrolmentStatus,
  stillDiffers,
  type StudentFacts,
  toldContacts,
} from '@lien-lac/domain';
import type { DifferenceRow } from '../differences/enrolment-differences.repository.js';
import type { RecordRow } from './enrolment-records.repository.js';

/** A record with what became of it. */
export interface RecordState {
  record: RecordRow;
  status: EnrolmentStatus;
  /** Of the numbers that were told, each with its guardian's place in what was told. */
  contacts: (ContactFacts & { guardian: number })[];
  /** That wait for CGCN. */
  differences: DifferenceRow[];
}

/**
 * @param waiting the record's differences that nobody has settled; the school may have come round by
 * itself meanwhile
 */
export function stateOf(
  record: RecordRow,
  facts: StudentFacts,
  waiting: readonly DifferenceRow[],
): RecordState {
  const contacts = toldContacts(record.told, facts);
  const differences = waiting.filter((difference) => stillDiffers(difference, facts));
  return {
    ...{ record, contacts, differences },
    status: enrolmentStatusOf(contacts, differences.length),
  };
}

/** A digest of everything of it that a reader of the API sees and that may change. */
export function digestOf({ record, status, contacts, differences }: RecordState): string {
  const seen = [
    record.told,
    status,
    contacts.map((contact) => [
      ...[contact.guardian, contact.phone, contact.status, contact.refusalReason],
    ]),
    differences.map(({ field, theirs, since }) => [field, theirs, since]),
  ];
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url');
}
