import {
  type LedgerGuardian,
  type LedgerGuardianship,
  type LedgerStudent,
  RosterLedger,
} from '../contacts/roster-ledger.js';
import type { EnrolmentRecord, SchoolForPushes } from './push-plan.js';

/** A contact that the school had before the pushes. */
export interface PresentContact {
  id: string;
  phone: string;
  guardianshipId: string;
  status: string;
  origin: string;
}

/** The roster's ledger, with who of it is which record of the enrolment system. */
export class PushLedger {
  readonly roster: RosterLedger;
  private readonly students: Map<string, LedgerStudent>;
  private readonly byCode = new Map<string, LedgerStudent>();
  private readonly records: Map<string, EnrolmentRecord>;
  private readonly claims: Map<string, string>;
  private readonly contacts = new Map<string, PresentContact[]>();

  constructor(
    private readonly school: SchoolForPushes,
    newId: () => string,
  ) {
    const { roster, records } = school;
    this.roster = new RosterLedger(roster, newId);
    this.students = new Map(this.roster.students.map((student) => [student.id, student]));
    for (const student of this.roster.students) this.knowCode(student);
    this.records = new Map(records.map((record) => [record.externalId, record]));
    this.claims = new Map(records.map(({ studentId, externalId }) => [studentId, externalId]));
    this.linkContacts();
  }

  record(externalId: string): EnrolmentRecord | null {
    return this.records.get(externalId) ?? null;
  }

  student(id: string): LedgerStudent {
    const student = this.students.get(id);
    if (student === undefined) throw new Error(`The roster lacks the student ${id} of a record.`);
    return student;
  }

  withCode(code: string): LedgerStudent | null {
    return this.byCode.get(codeKey(code)) ?? null;
  }

  /** The record whose student this is. */
  claimOf({ id }: LedgerStudent): string | null {
    return this.claims.get(id) ?? null;
  }

  addStudent(externalId: string, fields: Parameters<RosterLedger['addStudent']>[0]): LedgerStudent {
    const student = this.roster.addStudent(fields);
    this.students.set(student.id, student);
    this.claims.set(student.id, externalId);
    this.knowCode(student);
    return student;
  }

  claim(externalId: string, { id }: LedgerStudent): void {
    this.claims.set(id, externalId);
  }

  knowCode(student: LedgerStudent): void {
    if (student.code !== null) this.byCode.set(codeKey(student.code), student);
  }

  /** The contacts that the school had for a guardianship, of whatever status. */
  contactsOf({ id }: LedgerGuardianship): readonly PresentContact[] {
    return this.contacts.get(id) ?? [];
  }

  /** Whether CGCN has confirmed a number of any guardian of theirs. */
  isConfirmed(student: LedgerStudent): boolean {
    return student.guardianships
      .flatMap((guardianship) => this.contactsOf(guardianship))
      .some(({ status }) => status === 'confirmed');
  }

  /** Whether a guardian has other children at the school. */
  hasOthers(guardian: LedgerGuardian, student: LedgerStudent): boolean {
    return [...this.students.values()].some(
      (other) =>
        other !== student &&
        other.guardianships.some(({ guardian: one }) => one.id === guardian.id),
    );
  }

  private linkContacts(): void {
    const { roster, contacts } = this.school;
    const numbers = new Map(roster.phones.map(({ id, e164 }) => [id, e164]));
    for (const { id, guardianshipId, phoneId } of roster.contacts) {
      const state = contacts.get(id);
      const phone = numbers.get(phoneId);
      if (state === undefined || phone === undefined) continue;
      const contact = { id, phone, guardianshipId, ...state };
      const others = this.contacts.get(guardianshipId);
      if (others === undefined) this.contacts.set(guardianshipId, [contact]);
      else others.push(contact);
    }
  }
}

/** Clerks write a code in capitals or not; it is the same code. */
function codeKey(code: string): string {
  return code.toUpperCase();
}
