import type { ObservingDepartment } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { Between, DataSource, IsNull } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { ObservationEntity } from './observation.entity.js';

@Injectable()
export class ObservationRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * What stands of a day, in the order of time.
   * @param department null for both
   */
  ofDay(date: string, department: ObservingDepartment | null): Promise<ObservationEntity[]> {
    return this.dataSource.getRepository(ObservationEntity).find({
      where: { date, takenBackAt: IsNull(), ...(department === null ? {} : { department }) },
      order: { at: 'ASC', recordedAt: 'ASC', id: 'ASC' },
    });
  }

  /** What stands of one student from one day to another, both included, in order. */
  ofStudent(studentId: string, from: string, until: string): Promise<ObservationEntity[]> {
    return this.dataSource.getRepository(ObservationEntity).find({
      where: { studentId, takenBackAt: IsNull(), date: Between(from, until) },
      order: { date: 'ASC', at: 'ASC', id: 'ASC' },
    });
  }

  /** When anything of a day was last recorded, changed or taken back; null where nothing ever was. */
  async lastChange(date: string, department: ObservingDepartment): Promise<Date | null> {
    const [row] = await this.dataSource.query<{ at: Date | null }[]>(
      `SELECT max(greatest(recorded_at, changed_at, taken_back_at)) AS at
       FROM observation WHERE date = $1 AND department = $2`,
      [date, department],
    );
    return row?.at ?? null;
  }

  /** Held against other writers until the transaction ends. */
  lock(transaction: Transaction, id: string): Promise<ObservationEntity | null> {
    return transaction
      .getRepository(ObservationEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** @returns whether it is new: another request may have brought the same one in this moment */
  async insert(transaction: Transaction, observation: ObservationEntity): Promise<boolean> {
    const created = await transaction
      .createQueryBuilder()
      .insert()
      .into(ObservationEntity)
      .values(observation)
      .orIgnore()
      .returning('id')
      .execute();
    return (created.raw as unknown[]).length === 1;
  }

  async update(
    transaction: Transaction,
    id: string,
    changes: Partial<ObservationEntity>,
  ): Promise<void> {
    await transaction.getRepository(ObservationEntity).update(id, changes);
  }

  /** How much was recorded of these classes, whatever became of it. */
  async countOfClasses(transaction: Transaction, classIds: readonly string[]): Promise<number> {
    const [row] = await transaction.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM observation WHERE class_id = ANY($1)',
      [classIds],
    );
    return row!.count;
  }
}
