import { Injectable } from '@nestjs/common';
import type {
  ConfirmationWay,
  ContactOrigin,
  ContactStatus,
  MessageKind,
  Reachability,
  Relationship,
} from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Visibility } from '../access/contact-access.js';
import { heldOn } from '../classes/held-on.js';
import { enrolledOn, lastDayOfPast } from '../students/enrolled-on.js';
import { guardianVersion, preferencesOfGuardian } from './guardian-sql.js';
import type { PreferenceRow } from './students.repository.js';

/** Everything that is known of a student. Instants as ISO 8601, days as YYYY-MM-DD. */
export interface StudentDetailRow {
  id: string;
  /** Counts the changes of the student, from 1. */
  version: number;
  code: string | null;
  fullName: string;
  dateOfBirth: string | null;
  gender: 'male' | 'female' | null;
  note: string | null;
  classId: string;
  className: string;
  homeroomAccountId: string | null;
  enrolments: { className: string; schoolYear: number; from: string; until: string | null }[];
  guardians: GuardianDetailRow[];
}

export interface GuardianDetailRow {
  id: string;
  fullName: string | null;
  relationship: Relationship;
  version: number;
  /** The account of the same person, who is on the staff as well. */
  staffAccountId: string | null;
  preferences: PreferenceRow[];
  optOuts: { messageKind: MessageKind; at: string; howSaid: string; recordedBy: string }[];
  /** Phones and e-mail addresses, those in use and those that were. */
  contacts: ContactDetailRow[];
  /** Other students of the same guardian who are at the school now, in these classes. */
  siblings: { id: string; fullName: string; classId: string; className: string }[];
}

export interface ContactDetailRow {
  id: string;
  version: number;
  /** One of the two. */
  phone: string | null;
  email: string | null;
  status: ContactStatus;
  /** Of an e-mail address nothing is known. */
  reachability: Reachability;
  failingSince: string | null;
  origin: ContactOrigin;
  confirmedBy: string | null;
  confirmedAt: string | null;
  confirmedHow: ConfirmationWay | null;
  note: string | null;
  proposedBy: string | null;
  proposedAt: string | null;
  refusalReason: string | null;
  replacesId: string | null;
}

const contactsOfGuardian = `
  SELECT coalesce(json_agg(json_build_object('id', k.id, 'version', k.version,
           'phone', p.e164, 'email', k.email, 'status', k.status,
           'reachability', coalesce(p.reachability, 'unknown'), 'failingSince', p.failing_since,
           'origin', k.origin, 'confirmedBy', k.confirmed_by,
           'confirmedAt', k.confirmed_at, 'confirmedHow', k.confirmed_how, 'note', k.note,
           'proposedBy', k.proposed_by, 'proposedAt', k.proposed_at,
           'refusalReason', k.refusal_reason, 'replacesId', k.replaces_id)
         ORDER BY p.e164, k.email), '[]')
  FROM contact k LEFT JOIN phone p ON p.id = k.phone_id WHERE k.guardianship_id = g.id`;

const accountOfGuardian = 'SELECT a.account_id FROM account_guardian a WHERE a.guardian_id = r.id';

const optOutsOfGuardian = `
  SELECT coalesce(json_agg(json_build_object('messageKind', o.message_kind, 'at', o.opted_out_at,
           'howSaid', o.how_said, 'recordedBy', o.recorded_by) ORDER BY o.message_kind), '[]')
  FROM opt_out o WHERE o.guardian_id = r.id AND o.back_in_at IS NULL`;

const siblingsOfStudent = `
  SELECT coalesce(json_agg(json_build_object('id', other.id, 'fullName', other.full_name,
           'classId', oc.id, 'className', oc.name) ORDER BY oc.name, other.full_name), '[]')
  FROM guardianship og
  JOIN student other ON other.id = og.student_id
  JOIN enrolment oe ON oe.student_id = other.id AND ${enrolledOn('$1', 'oe')}
  JOIN school_class oc ON oc.id = oe.class_id AND ($2::uuid[] IS NULL OR oc.id = ANY($2))
  WHERE og.guardian_id = r.id AND og.ended_at IS NULL AND other.id <> s.id`;

@Injectable()
export class StudentDetailRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** A student who is in one of the visible classes on the day in view; null where there is none. */
  async find({ day, classIds }: Visibility, studentId: string): Promise<StudentDetailRow | null> {
    const rows = await this.dataSource.query<StudentDetailRow[]>(
      `SELECT s.id, s.version, s.code, s.full_name AS "fullName", s.date_of_birth::text AS "dateOfBirth",
              s.gender, s.note, c.id AS "classId", c.name AS "className",
              (SELECT h.account_id FROM homeroom_assignment h
               WHERE h.class_id = c.id AND h.part = 'teacher' AND ${heldOn('$1')}) AS "homeroomAccountId",
              (SELECT json_agg(json_build_object('className', ec.name,
                        'schoolYear', past.school_year, 'from', past.enrolled_from,
                        'until', ${lastDayOfPast('$1')}) ORDER BY past.enrolled_from DESC, past.id)
               FROM enrolment past JOIN school_class ec ON ec.id = past.class_id
               WHERE past.student_id = s.id) AS enrolments,
              (SELECT coalesce(json_agg(json_build_object('id', r.id, 'fullName', r.full_name,
                        'relationship', g.relationship, 'version', ${guardianVersion},
                        'staffAccountId', (${accountOfGuardian}), 'preferences', (${preferencesOfGuardian}), 'contacts', (${contactsOfGuardian}),
                        'optOuts', (${optOutsOfGuardian}), 'siblings', (${siblingsOfStudent}))
                      ORDER BY g.relationship, r.full_name, r.id), '[]')
               FROM guardianship g JOIN guardian r ON r.id = g.guardian_id
               WHERE g.student_id = s.id AND g.ended_at IS NULL) AS guardians
       FROM student s
       JOIN enrolment e ON e.student_id = s.id AND ${enrolledOn('$1')}
       JOIN school_class c ON c.id = e.class_id
       WHERE s.id = $3 AND ($2::uuid[] IS NULL OR c.id = ANY($2))`,
      [day, classIds, studentId],
    );
    return rows[0] ?? null;
  }
}
