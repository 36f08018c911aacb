import { schoolDate } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ObservationRepository } from './observation.repository.js';
import { departmentOf } from './observing-department.js';

/** Takes back what one's department recorded, on the same day. It stays in the trail. */
@Injectable()
export class TakeBackObservation {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly observations: ObservationRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A second time it changes nothing.
   * @throws CodedError `observation.not-found`, `observation.other-day`
   */
  async run(person: Principal, id: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const now = await this.clock.nowWithin(transaction);
      const before = await this.observations.lock(transaction, id);
      if (before === null || before.department !== departmentOf(person.role)) {
        throw new CodedError('observation.not-found');
      }
      if (before.date !== schoolDate(now)) throw new CodedError('observation.other-day');
      if (before.takenBackAt !== null) return;
      await this.observations.update(transaction, id, {
        ...{ takenBackBy: person.accountId, takenBackAt: now },
      });
      const { department, date, classId, studentId, kind, at, minutes, word } = before;
      await this.audit.write(transaction, {
        ...{ at: now, actorId: person.accountId, action: 'observation.taken-back' },
        ...{ subjectKind: 'observation', subjectId: id },
        details: { department, date, classId, studentId },
        before: { kind, at, minutes, word },
      });
    });
  }
}
