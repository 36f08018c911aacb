import { Injectable } from '@nestjs/common';
import { type Action, schoolDate } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ContactAccess } from '../access/contact-access.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { GuardiansRepository, type HeldAddress } from './guardians.repository.js';
import { OwnStudentsRepository } from './own-students.repository.js';

/** In what a change of one student's contacts stands. */
export interface ChangeCircumstances {
  /** The class in which the student is. */
  classId: string;
  /** School time. */
  at: Date;
}

/** Whose contacts a person may change: those of the school, or of the class that is theirs. */
@Injectable()
export class OwnStudents {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly access: ContactAccess,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly students: OwnStudentsRepository,
    private readonly guardians: GuardiansRepository,
  ) {}

  /** The classes in which a person may do this; null for all. To be asked before a transaction. */
  reach(account: Principal, action: Action): Promise<string[] | null> {
    return this.access.reach(account, action);
  }

  /**
   * Keeps others from adding contacts meanwhile, and makes sure that the student is the person's
   * business.
   * @param reach of the person
   * @throws CodedError `student.not-found` also where they are not theirs to change
   */
  async enter(
    transaction: Transaction,
    reach: readonly string[] | null,
    studentId: string,
  ): Promise<ChangeCircumstances> {
    await this.schoolRoster.lock(transaction);
    const at = await this.schoolClock.nowWithin(transaction);
    const classId = await this.students.classOf(transaction, studentId, schoolDate(at), reach);
    if (classId === null) throw new CodedError('student.not-found');
    return { classId, at };
  }

  /**
   * The same for a contact, which is then held against others.
   * @throws CodedError `contact.not-found` also where it is not theirs to change
   */
  async enterContact(
    transaction: Transaction,
    reach: readonly string[] | null,
    contactId: string,
  ): Promise<ChangeCircumstances & { held: HeldAddress }> {
    await this.schoolRoster.lock(transaction);
    const at = await this.schoolClock.nowWithin(transaction);
    const held = await this.guardians.findAddress(transaction, contactId);
    const classId =
      held && (await this.students.classOf(transaction, held.studentId, schoolDate(at), reach));
    if (held === null || classId === null) throw new CodedError('contact.not-found');
    return { classId, at, held };
  }
}
