import type { DiaryContent, DiaryMove, DiaryStanding } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import type { ClassDiaryEntity } from './class-diary.entity.js';
import { ClassDiaryRepository, type DiaryDeed } from './class-diary.repository.js';

/** A class's diary of one day, as other parts of the daily report read it. */
export interface ClassDiary {
  id: string;
  classId: string;
  /** `YYYY-MM-DD` */
  date: string;
  standing: DiaryStanding;
  content: DiaryContent;
  version: number;
  /** School time; null while it is not handed in. */
  handedInAt: Date | null;
  handedInBy: string | null;
  /** Whether CGCN handed it in for the teacher. */
  forTeacher: boolean;
  minutesLate: number | null;
  changedAt: Date;
  changedBy: string;
}

/** The moves of those who review it. */
export type ReviewMove = Exclude<DiaryMove, 'hand-in' | 'take-back'>;

/** The diaries that there are; a class in which nobody has written anything has none yet. */
@Injectable()
export class ClassDiaries {
  constructor(private readonly repository: ClassDiaryRepository) {}

  /**
   * @param date `YYYY-MM-DD`
   * @param classIds else those of every class
   */
  async ofDay(date: string, classIds?: readonly string[]): Promise<ClassDiary[]> {
    return (await this.repository.ofDay(date, classIds ?? null)).map(describe);
  }

  async of(classId: string, date: string): Promise<ClassDiary | null> {
    const found = await this.repository.find(classId, date);
    return found === null ? null : describe(found);
  }

  /**
   * Those of several days, both included, in order.
   * @param classIds null for every class
   * @param studentId then of the content this student's entry alone is read
   */
  async between(
    from: string,
    until: string,
    classIds: readonly string[] | null,
    studentId: string | null = null,
  ): Promise<ClassDiary[]> {
    return (await this.repository.between(from, until, classIds, studentId)).map(describe);
  }

  /** The same, held until the transaction ends. */
  async lock(transaction: Transaction, classId: string, date: string): Promise<ClassDiary | null> {
    const found = await this.repository.lock(transaction, classId, date);
    return found === null ? null : describe(found);
  }

  /**
   * Moves a diary along its table. Whether this person may is `diaryRefusal`, with the diary held.
   * @returns whether it stood where this move begins
   */
  move(transaction: Transaction, id: string, move: ReviewMove, deed: DiaryDeed): Promise<boolean> {
    return this.repository.move(transaction, id, move, deed);
  }
}

function describe(diary: ClassDiaryEntity): ClassDiary {
  const { status, cgcnHands, ...rest } = diary;
  return { ...rest, standing: { status, cgcnHands } };
}
