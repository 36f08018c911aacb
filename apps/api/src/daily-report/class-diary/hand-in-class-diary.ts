import {
  dayInstants,
  diaryDayRefusal,
  diaryPage,
  diaryProblems,
  diaryRefusal,
  lessonsOn,
  minutesLate,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { type ExpectedVersion, requireSeen } from '../../platform/http/entity-tags/if-match.js';
import { IdempotencyKeys } from '../../platform/http/idempotency/idempotency-keys.js';
import { SchoolDays } from '../school-calendar/school-days.js';
import { ClassDiaryRepository } from './class-diary.repository.js';
import { DescribeClassDiary } from './describe-class-diary.js';
import { DiaryAccess } from './diary-access.js';
import { requireFaultless } from './require-faultless.js';

@Injectable()
export class HandInClassDiary {
  constructor(
    private readonly access: DiaryAccess,
    private readonly days: SchoolDays,
    private readonly schoolClock: SchoolClock,
    private readonly rolls: ClassRolls,
    private readonly database: Database,
    private readonly diaries: ClassDiaryRepository,
    private readonly describe: DescribeClassDiary,
    private readonly audit: AuditLog,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * Gives the diary to CGCN. What counts is when the request came: 16:00:00.000 is on time, and what
   * comes later is taken and marked with its minutes.
   * @throws CodedError `class.not-found`, `request.changed-meanwhile`, `diary.…`
   */
  async run(
    person: Principal,
    classId: string,
    date: string,
    expected: ExpectedVersion,
  ): Promise<void> {
    const at = await this.schoolClock.now();
    const { actor, forTeacher } = await this.access.to(person, 'diary.write', classId, date);
    const calendar = await this.days.calendar(date);
    const closed = diaryDayRefusal(calendar, date, at);
    if (closed !== null) throw new CodedError(closed);
    const { diaryDue } = dayInstants(date, lessonsOn(calendar, date), await this.days.dayTimes());
    const students = await this.rolls.ofClass(classId, date);
    const late = minutesLate(at, diaryDue);
    await this.database.transaction(async (transaction) => {
      const deed = { accountId: person.accountId, at };
      const diary = await this.diaries.begin(transaction, classId, date, deed);
      const refusal = diaryRefusal('hand-in', actor, diary);
      if (refusal !== null) throw new CodedError(refusal);
      await requireSeen(expected, diary.version, () => this.describe.one(person, classId, date));
      // What was written of somebody who has changed class is not sent from here.
      const { ofOthers } = diaryPage(students, diary.content);
      const entries = diary.content.entries.filter((entry) => !ofOthers.includes(entry));
      const inClass = new Set(students.map(({ id }) => id));
      requireFaultless(diaryProblems({ ...diary.content, entries }, inClass));
      await this.diaries.move(transaction, diary.id, 'hand-in', deed, {
        ...{ handedInAt: at, handedInBy: person.accountId, forTeacher, minutesLate: late },
        cgcnHands: forTeacher
          ? [...new Set([...diary.cgcnHands, person.accountId])]
          : diary.cgcnHands,
      });
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'class-diary.handed-in' },
        ...{ subjectKind: 'class-diary', subjectId: diary.id },
        details: { classId, date, forTeacher, minutesLate: late },
        before: { status: diary.status },
        after: { status: 'handed-in' },
      });
      await this.idempotencyKeys.carriedOut(transaction);
    });
  }
}
