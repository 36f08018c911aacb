import { calendarProblems, type SchoolCalendar, usualCalendar } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { SchoolYears } from '../../contacts/school-years/school-years.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { changedValues } from '../../platform/audit/changed-values.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { type ExpectedVersion, requireSeen } from '../../platform/http/entity-tags/if-match.js';
import { firstVersion, ReadSchoolCalendar } from './read-school-calendar.js';
import { SchoolCalendarRepository } from './school-calendar.repository.js';

@Injectable()
export class ChangeSchoolCalendar {
  constructor(
    private readonly database: Database,
    private readonly schoolYears: SchoolYears,
    private readonly repository: SchoolCalendarRepository,
    private readonly read: ReadSchoolCalendar,
    private readonly schoolClock: SchoolClock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sets the days of a school year, in the order of their dates. Diaries that there are stay.
   * @throws CodedError `school-calendar.invalid` with each place, `request.changed-meanwhile`,
   * `school-year.not-found`
   */
  async run(
    person: Pick<Principal, 'accountId' | 'role'>,
    asked: SchoolCalendar,
    schoolYear: number | undefined,
    expected: ExpectedVersion,
  ): Promise<void> {
    const { startYear } = await this.schoolYears.inView(schoolYear);
    const problems = calendarProblems(asked, startYear);
    if (problems.length > 0) {
      const fields = problems.map(({ list, index, code }) => ({ field: `${list}.${index}`, code }));
      throw new CodedError('school-calendar.invalid', {}, fields);
    }
    const after = inOrder(asked);
    await this.database.transaction(async (transaction) => {
      await this.repository.hold(transaction);
      const kept = await this.repository.find(startYear, transaction);
      const version = kept?.version ?? firstVersion;
      await requireSeen(expected, version, () => this.read.run(person.role, startYear));
      const values = changedValues(inOrder(kept?.calendar ?? usualCalendar(startYear)), after);
      // What is set to the usual one is the school's own from then on.
      if (kept !== null && values.after === undefined) return;
      const at = await this.schoolClock.nowWithin(transaction);
      const by = { changedAt: at, changedBy: person.accountId };
      await this.repository.keep(transaction, startYear, after, version + 1, by);
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'school-calendar.changed' },
        ...{ subjectKind: 'school-calendar', subjectId: String(startYear) },
        ...values,
      });
    });
  }
}

/** As the database gives it back, so that nothing seems changed by the order of its members. */
function inOrder({ terms, week, specialDays }: SchoolCalendar): SchoolCalendar {
  const { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = week;
  const byDay = (one: { from: string }, other: { from: string }): number =>
    one.from < other.from ? -1 : Number(one.from > other.from);
  return {
    terms: terms.map(({ name, from, until }) => ({ name: name.trim(), from, until })).sort(byDay),
    week: { monday, tuesday, wednesday, thursday, friday, saturday, sunday },
    specialDays: specialDays
      .map(({ from, until, lessons, note }) => ({ from, until, lessons, note: note.trim() }))
      .sort(byDay),
  };
}
