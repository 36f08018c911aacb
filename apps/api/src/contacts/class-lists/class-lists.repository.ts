import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Visibility } from '../access/contact-access.js';
import { heldOn } from '../classes/held-on.js';
import { enrolledOn } from '../students/enrolled-on.js';

/** How far the list of a class has come. Counts are of the students who are in it on the day. */
export interface ClassListRow {
  classId: string;
  className: string;
  grade: number | null;
  homeroomAccountId: string | null;
  students: number;
  /** Students none of whose guardians has a phone in use. */
  withoutPhone: number;
  /** Students with a number or an address that waits for confirmation. */
  unconfirmed: number;
  /** Students with a number at which messages don't arrive. */
  failing: number;
  /** Students with a confirmed contact. */
  confirmed: number;
  handedOverAt: Date | null;
  handedOverBy: string | null;
  note: string | null;
  /** When a list that had been handed over was opened again, if it has not been handed over since. */
  reopenedAt: Date | null;
}

@Injectable()
export class ClassListsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order of classes. */
  list({ schoolYear, day, classIds }: Visibility): Promise<ClassListRow[]> {
    return this.dataSource.query<ClassListRow[]>(
      `SELECT c.id AS "classId", c.name AS "className", c.grade,
              (SELECT h.account_id FROM homeroom_assignment h
               WHERE h.class_id = c.id AND h.part = 'teacher' AND ${heldOn('$1')})
                AS "homeroomAccountId",
              count(e.id)::integer AS students,
              count(e.id) FILTER (WHERE NOT coalesce(has.phone, false))::integer AS "withoutPhone",
              count(e.id) FILTER (WHERE has.unconfirmed)::integer AS unconfirmed,
              count(e.id) FILTER (WHERE has.failing)::integer AS failing,
              count(e.id) FILTER (WHERE has.confirmed)::integer AS confirmed,
              o.handed_over_at AS "handedOverAt", o.handed_over_by AS "handedOverBy", o.note,
              CASE WHEN o.id IS NULL THEN (SELECT max(past.reopened_at)
                FROM class_list_hand_over past WHERE past.class_id = c.id) END AS "reopenedAt"
       FROM school_class c
       LEFT JOIN class_list_hand_over o ON o.class_id = c.id AND o.reopened_at IS NULL
       LEFT JOIN enrolment e ON e.class_id = c.id AND ${enrolledOn('$1')}
       LEFT JOIN LATERAL (
         SELECT bool_or(k.phone_id IS NOT NULL) AS phone,
                bool_or(k.status = 'unconfirmed') AS unconfirmed,
                bool_or(p.reachability = 'failing') AS failing,
                bool_or(k.status = 'confirmed') AS confirmed
         FROM guardianship g JOIN contact k ON k.guardianship_id = g.id
         LEFT JOIN phone p ON p.id = k.phone_id
         WHERE g.student_id = e.student_id AND g.ended_at IS NULL
           AND k.status IN ('unconfirmed', 'confirmed')) has ON true
       WHERE c.school_year = $2 AND ($3::uuid[] IS NULL OR c.id = ANY($3))
       GROUP BY c.id, o.id ORDER BY c.name`,
      [day, schoolYear, classIds],
    );
  }

  /** How many of the classes have a list that nobody has said to be complete. */
  async countOpen({ schoolYear, classIds }: Visibility): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM school_class c
       WHERE c.school_year = $1 AND ($2::uuid[] IS NULL OR c.id = ANY($2))
         AND NOT EXISTS (SELECT FROM class_list_hand_over o
                         WHERE o.class_id = c.id AND o.reopened_at IS NULL)`,
      [schoolYear, classIds],
    );
    return row!.count;
  }
}
