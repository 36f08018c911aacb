import { type DiaryMove, diaryMoves, emptyDiary } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { ClassDiaryChangeEntity } from './class-diary-change.entity.js';
import { ClassDiaryEntity } from './class-diary.entity.js';

/** Who does something with a diary, and when by the school clock. */
export interface DiaryDeed {
  accountId: string;
  at: Date;
}

export type DiaryValues = Partial<Omit<ClassDiaryEntity, 'id' | 'classId' | 'date' | 'status'>>;

@Injectable()
export class ClassDiaryRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(classId: string, date: string): Promise<ClassDiaryEntity | null> {
    return this.dataSource.getRepository(ClassDiaryEntity).findOneBy({ classId, date });
  }

  /** @param classIds null for every class */
  ofDay(date: string, classIds: readonly string[] | null): Promise<ClassDiaryEntity[]> {
    return this.dataSource.getRepository(ClassDiaryEntity).find({
      where: { date, ...(classIds === null ? {} : { classId: In([...classIds]) }) },
    });
  }

  /**
   * Those of several days, both included, in order.
   * @param classIds null for every class
   * @param studentId then of the content this student's entry alone is read
   */
  between(
    from: string,
    until: string,
    classIds: readonly string[] | null,
    studentId: string | null,
  ): Promise<ClassDiaryEntity[]> {
    return this.dataSource.query<ClassDiaryEntity[]>(
      `SELECT id, class_id AS "classId", date::text, status, version,
         changed_at AS "changedAt", changed_by AS "changedBy", handed_in_at AS "handedInAt",
         handed_in_by AS "handedInBy", for_teacher AS "forTeacher", minutes_late AS "minutesLate",
         cgcn_hands AS "cgcnHands",
         CASE WHEN $4::text IS NULL THEN content ELSE content || jsonb_build_object('entries',
           coalesce((SELECT jsonb_agg(entry) FROM jsonb_array_elements(content -> 'entries') entry
             WHERE entry ->> 'studentId' = $4), '[]')) END AS content
       FROM class_diary
       WHERE date BETWEEN $1 AND $2 AND ($3::uuid[] IS NULL OR class_id = ANY($3))
       ORDER BY class_diary.date, class_id`,
      [from, until, classIds, studentId],
    );
  }

  /** It, held until the transaction ends. */
  lock(transaction: Transaction, classId: string, date: string): Promise<ClassDiaryEntity | null> {
    return transaction.getRepository(ClassDiaryEntity).findOne({
      where: { classId, date },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The same; where nobody has begun it, it begins empty. */
  async begin(
    transaction: Transaction,
    classId: string,
    date: string,
    { accountId, at }: DiaryDeed,
  ): Promise<ClassDiaryEntity> {
    // Of two who begin it at once, the second waits here and finds the first one's.
    await transaction.query(
      `INSERT INTO class_diary (class_id, date, status, content, version, changed_at, changed_by,
         for_teacher, cgcn_hands)
       VALUES ($1, $2, 'draft', $3, 1, $4, $5, false, '{}')
       ON CONFLICT (class_id, date) DO NOTHING`,
      [classId, date, JSON.stringify(emptyDiary), at, accountId],
    );
    return (await this.lock(transaction, classId, date))!;
  }

  /** Writes what changes beside the status, of a diary that is held. */
  async write(transaction: Transaction, id: string, values: DiaryValues): Promise<void> {
    await transaction.getRepository(ClassDiaryEntity).update({ id }, values);
  }

  /**
   * Moves a diary along its table, with what changes in the same act. Its version counts up.
   * @returns whether it stood where this move begins
   */
  async move(
    transaction: Transaction,
    id: string,
    move: DiaryMove,
    { accountId, at }: DiaryDeed,
    values: DiaryValues = {},
  ): Promise<boolean> {
    const { from, to } = diaryMoves[move];
    const { affected } = await transaction
      .createQueryBuilder()
      .update(ClassDiaryEntity)
      .set({
        ...values,
        ...{ status: to, changedBy: accountId, changedAt: at, version: () => 'version + 1' },
      })
      .where('id = :id AND status = ANY(:from)', { id, from })
      .execute();
    return affected === 1;
  }

  async recordChange(
    transaction: Transaction,
    change: Omit<ClassDiaryChangeEntity, 'id'>,
  ): Promise<void> {
    await transaction.getRepository(ClassDiaryChangeEntity).insert(change);
  }

  /** What was written in a diary, in its order. */
  listChanges(diaryId: string): Promise<ClassDiaryChangeEntity[]> {
    return this.dataSource
      .getRepository(ClassDiaryChangeEntity)
      .find({ where: { diaryId }, order: { version: 'ASC' } });
  }

  /** How many diaries any of these classes has. */
  async countOfClasses(transaction: Transaction, classIds: readonly string[]): Promise<number> {
    return transaction.getRepository(ClassDiaryEntity).countBy({ classId: In([...classIds]) });
  }
}
