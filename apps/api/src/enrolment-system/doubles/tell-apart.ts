import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { EnrolmentRecordsRepository } from '../records/enrolment-records.repository.js';
import { PossibleDoubles } from './possible-doubles.js';

/** Writes down that two students of one name and date of birth are two, so that nobody asks again. */
@Injectable()
export class TellApart {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly doubles: PossibleDoubles,
    private readonly records: EnrolmentRecordsRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws CodedError `enrolment-double.not-found` */
  async run(accountId: string, externalId: string, otherId: string): Promise<void> {
    const found = (await this.doubles.list()).find(
      (double) => double.externalId === externalId && double.other.id === otherId.toLowerCase(),
    );
    if (found === undefined) throw new CodedError('enrolment-double.not-found');
    await this.database.transaction(async (transaction) => {
      await this.records.tellApart(transaction, externalId, found.other.id);
      await this.auditLog.write(transaction, {
        at: await this.schoolClock.nowWithin(transaction),
        actorId: accountId,
        action: 'enrolment.students-told-apart',
        subjectKind: 'student',
        subjectId: found.student.id,
        details: { externalId },
        after: { notSamePersonAs: found.other.id },
      });
    });
  }
}
