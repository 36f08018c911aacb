import { Injectable } from '@nestjs/common';
import type { ClassBefore, RollOverChoices, RollOverPlan } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { RollOverPreviewEntity } from './roll-over-preview.entity.js';
import { RollOverEntity } from './roll-over.entity.js';

export interface StudentName {
  id: string;
  fullName: string;
}

/** One thing that is in a new school year beyond what moving everyone up wrote. */
export interface AddedSince {
  what: 'students' | 'classes' | 'homerooms' | 'class-lists';
  /** The student, or the class. */
  about: string;
}

@Injectable()
export class RollOverRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The classes of a year with those who stay in them until its end. */
  classesOf(transaction: Transaction, startYear: number): Promise<ClassBefore[]> {
    return transaction.query(
      `SELECT c.id, c.name, c.grade,
              ARRAY (SELECT e.student_id FROM enrolment e
                     WHERE e.class_id = c.id AND e.enrolled_until IS NULL
                     ORDER BY e.student_id) AS "studentIds"
       FROM school_class c WHERE c.school_year = $1 ORDER BY c.name`,
      [startYear],
    );
  }

  /** The last day on which an enrolment of the year begins or ends, YYYY-MM-DD; null without any. */
  async lastChange(transaction: Transaction, startYear: number): Promise<string | null> {
    const [row] = await transaction.query<{ day: string | null }[]>(
      `SELECT max(greatest(enrolled_from, enrolled_until))::text AS day
       FROM enrolment WHERE school_year = $1`,
      [startYear],
    );
    return row!.day;
  }

  async keepPreview(
    transaction: Transaction,
    preview: { fingerprint: string; choices: RollOverChoices; plan: RollOverPlan },
    by: string,
    at: Date,
  ): Promise<void> {
    await transaction.query(
      `INSERT INTO roll_over_preview (fingerprint, choices, plan, made_by, made_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (fingerprint) DO UPDATE SET made_by = $4, made_at = $5`,
      [
        ...[preview.fingerprint, JSON.stringify(preview.choices), JSON.stringify(preview.plan)],
        ...[by, at],
      ],
    );
  }

  findPreview(
    transaction: Transaction,
    fingerprint: string,
  ): Promise<RollOverPreviewEntity | null> {
    return transaction.getRepository(RollOverPreviewEntity).findOneBy({ fingerprint });
  }

  /** Those of the students that exist, by id. */
  async namesOf(studentIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<StudentName[]>(
      'SELECT id, full_name AS "fullName" FROM student WHERE id = ANY($1)',
      [studentIds],
    );
    return new Map(rows.map(({ id, fullName }) => [id, fullName]));
  }

  /** Writes the new year with its classes and who is in them; returns the classes' ids by name. */
  async write(
    transaction: Transaction,
    plan: RollOverPlan,
    label: string,
    by: string,
    at: Date,
  ): Promise<Map<string, string>> {
    const { startYear, startsOn } = plan;
    await transaction.query(
      'INSERT INTO school_year (start_year, label, starts_on) VALUES ($1, $2, $3)',
      [startYear, label, startsOn],
    );
    const classes = await transaction.query<{ id: string; name: string }[]>(
      `INSERT INTO school_class (school_year, name, grade)
       SELECT $2, name, grade FROM jsonb_to_recordset($1) AS r (name text, grade integer)
       RETURNING id, name`,
      [JSON.stringify(plan.classes), startYear],
    );
    await transaction.query(
      `INSERT INTO enrolment (student_id, class_id, school_year, enrolled_from)
       SELECT r."studentId", c.id, $2, $3
       FROM jsonb_to_recordset($1) AS r ("studentId" uuid, "className" text)
       JOIN school_class c ON c.school_year = $2 AND c.name = r."className"`,
      [JSON.stringify(plan.enrolments), startYear, startsOn],
    );
    await transaction.query(
      'INSERT INTO roll_over (start_year, plan, rolled_by, rolled_at) VALUES ($1, $2, $3, $4)',
      [startYear, JSON.stringify(plan), by, at],
    );
    await transaction.query('DELETE FROM roll_over_preview');
    return new Map(classes.map(({ id, name }) => [name, id]));
  }

  find(transaction: Transaction, startYear: number): Promise<RollOverEntity | null> {
    return transaction
      .getRepository(RollOverEntity)
      .findOne({ where: { startYear }, lock: { mode: 'pessimistic_write' } });
  }

  /** The classes of a year, held until the transaction ends: nothing new comes to hang on them. */
  async lockClasses(transaction: Transaction, startYear: number): Promise<string[]> {
    const rows = await transaction.query<{ id: string }[]>(
      'SELECT id FROM school_class WHERE school_year = $1 ORDER BY id FOR UPDATE',
      [startYear],
    );
    return rows.map(({ id }) => id);
  }

  /** What is in the year that moving everyone up did not write: a student, a class, a teacher. */
  addedSince(transaction: Transaction, plan: RollOverPlan): Promise<AddedSince[]> {
    return transaction.query(
      `WITH planned AS (
         SELECT * FROM jsonb_to_recordset($1) AS r ("studentId" uuid, "className" text)),
       taught AS (
         SELECT * FROM jsonb_to_recordset($2) AS r (name text, "accountId" uuid))
       SELECT DISTINCT 'students' AS what, s.full_name AS about
       FROM enrolment e JOIN student s ON s.id = e.student_id
       JOIN school_class c ON c.id = e.class_id
       WHERE e.school_year = $3 AND (e.enrolled_from <> $4 OR e.enrolled_until IS NOT NULL
         OR NOT EXISTS (SELECT FROM planned p
                        WHERE p."studentId" = e.student_id AND p."className" = c.name))
       UNION ALL
       SELECT 'classes', c.name FROM school_class c
       WHERE c.school_year = $3 AND NOT EXISTS (SELECT FROM taught t WHERE t.name = c.name)
       UNION ALL
       SELECT DISTINCT 'homerooms', c.name
       FROM homeroom_assignment h JOIN school_class c ON c.id = h.class_id
       WHERE c.school_year = $3 AND (h.part <> 'teacher' OR h.held_until IS NOT NULL
         OR NOT EXISTS (SELECT FROM taught t
                        WHERE t.name = c.name AND t."accountId" = h.account_id))
       UNION ALL
       SELECT DISTINCT 'class-lists', c.name
       FROM class_list_hand_over o JOIN school_class c ON c.id = o.class_id
       WHERE c.school_year = $3`,
      [
        ...[JSON.stringify(plan.enrolments), JSON.stringify(plan.classes)],
        ...[plan.startYear, plan.startsOn],
      ],
    );
  }

  /** Takes away what `write` wrote, and the homerooms of that year. */
  async remove(transaction: Transaction, startYear: number): Promise<void> {
    await transaction.query('DELETE FROM roll_over WHERE start_year = $1', [startYear]);
    await transaction.query('DELETE FROM homeroom_assignment WHERE school_year = $1', [startYear]);
    await transaction.query('DELETE FROM enrolment WHERE school_year = $1', [startYear]);
    await transaction.query('DELETE FROM school_class WHERE school_year = $1', [startYear]);
    await transaction.query('DELETE FROM school_year WHERE start_year = $1', [startYear]);
  }
}
