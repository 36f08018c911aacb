import {
  type ContradictionMove,
  contradictionMoves,
  type ContradictionStatus,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { ClassReviewEntity } from './class-review.entity.js';
import { ContradictionSettlementEntity } from './contradiction-settlement.entity.js';
import { ObservationChoiceEntity } from './observation-choice.entity.js';

/** A class's day. */
export interface ClassDate {
  classId: string;
  /** YYYY-MM-DD */
  date: string;
}

/** Enough of a settlement to know what came of a day. */
export type SettlementOfDay = Pick<
  ContradictionSettlementEntity,
  'classId' | 'date' | 'key' | 'status' | 'choice'
>;

type SettlementFacts = Pick<ContradictionSettlementEntity, 'key' | 'kind' | 'studentId'>;
type SettlementValues = Partial<
  Omit<ContradictionSettlementEntity, 'id' | 'classId' | 'date' | 'status' | keyof SettlementFacts>
>;

/** What was decided in reviews. */
@Injectable()
export class ReviewRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of one class, or of every class of the day. */
  reviews(date: string, classId?: string): Promise<ClassReviewEntity[]> {
    return this.dataSource.getRepository(ClassReviewEntity).findBy(where(date, classId));
  }

  settlements(date: string, classId?: string): Promise<ContradictionSettlementEntity[]> {
    return this.dataSource
      .getRepository(ContradictionSettlementEntity)
      .findBy(where(date, classId));
  }

  /**
   * How far the contradictions of several days, both included, are settled.
   * @param of this class or this student alone, where one is named
   */
  settlementsBetween(
    from: string,
    until: string,
    { classId, studentId }: { classId: string | null; studentId: string | null },
  ): Promise<SettlementOfDay[]> {
    return this.dataSource.query<SettlementOfDay[]>(
      `SELECT class_id AS "classId", date::text, key, status, choice FROM contradiction_settlement
       WHERE date BETWEEN $1 AND $2 AND ($3::uuid IS NULL OR class_id = $3)
         AND ($4::uuid IS NULL OR student_id = $4)`,
      [from, until, classId, studentId],
    );
  }

  choices(date: string, classId: string): Promise<ObservationChoiceEntity[]> {
    return this.dataSource.getRepository(ObservationChoiceEntity).findBy({ date, classId });
  }

  findSettlement(id: string): Promise<ContradictionSettlementEntity | null> {
    return this.dataSource.getRepository(ContradictionSettlementEntity).findOneBy({ id });
  }

  /** Who reviews the class's day from now on. */
  async begin(
    transaction: Transaction,
    { classId, date }: ClassDate,
    reviewerId: string,
    at: Date,
  ): Promise<void> {
    await transaction.query(
      `INSERT INTO class_review (class_id, date, reviewer_id, begun_at, revision)
       VALUES ($1, $2, $3, $4, 1)
       ON CONFLICT (class_id, date) DO UPDATE SET reviewer_id = EXCLUDED.reviewer_id,
         begun_at = EXCLUDED.begun_at, revision = class_review.revision + 1`,
      [classId, date, reviewerId, at],
    );
  }

  /**
   * Notes that something is decided of a class's day, which is held until the transaction ends.
   * @returns the revision that it had before; 0 where nobody has begun to review it
   */
  async touch(transaction: Transaction, { classId, date }: ClassDate): Promise<number> {
    const [rows] = await transaction.query<[{ revision: number }[], number]>(
      `UPDATE class_review SET revision = revision + 1 WHERE class_id = $1 AND date = $2
       RETURNING revision`,
      [classId, date],
    );
    return rows.length === 0 ? 0 : rows[0]!.revision - 1;
  }

  /**
   * Moves how far a contradiction is settled along its table; one that nobody has touched is open.
   * @returns its id, or null where it does not stand where this move begins
   */
  async move(
    transaction: Transaction,
    of: ClassDate,
    facts: SettlementFacts,
    move: ContradictionMove,
    values: SettlementValues,
  ): Promise<string | null> {
    const { from, to } = contradictionMoves[move];
    await transaction.query(
      `INSERT INTO contradiction_settlement (class_id, date, key, kind, student_id, status)
       VALUES ($1, $2, $3, $4, $5, 'open') ON CONFLICT (class_id, date, key) DO NOTHING`,
      [of.classId, of.date, facts.key, facts.kind, facts.studentId],
    );
    const moved = await transaction
      .createQueryBuilder()
      .update(ContradictionSettlementEntity)
      .set({ ...values, status: to })
      .where('class_id = :classId AND date = :date AND key = :key AND status = ANY(:from)', {
        ...{ classId: of.classId, date: of.date, key: facts.key },
        from: [...from] as ContradictionStatus[],
      })
      .returning('id')
      .execute();
    return (moved.raw as { id: string }[])[0]?.id ?? null;
  }

  async choose(transaction: Transaction, choice: ObservationChoiceEntity): Promise<void> {
    await transaction
      .getRepository(ObservationChoiceEntity)
      .upsert(choice, { conflictPaths: ['observationId'] });
  }

  /**
   * Questions that nobody has answered, the oldest first.
   * @param classIds of teachers: those of these classes
   */
  listAsked(
    askedOf: string,
    classIds: readonly string[] | null,
    since: string,
  ): Promise<ContradictionSettlementEntity[]> {
    return this.dataSource
      .createQueryBuilder(ContradictionSettlementEntity, 'settlement')
      .where(`status = 'asked' AND asked_of = :askedOf AND date >= :since`)
      .andWhere('(:classIds::uuid[] IS NULL OR class_id = ANY(:classIds))')
      .setParameters({ askedOf, classIds, since })
      .orderBy('asked_at')
      .getMany();
  }
}

function where(date: string, classId: string | undefined): { date: string; classId?: string } {
  return { date, ...(classId === undefined ? {} : { classId }) };
}
