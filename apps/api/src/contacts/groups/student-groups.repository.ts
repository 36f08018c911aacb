import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { enrolledOn } from '../students/enrolled-on.js';
import { StudentGroupEntity } from './student-group.entity.js';

export interface StudentGroupRow {
  id: string;
  name: string;
  classId: string | null;
  className: string | null;
  createdBy: string;
  /** Of its students, those who are in a class on the day. */
  students: number;
}

/** A group as whoever writes to one class needs it. */
export interface ClassGroupRow {
  id: string;
  name: string;
  /** Of its students, those who are in the class. */
  studentIds: string[];
}

export interface GroupStudentRow {
  id: string;
  fullName: string;
  /** Null for one who is in no class now: they get nothing by the group. */
  className: string | null;
}

/** Which groups: of these classes, and those of the whole school or not. */
export interface GroupsInView {
  /** Null for those of every class. */
  classIds: readonly string[] | null;
  wholeSchool: boolean;
}

@Injectable()
export class StudentGroupsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By name, those of the whole school first. @param day YYYY-MM-DD */
  list(day: string, { classIds, wholeSchool }: GroupsInView): Promise<StudentGroupRow[]> {
    return this.dataSource.query<StudentGroupRow[]>(
      `SELECT q.id, q.name, q.class_id AS "classId", c.name AS "className",
              q.created_by AS "createdBy",
              (SELECT count(*)::integer FROM student_group_member m
               JOIN enrolment e ON e.student_id = m.student_id AND ${enrolledOn('$1')}
               WHERE m.group_id = q.id
                 AND (q.class_id IS NULL OR e.class_id = q.class_id)) AS students
       FROM student_group q LEFT JOIN school_class c ON c.id = q.class_id
       WHERE q.archived_at IS NULL
         AND CASE WHEN q.class_id IS NULL THEN $3::boolean
                  ELSE $2::uuid[] IS NULL OR q.class_id = ANY($2) END
       ORDER BY q.class_id IS NOT NULL, c.name, q.name, q.id`,
      [day, classIds, wholeSchool],
    );
  }

  /** The same groups with those of their students who are in a class on the day, and no others. */
  listWithin(
    classId: string,
    day: string,
    { classIds, wholeSchool }: GroupsInView,
  ): Promise<ClassGroupRow[]> {
    return this.dataSource.query<ClassGroupRow[]>(
      `SELECT q.id, q.name, array_agg(e.student_id ORDER BY e.student_id) AS "studentIds"
       FROM student_group q
       JOIN student_group_member m ON m.group_id = q.id
       JOIN enrolment e ON e.student_id = m.student_id AND ${enrolledOn('$1')} AND e.class_id = $2
       WHERE q.archived_at IS NULL
         AND CASE WHEN q.class_id IS NULL THEN $4::boolean
                  ELSE q.class_id = $2 AND ($3::uuid[] IS NULL OR q.class_id = ANY($3)) END
       GROUP BY q.id ORDER BY q.class_id IS NULL, q.name, q.id`,
      [day, classId, classIds, wholeSchool],
    );
  }

  find(id: string): Promise<StudentGroupEntity | null> {
    return this.dataSource
      .getRepository(StudentGroupEntity)
      .findOneBy({ id, archivedAt: IsNull() });
  }

  /** By class and given name. */
  listStudents(groupId: string, day: string): Promise<GroupStudentRow[]> {
    return this.dataSource.query<GroupStudentRow[]>(
      `SELECT s.id, s.full_name AS "fullName", c.name AS "className"
       FROM student_group_member m JOIN student s ON s.id = m.student_id
       LEFT JOIN enrolment e ON e.student_id = s.id AND ${enrolledOn('$2')}
       LEFT JOIN school_class c ON c.id = e.class_id
       WHERE m.group_id = $1
       ORDER BY c.name, s.given_name, s.full_name, s.id`,
      [groupId, day],
    );
  }

  /** Those of the students who are in a class on the day. @param classId in this one; null for any */
  async studentsThere(
    transaction: Transaction,
    day: string,
    ids: readonly string[],
    classId: string | null,
  ): Promise<string[]> {
    const rows = await transaction.query<{ id: string }[]>(
      `SELECT DISTINCT e.student_id AS id FROM enrolment e
       WHERE e.student_id = ANY($2) AND ${enrolledOn('$1')}
         AND ($3::uuid IS NULL OR e.class_id = $3)`,
      [day, ids, classId],
    );
    return rows.map(({ id }) => id);
  }

  async isNameTaken(
    transaction: Transaction,
    name: string,
    classId: string | null,
    except: string | null,
  ): Promise<boolean> {
    const rows = await transaction.query<unknown[]>(
      `SELECT FROM student_group
       WHERE lower(name) = lower($1) AND class_id IS NOT DISTINCT FROM $2
         AND archived_at IS NULL AND id IS DISTINCT FROM $3::uuid`,
      [name, classId, except],
    );
    return rows.length > 0;
  }

  async insert(
    transaction: Transaction,
    group: Omit<StudentGroupEntity, 'id' | 'archivedAt'>,
  ): Promise<string> {
    const made = await transaction
      .getRepository(StudentGroupEntity)
      .insert({ ...group, archivedAt: null });
    return (made.identifiers[0] as { id: string }).id;
  }

  async lock(transaction: Transaction, id: string): Promise<StudentGroupEntity | null> {
    return transaction.getRepository(StudentGroupEntity).findOne({
      where: { id, archivedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async rename(transaction: Transaction, id: string, name: string): Promise<void> {
    await transaction.update(StudentGroupEntity, { id }, { name });
  }

  async archive(transaction: Transaction, id: string, at: Date): Promise<void> {
    await transaction.update(StudentGroupEntity, { id }, { archivedAt: at });
  }

  async memberIds(transaction: Transaction, groupId: string): Promise<string[]> {
    const rows = await transaction.query<{ id: string }[]>(
      'SELECT student_id AS id FROM student_group_member WHERE group_id = $1 ORDER BY student_id',
      [groupId],
    );
    return rows.map(({ id }) => id);
  }

  async setMembers(
    transaction: Transaction,
    groupId: string,
    studentIds: readonly string[],
  ): Promise<void> {
    await transaction.query(
      'DELETE FROM student_group_member WHERE group_id = $1 AND student_id <> ALL($2)',
      [groupId, studentIds],
    );
    await transaction.query(
      `INSERT INTO student_group_member (group_id, student_id)
       SELECT $1, id FROM unnest($2::uuid[]) AS id ON CONFLICT DO NOTHING`,
      [groupId, studentIds],
    );
  }
}
