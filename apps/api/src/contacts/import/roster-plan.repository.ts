import { Injectable } from '@nestjs/common';
import {
  type ContactOrigin,
  givenNameOf,
  type RosterPlan,
  type SchoolYear,
  searchKey,
} from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';
import { EnrolmentsRepository } from '../students/enrolments.repository.js';

export interface PlanCircumstances {
  schoolYear: SchoolYear;
  /** The school's day, YYYY-MM-DD: when students come into a class and leave one. */
  day: string;
  /** On whose word; `at` in school time. */
  proposal: { origin: ContactOrigin; by: string | null; at: Date };
  /** Hears how much of it is written, from 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/** From about here on it pays to count the tables anew. */
const manyRows = 500;

/** Writes a plan, table by table, each in one statement however long the list. */
@Injectable()
export class RosterPlanRepository {
  constructor(private readonly enrolments: EnrolmentsRepository) {}

  async write(
    transaction: Transaction,
    plan: RosterPlan,
    { schoolYear, day, proposal, onProgress = () => undefined }: PlanCircumstances,
  ): Promise<void> {
    const { startYear, label } = schoolYear;
    await transaction.query(
      'INSERT INTO school_year (start_year, label) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [startYear, label],
    );
    await writeAll(
      transaction,
      plan.classes,
      `INSERT INTO school_class (id, school_year, name, grade)
       SELECT id, $2, name, grade FROM jsonb_to_recordset($1) AS r (id uuid, name text, grade int)`,
      startYear,
    );
    await this.writeStudents(transaction, plan);
    onProgress(0.2);
    await this.enrolments.place(transaction, plan.enrolments, startYear, day);
    onProgress(0.3);
    await this.writeGuardians(transaction, plan);
    onProgress(0.6);
    await this.writeContacts(transaction, plan, proposal);
    onProgress(0.95);
    if (plan.contacts.length > manyRows) await this.tellPlanner(transaction);
  }

  /** The classes in which these students are in a year, or were or will be. */
  async classesOf(
    transaction: Transaction,
    studentIds: readonly string[],
    schoolYear: number,
  ): Promise<string[]> {
    if (studentIds.length === 0) return [];
    const rows = await transaction.query<{ classId: string }[]>(
      `SELECT DISTINCT class_id AS "classId" FROM enrolment
       WHERE student_id = ANY($1) AND school_year = $2`,
      [studentIds, schoolYear],
    );
    return rows.map(({ classId }) => classId);
  }

  /** After so many new rows the database would judge the next queries by what it knew before. */
  private async tellPlanner(transaction: Transaction): Promise<void> {
    await transaction.query(
      'ANALYZE school_class, student, enrolment, guardian, guardianship, phone, contact',
    );
  }

  private async writeStudents(transaction: Transaction, plan: RosterPlan): Promise<void> {
    const columns = `r (id uuid, code text, "fullName" text, "givenName" text, "searchKey" text,
      "dateOfBirth" date, gender text, note text)`;
    await writeAll(
      transaction,
      plan.students.map(withKeys),
      `INSERT INTO student (id, code, full_name, given_name, search_key, date_of_birth, gender, note)
       SELECT * FROM jsonb_to_recordset($1) AS ${columns}`,
    );
    await writeAll(
      transaction,
      plan.changedStudents.map(withKeys),
      `UPDATE student s
       SET code = r.code, full_name = r."fullName", given_name = r."givenName",
           search_key = r."searchKey", date_of_birth = r."dateOfBirth", gender = r.gender,
           note = r.note, version = s.version + 1
       FROM jsonb_to_recordset($1) AS ${columns}
       WHERE s.id = r.id`,
    );
  }

  private async writeGuardians(transaction: Transaction, plan: RosterPlan): Promise<void> {
    const columns = 'r (id uuid, "fullName" text, "searchKey" text)';
    await writeAll(
      transaction,
      plan.guardians.map(withSearchKey),
      `INSERT INTO guardian (id, full_name, search_key)
       SELECT * FROM jsonb_to_recordset($1) AS ${columns}`,
    );
    await writeAll(
      transaction,
      plan.namedGuardians.map(withSearchKey),
      `UPDATE guardian g SET full_name = r."fullName", search_key = r."searchKey", version = g.version + 1
       FROM jsonb_to_recordset($1) AS ${columns} WHERE g.id = r.id`,
    );
    await writeAll(
      transaction,
      plan.guardianships,
      `INSERT INTO guardianship (id, student_id, guardian_id, relationship)
       SELECT * FROM jsonb_to_recordset($1)
         AS r (id uuid, "studentId" uuid, "guardianId" uuid, relationship text)`,
    );
    await writeAll(
      transaction,
      plan.toldRelationships,
      `UPDATE guardianship g SET relationship = r.relationship, version = g.version + 1
       FROM jsonb_to_recordset($1) AS r (id uuid, relationship text) WHERE g.id = r.id`,
    );
  }

  private async writeContacts(
    transaction: Transaction,
    plan: RosterPlan,
    { origin, by, at }: PlanCircumstances['proposal'],
  ): Promise<void> {
    await writeAll(
      transaction,
      plan.phones,
      `INSERT INTO phone (id, e164)
       SELECT * FROM jsonb_to_recordset($1) AS r (id uuid, e164 text)`,
    );
    await writeAll(
      transaction,
      plan.contacts,
      `INSERT INTO contact (id, guardianship_id, phone_id, origin, proposed_by, proposed_at)
       SELECT r.id, r."guardianshipId", r."phoneId", $2, $3, $4
       FROM jsonb_to_recordset($1) AS r (id uuid, "guardianshipId" uuid, "phoneId" uuid)`,
      origin,
      by,
      at,
    );
  }
}

async function writeAll(
  transaction: Transaction,
  rows: readonly object[],
  statement: string,
  ...parameters: unknown[]
): Promise<void> {
  if (rows.length > 0) await transaction.query(statement, [JSON.stringify(rows), ...parameters]);
}

function withKeys<Row extends { fullName: string }>(row: Row): Row & Record<string, string> {
  const { fullName } = row;
  return { ...row, givenName: givenNameOf(fullName), searchKey: searchKey(fullName) };
}

function withSearchKey<Row extends { fullName: string | null }>(
  row: Row,
): Row & { searchKey: string | null } {
  return { ...row, searchKey: row.fullName === null ? null : searchKey(row.fullName) };
}
