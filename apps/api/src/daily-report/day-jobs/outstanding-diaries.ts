import { boardState, isOutstanding } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { Homerooms } from '../../contacts/classes/homerooms.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { ClassDiaries } from '../class-diary/class-diaries.js';
import { SchoolDays } from '../school-calendar/school-days.js';

/** A class whose diary has not come, and who answers for it: nobody, where it has no teacher. */
export interface OutstandingDiary {
  classId: string;
  className: string;
  accountIds: string[];
}

/** Which diaries of a day have not come. */
@Injectable()
export class OutstandingDiaries {
  constructor(
    private readonly clock: SchoolClock,
    private readonly rolls: ClassRolls,
    private readonly homerooms: Homerooms,
    private readonly diaries: ClassDiaries,
    private readonly schoolDays: SchoolDays,
  ) {}

  /** None on a day without school, and of classes in which nobody is. */
  async of(date: string): Promise<OutstandingDiary[]> {
    if (!(await this.schoolDays.isSchoolDay(date))) return [];
    const [now, { diaryDue }, roll, diaries] = await Promise.all([
      this.clock.now(),
      this.schoolDays.instants(date),
      this.rolls.onDay(date),
      this.diaries.ofDay(date),
    ]);
    const inUse = new Set(roll.students.map(({ classId }) => classId));
    const byClass = new Map(diaries.map((diary) => [diary.classId, diary]));
    const outstanding = roll.classes
      .filter(({ id }) => inUse.has(id))
      .filter(({ id }) => {
        const diary = byClass.get(id);
        const known =
          diary === undefined
            ? null
            : { status: diary.standing.status, handedInAt: diary.handedInAt };
        return isOutstanding(boardState(known, diaryDue, now));
      });
    const ids = outstanding.map(({ id }) => id);
    const holders = await this.homerooms.holdersOn(ids, date);
    return outstanding.map(({ id, name }) => ({
      classId: id,
      className: name,
      accountIds: holders.filter(({ classId }) => classId === id).map(({ accountId }) => accountId),
    }));
  }
}
