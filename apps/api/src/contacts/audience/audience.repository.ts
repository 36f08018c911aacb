import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AudienceRule, type MessageKind, unreachableReasons } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { AudienceSql, inOrder, oneEach, type Sharing, soonestMended } from './audience-sql.js';
import type {
  GuardianRecipient,
  Recipient,
  StudentWithoutValue,
  UnreachableStudent,
} from './recipient.js';

/** Of the students for whom a text has a gap, so many are named; more are mended in the sheet. */
const shownGaps = 50;

/** Which recipients, how many at a time, and what makes one. */
export interface RecipientsQuestion {
  chunkSize: number;
  sharing: Sharing;
  contactId?: string | undefined;
}

@Injectable()
export class AudienceRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The recipients by phone number, then by e-mail address, `chunkSize` at a time, as they stood when the first were asked
   * for: a cursor, so that PostgreSQL joins and sorts once however many there are.
   * @param contactId only the one that this contact stands behind
   */
  async *recipients(
    transaction: Transaction,
    day: string,
    rule: AudienceRule,
    kind: MessageKind,
    { chunkSize, sharing, contactId }: RecipientsQuestion,
  ): AsyncGenerator<Recipient[], void, void> {
    const cursor = `audience_${randomUUID().replaceAll('-', '')}`;
    const sql = new AudienceSql(day, rule, kind);
    const only =
      contactId === undefined ? '' : `HAVING bool_or(k.id = ${sql.bind(contactId, 'uuid')})`;
    await transaction.query(
      `DECLARE ${cursor} NO SCROLL CURSOR FOR
       SELECT ${sql.recipientColumns(sharing)} FROM ${sql.reachable} AND NOT (${sql.unticked()})
       GROUP BY ${oneEach(sharing)} ${only} ORDER BY ${inOrder(sharing)}`,
      sql.parameters,
    );
    let isOpen = true;
    try {
      for (;;) {
        const rows = await transaction.query<Recipient[]>(
          `FETCH FORWARD ${Number(chunkSize)} FROM ${cursor}`,
        );
        if (rows.length > 0) yield rows.map(eachStudentOnce);
        if (rows.length < chunkSize) return;
      }
    } catch (error) {
      // The transaction is lost, and the cursor with it.
      isOpen = false;
      throw error;
    } finally {
      if (isOpen) await transaction.query(`CLOSE ${cursor}`);
    }
  }

  /** Whether there is a recipient at all. Ends at the first: to put them in order takes reading them all. */
  async hasRecipient(
    transaction: Transaction,
    day: string,
    rule: AudienceRule,
    kind: MessageKind,
  ): Promise<boolean> {
    const sql = new AudienceSql(day, rule, kind);
    const [row] = await transaction.query<{ found: boolean }[]>(
      `SELECT EXISTS (SELECT FROM ${sql.reachable} AND NOT (${sql.unticked()})) AS found`,
      sql.parameters,
    );
    return row!.found;
  }

  /** Those of the classes that exist; nobody takes one away until the transaction ends. */
  async lockClasses(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
    const rows = await transaction.query<{ id: string }[]>(
      'SELECT id FROM school_class WHERE id = ANY($1) ORDER BY id FOR KEY SHARE',
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Those of the saved groups that there are, for the whole school.
   */
  async lockGroups(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
    const rows = await transaction.query<{ id: string }[]>(
      `SELECT id FROM student_group WHERE id = ANY($1) AND class_id IS NULL
       ORDER BY id FOR KEY SHARE`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** @param cursor the id of the student after whom to go on */
  unreachable(
    day: string,
    rule: AudienceRule,
    kind: MessageKind,
    cursor: string | null,
    limit: number,
  ): Promise<UnreachableStudent[]> {
    const sql = new AudienceSql(day, rule, kind);
    const after = sql.bind(cursor, 'uuid');
    return this.dataSource.query<UnreachableStudent[]>(
      `SELECT s.id AS "studentId", s.full_name AS "fullName", c.id AS "classId",
              c.name AS "className",
              ${soonestMended(sql.bind(unreachableReasons, 'text[]'))} AS reason
       FROM ${sql.judged}
         AND (${after} IS NULL OR (c.name, s.given_name, s.full_name, s.id) > (
           SELECT c.name, s.given_name, s.full_name, s.id
           FROM ${sql.students}
           WHERE s.id = ${after} AND ${sql.isMember}))
       GROUP BY s.id, c.id
       HAVING NOT bool_or(state = 'reachable')
       ORDER BY c.name, s.given_name, s.full_name, s.id
       LIMIT ${sql.bind(limit, 'integer')}`,
      sql.parameters,
    );
  }

  /** Students of the audience without a value of one of these columns of its sheet, or without a grade. */
  async missingValues(
    day: string,
    rule: AudienceRule,
    columns: readonly string[],
    asksGrade: boolean,
  ): Promise<{ students: StudentWithoutValue[]; total: number }> {
    // The kind of message has no say in it, so that its place in the statement stays empty.
    const sql = new AudienceSql(day, rule, 'announcement');
    const lacks = [
      ...(columns.length === 0
        ? []
        : [
            `SELECT name FROM unnest(${sql.bind(columns, 'text[]')}) name WHERE NOT r."values" ? name`,
          ]),
      ...(asksGrade ? ["SELECT 'khối' WHERE c.grade IS NULL"] : []),
    ].join(' UNION ALL ');
    const rows = await this.dataSource.query<(StudentWithoutValue & { total: string })[]>(
      `SELECT s.id AS "studentId", s.full_name AS "fullName", c.name AS "className",
              array_agg(lacking.name) AS fields, count(*) OVER () AS total
       FROM ${sql.students} CROSS JOIN LATERAL (${lacks}) AS lacking (name)
       WHERE ${sql.isMember} AND $2::text IS NOT NULL
       GROUP BY s.id, c.id ORDER BY c.name, s.given_name, s.full_name, s.id LIMIT ${shownGaps}`,
      sql.parameters,
    );
    return {
      students: rows.map(({ studentId, fullName, className, fields }) => ({
        ...{ studentId, fullName, className, fields },
      })),
      total: Number(rows[0]?.total ?? 0),
    };
  }

  /** @param guardianIds null for all guardians of the class */
  async classGuardians(
    transaction: Transaction,
    day: string,
    classId: string,
    guardianIds: readonly string[] | null,
    kind: MessageKind,
  ): Promise<GuardianRecipient[]> {
    const sql = new AudienceSql(day, { kind: 'classes', classIds: [classId] }, kind);
    const picked = sql.bind(guardianIds, 'uuid[]');
    const rows = await transaction.query<Omit<GuardianRecipient, 'guardianId'>[]>(
      `SELECT ${sql.recipientColumns('one-per-address')},
              array_agg(DISTINCT g.guardian_id) AS "guardianIds"
       FROM ${sql.reachable} AND (${picked} IS NULL OR g.guardian_id = ANY(${picked}))
       GROUP BY ${oneEach('one-per-address')} ORDER BY ${inOrder('one-per-address')}`,
      sql.parameters,
    );
    return rows.map((row) => ({ ...eachStudentOnce(row), guardianId: row.guardianIds[0]! }));
  }
}

/** Two guardians of a student behind one address bring the student twice. */
function eachStudentOnce<One extends Recipient>(recipient: One): One {
  const students = new Map(recipient.students.map((student) => [student.id, student]));
  return { ...recipient, students: [...students.values()] };
}
