import { Injectable } from '@nestjs/common';
import type { EnrolmentRecord } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';

/** Whatever can be asked: the database by itself, or a transaction that is open. */
type Reader = Pick<Transaction, 'query'>;

export interface RecordRow extends EnrolmentRecord {
  firstPushedAt: Date;
  lastPushedAt: Date;
  distinctFrom: string[];
  /** As text, for it may grow past what a number holds. */
  changeNumber: string | null;
  seenState: string | null;
}

const columns = `external_id AS "externalId", student_id AS "studentId", origin, told,
  first_pushed_at AS "firstPushedAt", last_pushed_at AS "lastPushedAt",
  distinct_from AS "distinctFrom", change_number AS "changeNumber", seen_state AS "seenState"`;

/** Any fixed number will do, as long as nobody else in this database uses it. */
const changesLock = 5_920_180_335;

@Injectable()
export class EnrolmentRecordsRepository {
  constructor(private readonly dataSource: DataSource) {}

  all(reader: Reader = this.dataSource): Promise<RecordRow[]> {
    return reader.query(`SELECT ${columns} FROM enrolment_record ORDER BY external_id`);
  }

  find(externalIds: readonly string[], reader: Reader = this.dataSource): Promise<RecordRow[]> {
    return reader.query(`SELECT ${columns} FROM enrolment_record WHERE external_id = ANY($1)`, [
      externalIds,
    ]);
  }

  /** Those that changed after a change, in the order of their changes. */
  changedAfter(changeNumber: string, limit: number): Promise<RecordRow[]> {
    return this.dataSource.query(
      `SELECT ${columns} FROM enrolment_record WHERE change_number > $1
       ORDER BY change_number LIMIT $2`,
      [changeNumber, limit],
    );
  }

  async save(
    transaction: Transaction,
    records: readonly EnrolmentRecord[],
    { at, clientId }: { at: Date; clientId: string },
  ): Promise<void> {
    if (records.length === 0) return;
    await transaction.query(
      `INSERT INTO enrolment_record AS k
         (external_id, student_id, origin, told, first_pushed_at, last_pushed_at, pushed_by)
       SELECT r."externalId", r."studentId", r.origin, r.told, $2, $2, $3
       FROM jsonb_to_recordset($1)
         AS r ("externalId" text, "studentId" uuid, origin text, told jsonb)
       ON CONFLICT (external_id) DO UPDATE
       SET told = EXCLUDED.told, last_pushed_at = EXCLUDED.last_pushed_at,
           pushed_by = EXCLUDED.pushed_by`,
      [JSON.stringify(records), at, clientId],
    );
  }

  /** Writes down that the record's student and another one are two. */
  async tellApart(transaction: Transaction, externalId: string, studentId: string): Promise<void> {
    await transaction.query(
      `UPDATE enrolment_record SET distinct_from = array_append(distinct_from, $2::uuid)
       WHERE external_id = $1 AND NOT $2 = ANY(distinct_from)`,
      [externalId, studentId],
    );
  }

  /** Until the transaction ends nobody else numbers changes, so that none is passed over. */
  async holdChanges(transaction: Transaction): Promise<void> {
    await transaction.query('SELECT pg_advisory_xact_lock($1)', [changesLock]);
  }

  /** Numbers these changes, in this order, after all that were numbered before. */
  async numberChanges(
    transaction: Transaction,
    changes: readonly { externalId: string; seenState: string }[],
  ): Promise<void> {
    if (changes.length === 0) return;
    await transaction.query(
      `UPDATE enrolment_record k
       SET seen_state = r."seenState", change_number = latest.number + r.place
       FROM ROWS FROM (jsonb_to_recordset($1) AS ("externalId" text, "seenState" text))
              WITH ORDINALITY AS r ("externalId", "seenState", place),
            (SELECT coalesce(max(change_number), 0) AS number FROM enrolment_record) latest
       WHERE k.external_id = r."externalId"`,
      [JSON.stringify(changes)],
    );
  }
}
