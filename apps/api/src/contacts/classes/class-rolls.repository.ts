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

/** A student's time in a class of a school year, both days included. */
export interface RollSpan extends RollStudent {
  className: string;
  from: string;
  /** Null while it goes on. */
  until: string | null;
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

  /**
   * Who was in which class of a school year from when until when, by given name.
   * @param of these classes or these students alone; null for all
   */
  spans(
    schoolYear: number,
    {
      classIds,
      studentIds,
    }: { classIds: readonly string[] | null; studentIds: readonly string[] | null },
  ): Promise<RollSpan[]> {
    return this.dataSource.query<RollSpan[]>(
      `SELECT s.id, s.full_name AS "fullName", e.class_id AS "classId", c.name AS "className",
              e.enrolled_from::text AS "from", e.enrolled_until::text AS "until"
       FROM enrolment e JOIN student s ON s.id = e.student_id JOIN school_class c ON c.id = e.class_id
       WHERE e.school_year = $1 AND ($2::uuid[] IS NULL OR e.class_id = ANY($2))
         AND ($3::uuid[] IS NULL OR e.student_id = ANY($3))
       ORDER BY s.given_name, s.full_name, s.id, e.enrolled_from`,
      [schoolYear, classIds, studentIds],
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
