import {
  type DiaryChange,
  type DiaryConflict,
  type DiaryContent,
  type DiaryPlace,
  type DiaryProblem,
  diaryDayRefusal,
  diaryProblems,
  diaryRefusal,
  mergeChanges,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { IdempotencyKeys } from '../../platform/http/idempotency/idempotency-keys.js';
import { SchoolDays } from '../school-calendar/school-days.js';
import { ClassDiaryRepository } from './class-diary.repository.js';
import { DiaryAccess } from './diary-access.js';
import { requireFaultless } from './require-faultless.js';

@Injectable()
export class ChangeClassDiary {
  constructor(
    private readonly access: DiaryAccess,
    private readonly days: SchoolDays,
    private readonly schoolClock: SchoolClock,
    private readonly rolls: ClassRolls,
    private readonly database: Database,
    private readonly diaries: ClassDiaryRepository,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * Writes changes into a diary, each where its place is still as its author saw it. Who wrote what is
   * kept beside it, with what stood there before.
   * @returns what was not written, since somebody else had changed the same place
   * @throws CodedError `class.not-found`, `diary.…` why it can't be written, or what is wrong with it
   */
  async run(
    person: Principal,
    classId: string,
    date: string,
    changes: readonly DiaryChange[],
  ): Promise<readonly DiaryConflict[]> {
    const { actor, forTeacher } = await this.access.to(person, 'diary.write', classId, date);
    const at = await this.schoolClock.now();
    const closed = diaryDayRefusal(await this.days.calendar(date), date, at);
    if (closed !== null) throw new CodedError(closed);
    const students = new Set((await this.rolls.ofClass(classId, date)).map(({ id }) => id));
    return this.database.transaction(async (transaction) => {
      const deed = { accountId: person.accountId, at };
      const diary = await this.diaries.begin(transaction, classId, date, deed);
      const refusal = diaryRefusal('write', actor, diary);
      if (refusal !== null) throw new CodedError(refusal);
      const { content, applied, conflicts } = mergeChanges(diary.content, changes);
      requireFaultless(problemsOf(content, students, applied), changes);
      await this.idempotencyKeys.carriedOut(transaction);
      if (applied.length === 0) return conflicts;
      const version = diary.version + 1;
      await this.diaries.write(transaction, diary.id, {
        ...{ content, version, changedAt: at, changedBy: person.accountId },
        cgcnHands: forTeacher
          ? [...new Set([...diary.cgcnHands, person.accountId])]
          : diary.cgcnHands,
      });
      await this.diaries.recordChange(transaction, {
        ...{ diaryId: diary.id, version, accountId: person.accountId, at, forTeacher },
        changes: [...applied],
      });
      return conflicts;
    });
  }
}

/** What is wrong where something was changed; the rest is whoever wrote it's to mend. */
function problemsOf(
  content: DiaryContent,
  students: ReadonlySet<string>,
  applied: readonly DiaryChange[],
): DiaryProblem[] {
  return diaryProblems(content, students).filter(({ place }) =>
    applied.some((change) => isAt(place, change)),
  );
}

function isAt(place: DiaryPlace, change: DiaryChange): boolean {
  if (place.kind === 'default-line') return change.kind === place.kind;
  if (place.kind === 'lesson') return change.kind === 'lesson' && change.lesson === place.lesson;
  return 'studentId' in change && change.studentId === place.studentId;
}
