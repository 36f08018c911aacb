import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { EnrolmentDifferencesRepository } from './enrolment-differences.repository.js';
import { HoldDifference } from './hold-difference.js';

/** Keeps what the school has. Told the same again, nobody is asked again; told otherwise, they are. */
@Injectable()
export class KeepOurs {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly holdDifference: HoldDifference,
    private readonly differences: EnrolmentDifferencesRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws CodedError `enrolment-difference.settled` */
  async run(accountId: string, id: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const { difference, facts, ours } = await this.holdDifference.run(transaction, id);
      const at = await this.schoolClock.nowWithin(transaction);
      await this.differences.keepOurs(transaction, id, { by: accountId, at });
      const { externalId, field, about, theirs } = difference;
      await this.auditLog.write(transaction, {
        at,
        actorId: accountId,
        action: 'enrolment.difference-kept',
        subjectKind: 'student',
        subjectId: facts.id,
        details: { externalId, field, about, ours, theirs },
      });
    });
  }
}
