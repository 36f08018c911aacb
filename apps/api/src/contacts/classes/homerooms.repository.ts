import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { HomeroomAssignmentEntity } from './homeroom-assignment.entity.js';
import { SchoolClassEntity } from './school-class.entity.js';

export interface HomeroomClass {
  id: string;
  schoolYear: number;
  name: string;
  grade: number | null;
}

@Injectable()
export class HomeroomsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The class, held against others until the transaction ends. */
  findClass(transaction: Transaction, classId: string): Promise<SchoolClassEntity | null> {
    return transaction
      .getRepository(SchoolClassEntity)
      .findOne({ where: { id: classId }, lock: { mode: 'pessimistic_write' } });
  }

  /** The classes of a teacher's year: first the one whose homeroom is theirs, then as a deputy. */
  findOfTeacher(accountId: string, schoolYear: number): Promise<HomeroomClass[]> {
    return this.dataSource.query<HomeroomClass[]>(
      `SELECT c.id, c.school_year AS "schoolYear", c.name, c.grade
       FROM homeroom_assignment h JOIN school_class c ON c.id = h.class_id
       WHERE h.account_id = $1 AND h.school_year = $2
       ORDER BY h.deputy, c.name`,
      [accountId, schoolYear],
    );
  }

  /** Ends whatever homeroom the class has, and whatever the teacher has in its year. */
  async clear(
    transaction: Transaction,
    { id, schoolYear }: SchoolClassEntity,
    accountId: string,
  ): Promise<void> {
    await transaction.query(
      `DELETE FROM homeroom_assignment
       WHERE (class_id = $1 AND NOT deputy)
          OR (account_id = $3 AND school_year = $2 AND (NOT deputy OR class_id = $1))`,
      [id, schoolYear, accountId],
    );
  }

  async insert(
    transaction: Transaction,
    { id, schoolYear }: SchoolClassEntity,
    accountId: string,
  ): Promise<void> {
    await transaction
      .getRepository(HomeroomAssignmentEntity)
      .insert({ classId: id, schoolYear, accountId });
  }
}
