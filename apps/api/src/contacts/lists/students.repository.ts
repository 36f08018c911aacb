import { Injectable } from '@nestjs/common';
import type { ContactStatus, Reachability, Relationship, StudentQuery } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Visibility } from '../access/contact-access.js';
import type { Page } from './roster-lists.repository.js';

export interface StudentRow {
  id: string;
  code: string | null;
  fullName: string;
  dateOfBirth: string | null;
  gender: 'male' | 'female' | null;
  note: string | null;
  classId: string;
  className: string;
  guardians: GuardianRow[];
}

export interface GuardianRow {
  id: string;
  fullName: string | null;
  relationship: Relationship;
  optedOutOf: string[];
  contacts: { id: string; status: ContactStatus; phone: string; reachability: Reachability }[];
}

/** What a student's contacts may need of somebody. */
export const studentNeeds = ['confirmation', 'mending'] as const;
export type StudentNeed = (typeof studentNeeds)[number];

export interface StudentFilter {
  grade: number | null;
  needs: StudentNeed | null;
  query: StudentQuery;
}

const students = `student s
  JOIN enrolment e ON e.student_id = s.id AND e.school_year = $1 AND e.enrolled_until IS NULL
  JOIN school_class c ON c.id = e.class_id`;

/** The order of a class register. */
const place = 'c.name, s.given_name, s.full_name, s.id';

const contactsOfStudent = `contact k JOIN guardianship g ON g.id = k.guardianship_id
  JOIN phone p ON p.id = k.phone_id WHERE g.student_id = s.id`;

const inNeed: Readonly<Record<StudentNeed, string>> = {
  confirmation: `EXISTS (SELECT FROM ${contactsOfStudent} AND k.status = 'unconfirmed')`,
  // A number that fails, or none that is in use.
  mending: `(EXISTS (SELECT FROM ${contactsOfStudent}
      AND k.status IN ('unconfirmed', 'confirmed') AND p.reachability = 'failing')
    OR NOT EXISTS (SELECT FROM ${contactsOfStudent} AND k.status IN ('unconfirmed', 'confirmed')))`,
};

/** Students who are in a class now. */
@Injectable()
export class StudentsRepository {
  constructor(private readonly dataSource: DataSource) {}

  list(visibility: Visibility, filter: StudentFilter, page: Page): Promise<StudentRow[]> {
    const { where, parameters } = conditions(visibility, filter);
    const cursor = `$${parameters.push(page.cursor)}::uuid`;
    const limit = `$${parameters.push(page.limit)}`;
    return this.dataSource.query<StudentRow[]>(
      `SELECT s.id, s.code, s.full_name AS "fullName", s.date_of_birth::text AS "dateOfBirth",
              s.gender, s.note, c.id AS "classId", c.name AS "className",
              coalesce(guardians.list, '[]') AS guardians
       FROM ${students}
       LEFT JOIN LATERAL (
         SELECT json_agg(json_build_object(
                  'id', r.id, 'fullName', r.full_name, 'relationship', g.relationship,
                  'optedOutOf', ARRAY (SELECT o.message_kind FROM opt_out o
                    WHERE o.guardian_id = r.id AND o.back_in_at IS NULL ORDER BY o.message_kind),
                  'contacts', (SELECT coalesce(json_agg(json_build_object('id', k.id,
                      'status', k.status, 'phone', p.e164, 'reachability', p.reachability)
                      ORDER BY p.e164), '[]')
                    FROM contact k JOIN phone p ON p.id = k.phone_id
                    WHERE k.guardianship_id = g.id))
                ORDER BY g.relationship, r.full_name, r.id) AS list
         FROM guardianship g JOIN guardian r ON r.id = g.guardian_id
         WHERE g.student_id = s.id
       ) guardians ON true
       WHERE ${where}
         AND (${cursor} IS NULL OR (${place}) > (SELECT ${place} FROM ${students} WHERE s.id = ${cursor}))
       ORDER BY ${place} LIMIT ${limit}`,
      parameters,
    );
  }

  async count(visibility: Visibility, filter: StudentFilter): Promise<number> {
    const { where, parameters } = conditions(visibility, filter);
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM ${students} WHERE ${where}`,
      parameters,
    );
    return Number(row?.count ?? 0);
  }
}

function conditions(
  { schoolYear, classIds, phones }: Visibility,
  { grade, needs, query }: StudentFilter,
): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [schoolYear, classIds, grade];
  const where = [
    '($2::uuid[] IS NULL OR c.id = ANY($2))',
    '($3::integer IS NULL OR c.grade = $3)',
    ...(needs === null ? [] : [inNeed[needs]]),
    ...query.classes.map((name) => `upper(c.name) LIKE $${parameters.push(`${escaped(name)}%`)}`),
  ];
  if (query.words.length > 0) where.push(hasWords(query.words, phones, parameters));
  if (query.phone !== null) {
    // Who may not see numbers must not find out by asking whose a number is.
    where.push(phones ? hasPhone(query.phone, parameters) : 'false');
  }
  return { where: where.join('\n AND '), parameters };
}

/** All words in the student's name or all in that of one guardian, each at the beginning of a word. */
function hasWords(words: readonly string[], codes: boolean, parameters: unknown[]): string {
  const patterns = words.map((word) => `$${parameters.push(`% ${escaped(word)}%`)}`);
  const matches = (column: string): string =>
    patterns.map((pattern) => `(' ' || ${column}) LIKE ${pattern}`).join(' AND ');
  const byCode =
    codes && words.length === 1
      ? `UNION SELECT id FROM student WHERE upper(code) = upper($${parameters.push(words[0])})`
      : '';
  return `s.id IN (
    SELECT id FROM student WHERE ${matches('search_key')}
    UNION SELECT g.student_id FROM guardian r JOIN guardianship g ON g.guardian_id = r.id
      WHERE ${matches('r.search_key')}
    ${byCode})`;
}

function hasPhone(phone: NonNullable<StudentQuery['phone']>, parameters: unknown[]): string {
  const wanted =
    'number' in phone
      ? `= $${parameters.push(phone.number)}`
      : `LIKE $${parameters.push(`%${phone.digits}%`)}`;
  return `s.id IN (
    SELECT g.student_id FROM phone p JOIN contact k ON k.phone_id = p.id
      JOIN guardianship g ON g.id = k.guardianship_id
    WHERE p.e164 ${wanted})`;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
