import { Injectable } from '@nestjs/common';
import {
  normaliseText,
  properCaseName,
  readBirthDate,
  type RosterGuardian,
  type RosterStudent,
} from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ContactAccess } from '../access/contact-access.js';
import { Addresses } from '../guardians/address.js';
import { ApplyRoster } from '../import/apply-roster.js';
import { GuardiansRepository } from '../guardians/guardians.repository.js';
import { ProposeContact } from '../guardians/propose-contact.js';
import { valuesOfNew } from '../students/student-trail.js';
import type { NewGuardianBody, NewStudentBody } from './class-list-views.js';
import { ClassListsRepository } from './class-lists.repository.js';

/** Types one student with their guardians into a class, as one line of its list. */
@Injectable()
export class AddStudent {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly access: ContactAccess,
    private readonly lists: ClassListsRepository,
    private readonly addresses: Addresses,
    private readonly guardians: GuardiansRepository,
    private readonly proposeContact: ProposeContact,
    private readonly applyRoster: ApplyRoster,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @returns the student's id
   * @throws CodedError `class.not-found` also where it is not theirs, `student.already-there`,
   *   `contact.unreadable`, `guardian.nothing-known`, `request.invalid`
   */
  async run(account: Principal, classId: string, given: NewStudentBody): Promise<string> {
    const visibility = await this.access.visibility(account);
    const reach = await this.access.reach(account, 'contact.propose', visibility.schoolYear);
    if (reach !== null && !reach.includes(classId)) throw new CodedError('class.not-found');
    const [found] = await this.lists.list({ ...visibility, classIds: [classId] });
    if (found === undefined) throw new CodedError('class.not-found');
    const student = this.read(given, found.className, found.grade);
    return this.database.transaction(async (transaction) => {
      const plan = await this.applyRoster.run(transaction, [student], {
        ...{ origin: account.role === 'homeroom_teacher' ? 'teacher' : 'upload' },
        by: account.accountId,
      });
      const [difference] = plan.differences;
      // The transaction goes with it: a line of the list is new, or it is not written.
      if (difference?.kind !== 'added') throw new CodedError('student.already-there');
      const at = await this.schoolClock.nowWithin(transaction);
      await this.addEmails(transaction, account, difference.studentId, given, at);
      await this.auditLog.write(transaction, {
        at,
        ...{ actorId: account.accountId, action: 'student.added' },
        ...{ subjectKind: 'student', subjectId: difference.studentId },
        after: valuesOfNew(student),
      });
      return difference.studentId;
    });
  }

  /** A list has phones alone; addresses are added to the guardians whom it brought. */
  private async addEmails(
    transaction: Transaction,
    account: Principal,
    studentId: string,
    { guardians = [] }: NewStudentBody,
    at: Date,
  ): Promise<void> {
    const present = await this.guardians.ofStudent(transaction, studentId);
    for (const [index, { email, fullName = '', relationship }] of guardians.entries()) {
      if (email === undefined) continue;
      const name = properCaseName(fullName) || null;
      const guardian = present.find(
        (one) => one.relationship === relationship && one.fullName === name,
      );
      if (guardian === undefined) continue;
      const { guardianshipId } = guardian;
      const address = {
        ...{ phone: null, email: this.addresses.readEmail(email, `guardians.${index}.email`) },
      };
      await this.proposeContact.run(transaction, account, { guardianshipId, address }, at);
    }
  }

  private read(given: NewStudentBody, className: string, grade: number | null): RosterStudent {
    const fullName = properCaseName(given.fullName);
    if (fullName === '') throw invalid('fullName');
    const birth = readBirthDate(given.dateOfBirth);
    if (birth.invalid === true) throw invalid('dateOfBirth');
    const { code = '', gender = null, note = '', guardians = [] } = given;
    return {
      ...{ sheet: '', row: 1, fullName, className, grade, gender },
      code: normaliseText(code) || null,
      dateOfBirth: birth.date,
      note: normaliseText(note) || null,
      guardians: guardians.map((guardian, index) => this.readGuardian(guardian, index)),
    };
  }

  private readGuardian(
    { fullName = '', relationship, phones = [], email }: NewGuardianBody,
    index: number,
  ): RosterGuardian {
    const name = properCaseName(fullName) || null;
    const numbers = phones.map((phone, place) =>
      this.addresses.readPhone(phone, `guardians.${index}.phones.${place}`),
    );
    if (name === null && numbers.length === 0 && email === undefined)
      throw new CodedError('guardian.nothing-known');
    return { relationship, fullName: name, phones: [...new Set(numbers)] };
  }
}

function invalid(field: string): CodedError {
  return new CodedError('request.invalid', {}, [{ field, code: 'not-usable' }]);
}
