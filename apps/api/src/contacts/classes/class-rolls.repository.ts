import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { enrolledOn, yearOfDay } from '../students/enrolled-on.js';

export interface RollClass {
  id: string;
  name: string;
}

export interface RollStudent {
  id: string;
  fullName: string;
  classId: string;
}

@Injectable()
export class ClassRollsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The classes of the school year of a day, 10A2 before 10A10. */
  classes(day: string): Promise<RollClass[]> {
    return this.dataSource.query<RollClass[]>(
      `SELECT id, name FROM school_class WHERE school_year = ${yearOfDay('$1')} ORDER BY name`,
      [day],
    );
  }

  /** Who is in which class on a day, by given name. */
  students(day: string): Promise<RollStudent[]> {
    return this.dataSource.query<RollStudent[]>(
      `SELECT s.id, s.full_name AS "fullName", e.class_id AS "classId"
       FROM enrolment e JOIN student s ON s.id = e.student_id
       WHERE ${enrolledOn('$1')}
       ORDER BY s.given_name, s.full_name, s.id`,
      [day],
    );
  }

  /** Who is in one class on a day, by given name. */
  studentsOf(classId: string, day: string): Promise<RollStudent[]> {
    return this.dataSource.query<RollStudent[]>(
      `SELECT s.id, s.full_name AS "fullName", e.class_id AS "classId"
       FROM enrolment e JOIN student s ON s.id = e.student_id
       WHERE e.class_id = $2 AND ${enrolledOn('$1')}
       ORDER BY s.given_name, s.full_name, s.id`,
      [day, classId],
    );
  }

  /** Those of the students that exist, by given name. */
  named(studentIds: readonly string[]): Promise<Pick<RollStudent, 'id' | 'fullName'>[]> {
    return this.dataSource.query<Pick<RollStudent, 'id' | 'fullName'>[]>(
      `SELECT id, full_name AS "fullName" FROM student WHERE id = ANY($1)
       ORDER BY given_name, full_name, id`,
      [studentIds],
    );
  }

  /** A class of any year; null where there is none. */
  async find(classId: string): Promise<(RollClass & { schoolYear: number }) | null> {
    const rows = await this.dataSource.query<(RollClass & { schoolYear: number })[]>(
      'SELECT id, name, school_year AS "schoolYear" FROM school_class WHERE id = $1',
      [classId],
    );
    return rows[0] ?? null;
  }

  /** In which class a student is on a day; null where in none. */
  async classOf(transaction: Transaction, day: string, studentId: string): Promise<string | null> {
    const rows = await transaction.query<{ classId: string }[]>(
      `SELECT e.class_id AS "classId" FROM enrolment e
       WHERE e.student_id = $2 AND ${enrolledOn('$1')}`,
      [day, studentId],
    );
    return rows[0]?.classId ?? null;
  }
}
