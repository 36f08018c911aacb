import { Injectable } from '@nestjs/common';
import type {
  ContactChannel,
  ContactLanguage,
  ContactStatus,
  MessageKind,
  Reachability,
  Relationship,
  StudentQuery,
} from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Visibility } from '../access/contact-access.js';
import { enrolledOn } from '../students/enrolled-on.js';
import { emailsOfGuardian, guardianVersion, preferencesOfGuardian } from './guardian-sql.js';
import type { Page } from './roster-lists.repository.js';
import { foundOrder, type NameSearch } from './name-search.js';
import { NameSearchesRepository } from './name-searches.repository.js';
import { searchConditions } from './search-conditions.js';

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
  version: number;
  /** Phones. */
  contacts: GuardianContactRow[];
  emails: GuardianEmailRow[];
  preferences: PreferenceRow[];
}

export interface GuardianContactRow {
  id: string;
  status: ContactStatus;
  phone: string;
  reachability: Reachability;
  version: number;
}

export interface GuardianEmailRow {
  id: string;
  status: ContactStatus;
  email: string;
  version: number;
}

export interface PreferenceRow {
  messageKind: MessageKind;
  receives: boolean;
  channel: ContactChannel;
  language: ContactLanguage;
}

/** What a student's contacts may need of somebody. */
export const studentNeeds = ['confirmation', 'mending'] as const;
export type StudentNeed = (typeof studentNeeds)[number];

export interface StudentFilter {
  /** Those with a number that fails before all others, as for whoever is to mend it. */
  mendingFirst?: boolean;
  grade: number | null;
  needs: StudentNeed | null;
  query: StudentQuery;
}

const students = `student s
  JOIN enrolment e ON e.student_id = s.id AND ${enrolledOn('$1')}
  JOIN school_class c ON c.id = e.class_id`;

/** The order of a class register. */
const register = 'c.name, s.given_name, s.full_name, s.id';

const contactsOfStudent = `contact k JOIN guardianship g ON g.id = k.guardianship_id
  LEFT JOIN phone p ON p.id = k.phone_id WHERE g.student_id = s.id AND g.ended_at IS NULL`;

const hasFailingNumber = `EXISTS (SELECT FROM ${contactsOfStudent}
  AND k.status IN ('unconfirmed', 'confirmed') AND p.reachability = 'failing')`;

const inNeed: Readonly<Record<StudentNeed, string>> = {
  confirmation: `EXISTS (SELECT FROM ${contactsOfStudent} AND k.status = 'unconfirmed')`,
  // A number that fails, or none that is in use.
  mending: `(${hasFailingNumber} OR NOT EXISTS (SELECT FROM ${contactsOfStudent}
      AND k.status IN ('unconfirmed', 'confirmed') AND k.phone_id IS NOT NULL))`,
};

/** A student `s` in a class `c` with the guardians. */
const row = `s.id, s.code, s.full_name AS "fullName", s.date_of_birth::text AS "dateOfBirth",
              s.gender, s.note, c.id AS "classId", c.name AS "className",
              coalesce(guardians.list, '[]') AS guardians
       FROM ${students}
       LEFT JOIN LATERAL (
         SELECT json_agg(json_build_object(
                  'id', r.id, 'version', ${guardianVersion}, 'fullName', r.full_name,
                  'relationship', g.relationship,
                  'optedOutOf', ARRAY (SELECT o.message_kind FROM opt_out o
                    WHERE o.guardian_id = r.id AND o.back_in_at IS NULL ORDER BY o.message_kind),
                  'contacts', (SELECT coalesce(json_agg(json_build_object('id', k.id,
                      'status', k.status, 'phone', p.e164, 'reachability', p.reachability,
                      'version', k.version)
                      ORDER BY p.e164), '[]')
                    FROM contact k JOIN phone p ON p.id = k.phone_id
                    WHERE k.guardianship_id = g.id),
                  'emails', (${emailsOfGuardian}), 'preferences', (${preferencesOfGuardian}))
                ORDER BY g.relationship, r.full_name, r.id) AS list
         FROM guardianship g JOIN guardian r ON r.id = g.guardian_id
         WHERE g.student_id = s.id AND g.ended_at IS NULL
       ) guardians ON true`;

/** Students who are in a class on the day in view. */
@Injectable()
export class StudentsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly nameSearches: NameSearchesRepository,
  ) {}

  /**
   * In the order of a class register; whom somebody looks for by name in the whole school, in the order
   * of given names.
   */
  async list(visibility: Visibility, filter: StudentFilter, page: Page): Promise<StudentRow[]> {
    const search = nameSearch(visibility, filter);
    if (search !== null) return this.byIds(visibility, await this.nameSearches.page(search, page));
    const { where, parameters } = conditions(visibility, filter);
    const place = filter.mendingFirst ? `NOT ${hasFailingNumber}, ${register}` : register;
    const cursor = `$${parameters.push(page.cursor)}::uuid`;
    const limit = `$${parameters.push(page.limit)}`;
    return this.dataSource.query<StudentRow[]>(
      `SELECT ${row} WHERE ${where}
         AND (${cursor} IS NULL OR (${place}) > (SELECT ${place} FROM ${students} WHERE s.id = ${cursor}))
       ORDER BY ${place} LIMIT ${limit}`,
      parameters,
    );
  }

  /** How many there are on all pages, and whether they were counted or, being very many, reckoned. */
  async total(
    visibility: Visibility,
    filter: StudentFilter,
  ): Promise<{ total: number; isExact: boolean }> {
    const search = nameSearch(visibility, filter);
    if (search !== null) return this.nameSearches.total(search);
    return { total: await this.count(visibility, filter), isExact: true };
  }

  async count(visibility: Visibility, filter: StudentFilter): Promise<number> {
    const { where, parameters } = conditions(visibility, filter);
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM ${students} WHERE ${where}`,
      parameters,
    );
    return Number(row?.count ?? 0);
  }

  private byIds({ day }: Visibility, ids: readonly string[]): Promise<StudentRow[]> {
    return this.dataSource.query<StudentRow[]>(
      `SELECT ${row} WHERE s.id = ANY($2) ORDER BY ${foundOrder}`,
      [day, ids],
    );
  }
}

/** A search of the whole school by names alone, which has a way of its own; null for any other. */
function nameSearch(
  { classIds, day, phones }: Visibility,
  { grade, needs, query }: StudentFilter,
): NameSearch | null {
  const { words, classes, phone } = query;
  const byNamesAlone = words.length > 0 && classes.length === 0 && phone === null;
  if (!byNamesAlone || classIds !== null || needs !== null) return null;
  return { words, day, grade, codes: phones };
}

function conditions(
  { day, classIds, phones }: Visibility,
  { grade, needs, query }: StudentFilter,
): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [day, classIds, grade];
  const where = [
    '($2::uuid[] IS NULL OR c.id = ANY($2))',
    '($3::integer IS NULL OR c.grade = $3)',
    ...(needs === null ? [] : [inNeed[needs]]),
    ...searchConditions(query, phones, parameters),
  ];
  return { where: where.join('\n AND '), parameters };
}
