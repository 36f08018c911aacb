import { Injectable } from '@nestjs/common';
import type {
  CallOutcome,
  ConfirmationWay,
  ContactOrigin,
  ContactStatus,
  Reachability,
  Relationship,
  StudentQuery,
} from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Visibility } from '../access/contact-access.js';
import type { Page } from '../lists/roster-lists.repository.js';
import { searchConditions } from '../lists/search-conditions.js';
import { enrolledOn } from '../students/enrolled-on.js';

/** An unconfirmed contact, with whatever helps whoever calls. Instants as ISO 8601. */
export interface DeskRow {
  id: string;
  version: number;
  status: ContactStatus;
  studentId: string;
  studentName: string;
  classId: string;
  className: string;
  guardianId: string;
  guardianName: string | null;
  relationship: Relationship;
  /** One of the two. */
  phone: string | null;
  email: string | null;
  reachability: Reachability;
  origin: ContactOrigin;
  proposedAt: string | null;
  proposedBy: string | null;
  note: string | null;
  /** The one whose place it takes once it is confirmed. */
  replacesId: string | null;
  /** What of the same guardian is confirmed, and in use meanwhile. */
  beside: DeskBesideRow[];
  /** The latest first. */
  calls: DeskCallRow[];
}

export interface DeskBesideRow {
  contactId: string;
  phone: string | null;
  email: string | null;
  reachability: Reachability;
  confirmedAt: string;
  confirmedHow: ConfirmationWay;
}

export interface DeskCallRow {
  id: string;
  calledBy: string;
  calledAt: string;
  how: ConfirmationWay;
  outcome: CallOutcome;
  note: string | null;
}

export interface DeskFilter {
  origin: ContactOrigin | null;
  query: StudentQuery;
}

const waiting = `contact k
  LEFT JOIN phone p ON p.id = k.phone_id
  JOIN guardianship g ON g.id = k.guardianship_id AND g.ended_at IS NULL
  JOIN guardian r ON r.id = g.guardian_id
  JOIN student s ON s.id = g.student_id
  JOIN enrolment e ON e.student_id = s.id AND ${enrolledOn('$1')}
  JOIN school_class c ON c.id = e.class_id`;

const place = 'c.name, s.given_name, s.full_name, k.id';

const row = `
  k.id, k.version, k.status, s.id AS "studentId", s.full_name AS "studentName", c.id AS "classId",
  c.name AS "className", r.id AS "guardianId", r.full_name AS "guardianName", g.relationship,
  p.e164 AS phone, k.email, coalesce(p.reachability, 'unknown') AS reachability, k.origin,
  to_json(k.proposed_at)#>>'{}' AS "proposedAt", k.proposed_by AS "proposedBy", k.note,
  k.replaces_id AS "replacesId",
  (SELECT coalesce(json_agg(json_build_object('contactId', o.id, 'phone', op.e164,
     'email', o.email, 'reachability', coalesce(op.reachability, 'unknown'),
     'confirmedAt', o.confirmed_at, 'confirmedHow', o.confirmed_how) ORDER BY op.e164, o.email), '[]')
   FROM contact o LEFT JOIN phone op ON op.id = o.phone_id
   WHERE o.guardianship_id = g.id AND o.status = 'confirmed'
     AND (o.email IS NULL) = (k.email IS NULL)) AS beside,
  (SELECT coalesce(json_agg(json_build_object('id', t.id, 'calledBy', t.called_by,
     'calledAt', t.called_at, 'how', t.how, 'outcome', t.outcome, 'note', t.note)
     ORDER BY t.called_at DESC, t.id), '[]')
   FROM contact_call t WHERE t.contact_id = k.id) AS calls`;

/** Everything that nobody has confirmed yet. */
@Injectable()
export class DeskRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By class and name; a page begins after the contact with the id `cursor`, decided or not. */
  list(visibility: Visibility, filter: DeskFilter, { cursor, limit }: Page): Promise<DeskRow[]> {
    const { where, parameters } = conditions(visibility, filter);
    const after = `$${parameters.push(cursor)}::uuid`;
    const most = `$${parameters.push(limit)}`;
    return this.dataSource.query<DeskRow[]>(
      `SELECT ${row} FROM ${waiting}
       WHERE ${where}
         AND (${after} IS NULL OR (${place}) > (SELECT ${place} FROM ${waiting} WHERE k.id = ${after}))
       ORDER BY ${place} LIMIT ${most}`,
      parameters,
    );
  }

  async count(visibility: Visibility, filter: DeskFilter): Promise<number> {
    const { where, parameters } = conditions(visibility, filter);
    const [counted] = await this.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM ${waiting} WHERE ${where}`,
      parameters,
    );
    return Number(counted?.count ?? 0);
  }

  /** One contact of a student who is there on the day, of whatever status; null where there is none. */
  async find({ day, classIds }: Visibility, contactId: string): Promise<DeskRow | null> {
    const rows = await this.dataSource.query<DeskRow[]>(
      `SELECT ${row} FROM ${waiting} WHERE k.id = $2 AND ($3::uuid[] IS NULL OR c.id = ANY($3))`,
      [day, contactId, classIds],
    );
    return rows[0] ?? null;
  }
}

function conditions(
  { day, classIds, phones }: Visibility,
  { origin, query }: DeskFilter,
): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [day, classIds, origin];
  const where = [
    "k.status = 'unconfirmed'",
    '($2::uuid[] IS NULL OR c.id = ANY($2))',
    '($3::text IS NULL OR k.origin = $3)',
    ...searchConditions(query, phones, parameters),
  ];
  return { where: where.join('\n AND '), parameters };
}
