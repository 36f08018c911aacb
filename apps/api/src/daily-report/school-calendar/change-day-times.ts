import { type DayTimes, defaultDayTimes, invalidDayTimes } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { changedValues } from '../../platform/audit/changed-values.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { type ExpectedVersion, requireSeen } from '../../platform/http/entity-tags/if-match.js';
import { firstVersion, ReadSchoolCalendar } from './read-school-calendar.js';
import { SchoolCalendarRepository } from './school-calendar.repository.js';

@Injectable()
export class ChangeDayTimes {
  constructor(
    private readonly database: Database,
    private readonly repository: SchoolCalendarRepository,
    private readonly read: ReadSchoolCalendar,
    private readonly schoolClock: SchoolClock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sets the hours of a school day. A diary that was handed in keeps the minutes that it has.
   * @throws CodedError `school-calendar.hours-invalid` with the hours, `request.changed-meanwhile`
   */
  async run(person: Principal, asked: DayTimes, expected: ExpectedVersion): Promise<void> {
    const invalid = invalidDayTimes(asked);
    if (invalid.length > 0) {
      const fields = invalid.map((field) => ({ field, code: 'school-calendar.hours-invalid' }));
      throw new CodedError('school-calendar.hours-invalid', {}, fields);
    }
    await this.database.transaction(async (transaction) => {
      await this.repository.hold(transaction);
      const kept = await this.repository.findTimes(transaction);
      const version = kept?.version ?? firstVersion;
      await requireSeen(expected, version, () => this.read.times(person.role));
      const before = { ...defaultDayTimes, ...kept?.times };
      const values = changedValues<DayTimes>(before, { ...before, ...asked });
      if (values.after === undefined) return;
      const at = await this.schoolClock.nowWithin(transaction);
      await this.repository.keepTimes(transaction, { ...before, ...asked }, version + 1, {
        ...{ changedAt: at, changedBy: person.accountId },
      });
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'day-times.changed' },
        ...{ subjectKind: 'day-times', subjectId: 'day-times' },
        ...values,
      });
    });
  }
}
