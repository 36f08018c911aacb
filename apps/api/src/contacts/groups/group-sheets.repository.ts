import { Injectable } from '@nestjs/common';
import type { SheetStudent } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import { enrolledOn } from '../students/enrolled-on.js';

/** A student as they stand in a sheet of a group's members. */
export interface GroupSheetStudent extends SheetStudent {
  /** Null for one who is in no class on the day. */
  className: string | null;
}

@Injectable()
export class GroupSheetsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The students who have one of these codes.
   * @param codes folded
   * @param day YYYY-MM-DD
   * @param classId only those who are in this class on the day; null for everybody
   */
  byCodes(
    codes: readonly string[],
    day: string,
    classId: string | null,
  ): Promise<GroupSheetStudent[]> {
    return this.dataSource.query<GroupSheetStudent[]>(
      `SELECT s.id, s.code, s.full_name AS "fullName", c.name AS "className",
              c.id IS NOT NULL AS "isInClass"
       FROM student s
       LEFT JOIN enrolment e ON e.student_id = s.id AND ${enrolledOn('$2')}
       LEFT JOIN school_class c ON c.id = e.class_id
       WHERE regexp_replace(upper(s.code), '\\s', '', 'g') = ANY($1)
         AND ($3::uuid IS NULL OR c.id = $3)`,
      [codes, day, classId],
    );
  }

  /** The students of a group with their codes, by class and given name. */
  members(
    groupId: string,
    day: string,
  ): Promise<{ code: string | null; fullName: string; className: string | null }[]> {
    return this.dataSource.query(
      `SELECT s.code, s.full_name AS "fullName", c.name AS "className"
       FROM student_group_member m JOIN student s ON s.id = m.student_id
       LEFT JOIN enrolment e ON e.student_id = s.id AND ${enrolledOn('$2')}
       LEFT JOIN school_class c ON c.id = e.class_id
       WHERE m.group_id = $1
       ORDER BY c.name, s.given_name, s.full_name, s.id`,
      [groupId, day],
    );
  }
}
