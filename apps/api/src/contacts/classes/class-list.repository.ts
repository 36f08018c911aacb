import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Visibility } from '../access/contact-access.js';
import { enrolledOn } from '../students/enrolled-on.js';

export interface ClassRow {
  id: string;
  name: string;
  grade: number | null;
  students: number;
}

@Injectable()
export class ClassListRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The classes of the year in view, 10A2 before 10A10, each with how many are in it on the day. */
  list({ schoolYear, day, classIds }: Visibility): Promise<ClassRow[]> {
    return this.dataSource.query<ClassRow[]>(
      `SELECT c.id, c.name, c.grade,
              (SELECT count(*)::integer FROM enrolment e
               WHERE e.class_id = c.id AND ${enrolledOn('$3')}) AS students
       FROM school_class c
       WHERE c.school_year = $1 AND ($2::uuid[] IS NULL OR c.id = ANY($2))
       ORDER BY c.name`,
      [schoolYear, classIds, day],
    );
  }

  /** A class that may be seen; null where there is none. Of any year for those who see all. */
  async find(
    { schoolYear, classIds }: Visibility,
    classId: string,
  ): Promise<{ id: string; name: string; schoolYear: number } | null> {
    const rows = await this.dataSource.query<{ id: string; name: string; schoolYear: number }[]>(
      `SELECT id, name, school_year AS "schoolYear" FROM school_class
       WHERE id = $1 AND ($2::uuid[] IS NULL OR (id = ANY($2) AND school_year = $3))`,
      [classId, classIds, schoolYear],
    );
    return rows[0] ?? null;
  }

  /** The classes of a school year, 10A2 before 10A10. */
  ofYear(schoolYear: number): Promise<{ id: string; name: string }[]> {
    return this.dataSource.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM school_class WHERE school_year = $1 ORDER BY name',
      [schoolYear],
    );
  }
}
