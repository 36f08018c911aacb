import { diaryDayRefusal, diaryRefusal } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { SchoolDays } from '../school-calendar/school-days.js';
import { ClassDiaryRepository } from './class-diary.repository.js';
import { DiaryAccess } from './diary-access.js';

@Injectable()
export class TakeBackClassDiary {
  constructor(
    private readonly access: DiaryAccess,
    private readonly days: SchoolDays,
    private readonly schoolClock: SchoolClock,
    private readonly database: Database,
    private readonly diaries: ClassDiaryRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Lets a diary that was handed in be written in again, until CGCN has begun its review. When it came
   * is forgotten: what counts is when it comes again.
   * @throws CodedError `class.not-found`, `diary.review-begun`, `diary.moved-on`, `diary.day-over`
   */
  async run(person: Principal, classId: string, date: string): Promise<void> {
    const { actor } = await this.access.to(person, 'diary.write', classId, date);
    const at = await this.schoolClock.now();
    // Whoever took it back afterwards could not hand it in any more.
    const closed = diaryDayRefusal(await this.days.calendar(date), date, at);
    if (closed !== null) throw new CodedError(closed);
    await this.database.transaction(async (transaction) => {
      const diary = await this.diaries.lock(transaction, classId, date);
      const refusal = diaryRefusal('take-back', actor, diary ?? untouched);
      if (refusal !== null || diary === null) throw new CodedError(refusal ?? 'diary.moved-on');
      await this.diaries.move(
        transaction,
        diary.id,
        'take-back',
        { accountId: person.accountId, at },
        { handedInAt: null, handedInBy: null, forTeacher: false, minutesLate: null },
      );
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'class-diary.taken-back' },
        ...{ subjectKind: 'class-diary', subjectId: diary.id },
        details: { classId, date },
        before: { status: diary.status, minutesLate: diary.minutesLate },
        after: { status: 'taken-back', minutesLate: null },
      });
    });
  }
}

const untouched = { status: 'draft', cgcnHands: [] } as const;
