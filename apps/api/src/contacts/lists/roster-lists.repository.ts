import { Injectable } from '@nestjs/common';
import type { ContactOrigin, ContactStatus, Reachability, Relationship } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Visibility } from '../access/contact-access.js';
import { enrolledOn } from '../students/enrolled-on.js';

export interface ContactRow {
  id: string;
  status: ContactStatus;
  studentId: string;
  studentName: string;
  classId: string;
  className: string;
  guardianId: string;
  guardianName: string | null;
  relationship: Relationship;
  version: number;
  /** One of the two. */
  phone: string | null;
  email: string | null;
  origin: ContactOrigin;
  reachability: Reachability;
}

/** A page of a list: what comes after the row with the id `cursor`. */
export interface Page {
  cursor: string | null;
  limit: number;
}

/** The lists that people look at. Students in the order of a class register. */
@Injectable()
export class RosterListsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Contacts of students who are in a class on the day in view. */
  listContacts(
    { day, classIds }: Visibility,
    status: ContactStatus | null,
    { cursor, limit }: Page,
  ): Promise<ContactRow[]> {
    const place = 'c.name, s.given_name, s.full_name, k.id';
    const joined = `contact k
      LEFT JOIN phone p ON p.id = k.phone_id
      JOIN guardianship g ON g.id = k.guardianship_id AND g.ended_at IS NULL
      JOIN guardian r ON r.id = g.guardian_id
      JOIN student s ON s.id = g.student_id
      JOIN enrolment e ON e.student_id = s.id AND ${enrolledOn('$1')}
      JOIN school_class c ON c.id = e.class_id`;
    return this.dataSource.query<ContactRow[]>(
      `SELECT k.id, k.status, s.id AS "studentId", s.full_name AS "studentName",
              c.id AS "classId", c.name AS "className", r.id AS "guardianId",
              r.full_name AS "guardianName", g.relationship, p.e164 AS phone, k.email, k.version,
              k.origin, coalesce(p.reachability, 'unknown') AS reachability
       FROM ${joined}
       WHERE ($2::uuid[] IS NULL OR c.id = ANY($2)) AND ($3::text IS NULL OR k.status = $3)
         AND ($4::uuid IS NULL OR (${place}) > (SELECT ${place} FROM ${joined} WHERE k.id = $4))
       ORDER BY ${place} LIMIT $5`,
      [day, classIds, status, cursor, limit],
    );
  }

  /** How many contacts such a list has in all. */
  async countContacts(
    { day, classIds }: Visibility,
    status: ContactStatus | null,
  ): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM contact k
       JOIN guardianship g ON g.id = k.guardianship_id AND g.ended_at IS NULL
       JOIN enrolment e ON e.student_id = g.student_id AND ${enrolledOn('$1')}
       WHERE ($2::uuid[] IS NULL OR e.class_id = ANY($2)) AND ($3::text IS NULL OR k.status = $3)`,
      [day, classIds, status],
    );
    return Number(row?.count ?? 0);
  }
}
