import { toSchoolIso } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';

@Injectable()
export class SetSchoolClock {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sets school time for all processes; it goes on ticking from there.
   * @throws CodedError `clock.not-settable` outside demo and test
   */
  async run(instant: Date, actorId: string): Promise<void> {
    const before = await this.schoolClock.now();
    await this.schoolClock.set(instant);
    await this.database.transaction((transaction) =>
      this.audit.write(transaction, {
        at: instant,
        actorId,
        action: 'clock.set',
        subjectKind: 'school-clock',
        subjectId: 'school-clock',
        before: { now: toSchoolIso(before) },
        after: { now: toSchoolIso(instant) },
      }),
    );
  }
}
