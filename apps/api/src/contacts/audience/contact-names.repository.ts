import { Injectable } from '@nestjs/common';
import type { Relationship, StudentQuery } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import { searchConditions } from '../lists/search-conditions.js';
import { enrolledOn } from '../students/enrolled-on.js';

/** Of whom a contact is: the guardian, and the student they answer for. */
export interface ContactNames {
  contactId: string;
  guardianName: string | null;
  relationship: Relationship;
  studentId: string;
  studentName: string;
  /** Null for a student who is in no class on that day. */
  className: string | null;
}

@Injectable()
export class ContactNamesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** As of a day (YYYY-MM-DD); in the order of classes and of names. */
  find(day: string, contactIds: readonly string[]): Promise<ContactNames[]> {
    return this.dataSource.query<ContactNames[]>(
      `SELECT k.id AS "contactId", r.full_name AS "guardianName", g.relationship,
              s.id AS "studentId", s.full_name AS "studentName", c.name AS "className"
       FROM contact k
       JOIN guardianship g ON g.id = k.guardianship_id
       JOIN guardian r ON r.id = g.guardian_id
       JOIN student s ON s.id = g.student_id
       LEFT JOIN enrolment e ON e.student_id = s.id AND ${enrolledOn('$1')}
       LEFT JOIN school_class c ON c.id = e.class_id
       WHERE k.id = ANY($2)
       ORDER BY c.name, s.given_name, s.full_name, s.id, k.id`,
      [day, contactIds],
    );
  }

  /** Every contact of the students who are in a class on a day, YYYY-MM-DD. */
  async listOfClass(classId: string, day: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT k.id FROM contact k
       JOIN guardianship g ON g.id = k.guardianship_id
       JOIN enrolment e ON e.student_id = g.student_id AND ${enrolledOn('$2')}
       WHERE e.class_id = $1`,
      [classId, day],
    );
    return rows.map(({ id }) => id);
  }

  /** Every contact of the students whom somebody looks for, in a class on a day (YYYY-MM-DD) or in none. */
  async listFound(query: StudentQuery, phones: boolean, day: string): Promise<string[]> {
    const parameters: unknown[] = [day];
    const conditions = searchConditions(query, phones, parameters);
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT k.id FROM student s
       JOIN guardianship g ON g.student_id = s.id
       JOIN contact k ON k.guardianship_id = g.id
       LEFT JOIN enrolment e ON e.student_id = s.id AND ${enrolledOn('$1')}
       LEFT JOIN school_class c ON c.id = e.class_id
       WHERE ${conditions.join(' AND ')}`,
      parameters,
    );
    return rows.map(({ id }) => id);
  }

  /** The names of saved groups by id, by the alphabet; of those that are offered no more too. */
  listGroupNames(groupIds: readonly string[]): Promise<{ id: string; name: string }[]> {
    return this.dataSource.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM student_group WHERE id = ANY($1) ORDER BY name',
      [groupIds],
    );
  }

  /** The names of classes by id, in the order of the school. */
  listClassNames(classIds: readonly string[]): Promise<{ id: string; name: string }[]> {
    return this.dataSource.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM school_class WHERE id = ANY($1) ORDER BY name',
      [classIds],
    );
  }
}
