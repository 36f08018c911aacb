import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ReadStudent } from '../lists/read-student.js';
import type { GuardianDetailView } from '../lists/student-detail-view.js';

/** One guardian of a student as the student's page shows them. */
@Injectable()
export class ReadGuardian {
  constructor(private readonly readStudent: ReadStudent) {}

  /** @throws CodedError `student.not-found`, `guardian.not-found` */
  async run(
    account: Principal,
    studentId: string,
    guardianId: string,
  ): Promise<GuardianDetailView & { version: number }> {
    const { guardians } = await this.readStudent.run(account, studentId);
    const found = guardians.find(({ id }) => id === guardianId.toLowerCase());
    if (found?.version === undefined) throw new CodedError('guardian.not-found');
    return { ...found, version: found.version };
  }
}
