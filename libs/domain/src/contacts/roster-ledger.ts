import { searchKey } from '../names/search-key.js';
import type { Relationship } from '../roster/column-meaning.js';
import type { KnownStudent } from './match-students.js';
import type { RosterPlan } from './roster-plan.js';
import type { SchoolRoster, StudentRecord } from './school-roster.js';

export interface LedgerGuardian {
  id: string;
  fullName: string | null;
}

export interface LedgerGuardianship {
  id: string;
  student: LedgerStudent;
  guardian: LedgerGuardian;
  relationship: Relationship;
  /** E.164, of contacts of whatever status. */
  phones: Set<string>;
}

export interface LedgerStudent extends StudentRecord, KnownStudent {
  guardianships: LedgerGuardianship[];
  phones: Set<string>;
}

/**
 * The school's roster with its cross-references, and with what a plan adds to it: what is added is
 * found at once by the rows that follow, and stands in the plan.
 */
export class RosterLedger {
  readonly plan: RosterPlan = {
    classes: [],
    students: [],
    changedStudents: [],
    leftClass: [],
    enrolments: [],
    guardians: [],
    namedGuardians: [],
    guardianships: [],
    toldRelationships: [],
    phones: [],
    contacts: [],
    differences: [],
  };
  readonly students: LedgerStudent[];
  private readonly classes: Map<string, string>;
  private readonly phones: Map<string, string>;
  private readonly people = new Map<string, LedgerGuardian[]>();

  /** @param newId gives every new row its id */
  constructor(
    present: SchoolRoster,
    private readonly newId: () => string,
  ) {
    this.classes = new Map(present.classes.map(({ name, id }) => [name, id]));
    this.phones = new Map(present.phones.map(({ e164, id }) => [e164, id]));
    this.students = present.students.map((student) => ({
      ...student,
      guardianships: [],
      phones: new Set<string>(),
    }));
    this.linkGuardians(present);
  }

  classId(name: string, grade: number | null): string {
    const known = this.classes.get(name);
    if (known !== undefined) return known;
    const id = this.newId();
    this.classes.set(name, id);
    this.plan.classes.push({ id, name, grade });
    return id;
  }

  addStudent(fields: Omit<StudentRecord, 'id'>): LedgerStudent {
    const record = { id: this.newId(), ...fields };
    this.plan.students.push(record);
    return { ...record, className: null, guardianships: [], phones: new Set() };
  }

  /** Everybody of this name who has one of these phones already, at whichever student. */
  findPeople(fullName: string, phones: readonly string[]): LedgerGuardian[] {
    return phones.flatMap((phone) => this.people.get(personKey(phone, fullName)) ?? []);
  }

  addGuardian(fullName: string | null): LedgerGuardian {
    const guardian = { id: this.newId(), fullName };
    this.plan.guardians.push({ ...guardian });
    return guardian;
  }

  addGuardianship(
    student: LedgerStudent,
    guardian: LedgerGuardian,
    relationship: Relationship,
  ): LedgerGuardianship {
    const id = this.newId();
    const guardianship = { id, student, guardian, relationship, phones: new Set<string>() };
    student.guardianships.push(guardianship);
    this.plan.guardianships.push({
      ...{ id, studentId: student.id, guardianId: guardian.id, relationship },
    });
    return guardianship;
  }

  nameGuardian(guardianship: LedgerGuardianship, fullName: string): void {
    const { guardian, phones } = guardianship;
    guardian.fullName = fullName;
    this.plan.namedGuardians.push({ ...guardian });
    for (const phone of phones) this.knowPerson(phone, guardian);
  }

  tellRelationship(guardianship: LedgerGuardianship, relationship: Relationship): void {
    guardianship.relationship = relationship;
    const { id, student, guardian } = guardianship;
    this.plan.toldRelationships.push({
      ...{ id, studentId: student.id, guardianId: guardian.id, relationship },
    });
  }

  addContact(guardianship: LedgerGuardianship, phone: string): void {
    const phoneId = this.phoneId(phone);
    this.link(guardianship, phone);
    this.plan.contacts.push({ id: this.newId(), guardianshipId: guardianship.id, phoneId });
  }

  private phoneId(e164: string): string {
    const known = this.phones.get(e164);
    if (known !== undefined) return known;
    const id = this.newId();
    this.phones.set(e164, id);
    this.plan.phones.push({ id, e164 });
    return id;
  }

  private linkGuardians(present: SchoolRoster): void {
    const students = new Map(this.students.map((student) => [student.id, student]));
    const guardians = new Map(present.guardians.map((guardian) => [guardian.id, { ...guardian }]));
    const numbers = new Map(present.phones.map(({ id, e164 }) => [id, e164]));
    const guardianships = new Map<string, LedgerGuardianship>();
    for (const { id, studentId, guardianId, relationship } of present.guardianships) {
      const student = known(students, studentId);
      const guardian = known(guardians, guardianId);
      const guardianship = { id, student, guardian, relationship, phones: new Set<string>() };
      student.guardianships.push(guardianship);
      guardianships.set(id, guardianship);
    }
    for (const { guardianshipId, phoneId } of present.contacts) {
      this.link(known(guardianships, guardianshipId), known(numbers, phoneId));
    }
  }

  private link(guardianship: LedgerGuardianship, phone: string): void {
    guardianship.phones.add(phone);
    guardianship.student.phones.add(phone);
    this.knowPerson(phone, guardianship.guardian);
  }

  private knowPerson(phone: string, guardian: LedgerGuardian): void {
    if (guardian.fullName === null) return;
    const key = personKey(phone, guardian.fullName);
    const people = this.people.get(key);
    if (people === undefined) this.people.set(key, [guardian]);
    else if (!people.includes(guardian)) people.push(guardian);
  }
}

function personKey(phone: string, fullName: string): string {
  return `${phone} ${searchKey(fullName)}`;
}

function known<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new Error(`The roster lacks the row ${id} that another names.`);
  return value;
}
