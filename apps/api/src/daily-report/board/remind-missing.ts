import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { OutstandingDiaries } from '../day-jobs/outstanding-diaries.js';
import { RemindTeachers } from '../day-jobs/remind-teachers.js';
import { SchoolDays } from '../school-calendar/school-days.js';

/** Pressed again within this time, nobody is mailed twice. Milliseconds of school time. */
const quietAfter = 10 * 60_000;

export interface RemindedClasses {
  /** The names of the classes whose teachers were mailed. */
  reminded: string[];
  /** Of those that nobody could be mailed for: no teacher, or none with a mailbox. */
  unreached: string[];
}

/** Reminds, at one press, whoever has not handed the diary in. */
@Injectable()
export class RemindMissing {
  constructor(
    private readonly clock: SchoolClock,
    private readonly database: Database,
    private readonly schoolDays: SchoolDays,
    private readonly outstanding: OutstandingDiaries,
    private readonly teachers: RemindTeachers,
    private readonly audit: AuditLog,
  ) {}

  async run(person: Principal, date: string): Promise<RemindedClasses> {
    const [now, { diaryDue }, diaries] = await Promise.all([
      this.clock.now(),
      this.schoolDays.instants(date),
      this.outstanding.of(date),
    ]);
    const occasion = `pressed ${Math.floor(now.getTime() / quietAfter)}`;
    const notice = now > diaryDue ? 'due' : 'reminder';
    const answer: RemindedClasses = { reminded: [], unreached: [] };
    await this.database.transaction(async (transaction) => {
      for (const diary of diaries) {
        const mailed = await this.teachers.remind(transaction, date, diary, notice, occasion);
        (mailed > 0 ? answer.reminded : answer.unreached).push(diary.className);
      }
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'diary.reminded',
        subjectKind: 'class-diary',
        subjectId: date,
        after: { ...answer },
      });
    });
    return answer;
  }
}
