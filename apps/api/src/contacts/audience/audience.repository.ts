import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type AudienceRule,
  type MessageKind,
  type UnreachableReason,
  unreachableReasons,
} from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { enrolledOn } from '../students/enrolled-on.js';
import {
  audienceParameters,
  audienceStudents,
  inAudience,
  judgedContacts,
  oneEach,
  reachableContacts,
  recipientColumns,
  soonestMended,
} from './audience-sql.js';
import type {
  AudienceCount,
  GuardianRecipient,
  Recipient,
  UnreachableStudent,
} from './recipient.js';

@Injectable()
export class AudienceRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The recipients by phone number, then by e-mail address, `chunkSize` at a time, as they stood when the first were asked
   * for: a cursor, so that PostgreSQL joins and sorts once however many there are.
   */
  async *recipients(
    transaction: Transaction,
    day: string,
    rule: AudienceRule,
    kind: MessageKind,
    chunkSize: number,
  ): AsyncGenerator<Recipient[], void, void> {
    const cursor = `audience_${randomUUID().replaceAll('-', '')}`;
    await transaction.query(
      `DECLARE ${cursor} NO SCROLL CURSOR FOR
       SELECT ${recipientColumns} FROM ${reachableContacts} ${oneEach}`,
      audienceParameters(day, rule, kind),
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

  /** Those of the classes that exist; nobody takes one away until the transaction ends. */
  async lockClasses(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
    const rows = await transaction.query<{ id: string }[]>(
      'SELECT id FROM school_class WHERE id = ANY($1) ORDER BY id FOR KEY SHARE',
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  async count(day: string, rule: AudienceRule, kind: MessageKind): Promise<AudienceCount> {
    const [row] = await this.dataSource.query<AudienceCount[]>(
      `WITH reachable AS (
         SELECT s.id AS student_id, p.id AS phone_id, k.email FROM ${reachableContacts})
       SELECT phones::integer, emails::integer, students::integer,
              (students - reached)::integer AS "unreachableStudents"
       FROM (SELECT count(DISTINCT phone_id) AS phones, count(DISTINCT email) AS emails,
                    count(DISTINCT student_id) AS reached
             FROM reachable) r,
            (SELECT count(*) AS students FROM ${audienceStudents} WHERE ${inAudience}) a`,
      audienceParameters(day, rule, kind),
    );
    return row!;
  }

  /** @param cursor the id of the student after whom to go on */
  unreachable(
    day: string,
    rule: AudienceRule,
    kind: MessageKind,
    cursor: string | null,
    limit: number,
  ): Promise<UnreachableStudent[]> {
    return this.dataSource.query<UnreachableStudent[]>(
      `SELECT s.id AS "studentId", s.full_name AS "fullName", c.id AS "classId",
              c.name AS "className", ${soonestMended} AS reason
       FROM ${judgedContacts}
       WHERE ${inAudience}
         AND ($6::uuid IS NULL OR (c.name, s.given_name, s.full_name, s.id) > (
           SELECT c.name, s.given_name, s.full_name, s.id
           FROM ${audienceStudents}
           WHERE s.id = $6 AND ${enrolledOn('$1')}))
       GROUP BY s.id, c.id
       HAVING NOT bool_or(state = 'reachable')
       ORDER BY c.name, s.given_name, s.full_name, s.id
       LIMIT $7`,
      [...audienceParameters(day, rule, kind), unreachableReasons, cursor, limit],
    );
  }

  /** How many students can't be reached, by the reason that is soonest mended. */
  async countUnreachable(
    day: string,
    rule: AudienceRule,
    kind: MessageKind,
  ): Promise<{ reason: UnreachableReason; students: number }[]> {
    return this.dataSource.query(
      `SELECT reason, count(*)::integer AS students
       FROM (SELECT ${soonestMended} AS reason
             FROM ${judgedContacts} WHERE ${inAudience}
             GROUP BY s.id HAVING NOT bool_or(state = 'reachable')) unreached
       GROUP BY reason`,
      [...audienceParameters(day, rule, kind), unreachableReasons],
    );
  }

  /** @param guardianIds null for all guardians of the class */
  async classGuardians(
    transaction: Transaction,
    day: string,
    classId: string,
    guardianIds: readonly string[] | null,
    kind: MessageKind,
  ): Promise<GuardianRecipient[]> {
    const rows = await transaction.query<Omit<GuardianRecipient, 'guardianId'>[]>(
      `SELECT ${recipientColumns},
              array_agg(DISTINCT g.guardian_id) AS "guardianIds"
       FROM ${reachableContacts} AND ($5::uuid[] IS NULL OR g.guardian_id = ANY($5))
       ${oneEach}`,
      [...audienceParameters(day, { kind: 'classes', classIds: [classId] }, kind), guardianIds],
    );
    return rows.map((row) => ({ ...eachStudentOnce(row), guardianId: row.guardianIds[0]! }));
  }
}

/** Two guardians of a student behind one address bring the student twice. */
function eachStudentOnce<One extends Recipient>(recipient: One): One {
  const students = new Map(recipient.students.map((student) => [student.id, student]));
  return { ...recipient, students: [...students.values()] };
}
