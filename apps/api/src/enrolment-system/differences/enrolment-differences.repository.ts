import { Injectable } from '@nestjs/common';
import type { EnrolmentDifference } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';

/** Whatever can be asked: the database by itself, or a transaction that is open. */
type Reader = Pick<Transaction, 'query'>;

export interface DifferenceRow extends EnrolmentDifference {
  id: string;
  externalId: string;
  since: Date;
}

const columns = 'id, external_id AS "externalId", field, about, theirs, since';

const toldAs = `r ("externalId" text, field text, about uuid, theirs text)`;

@Injectable()
export class EnrolmentDifferencesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Makes the differences of these records the ones that were found. One that was there already keeps
   * its age, and the word of whoever kept what the school has; one that is told otherwise is new.
   */
  async bringUpToDate(
    transaction: Transaction,
    externalIds: readonly string[],
    found: readonly (EnrolmentDifference & { externalId: string })[],
    at: Date,
  ): Promise<void> {
    const told = JSON.stringify(found);
    await transaction.query(
      `DELETE FROM enrolment_difference d
       WHERE d.external_id = ANY($1) AND NOT EXISTS (
         SELECT FROM jsonb_to_recordset($2) AS ${toldAs}
         WHERE r."externalId" = d.external_id AND r.field = d.field
           AND r.about IS NOT DISTINCT FROM d.about AND r.theirs IS NOT DISTINCT FROM d.theirs)`,
      [externalIds, told],
    );
    await transaction.query(
      `INSERT INTO enrolment_difference (external_id, field, about, theirs, since)
       SELECT r."externalId", r.field, r.about, r.theirs, $2 FROM jsonb_to_recordset($1) AS ${toldAs}
       ON CONFLICT (external_id, field, about) DO NOTHING`,
      [told, at],
    );
  }

  /** Those of the records that nobody has settled. */
  waitingOf(
    externalIds: readonly string[],
    reader: Reader = this.dataSource,
  ): Promise<DifferenceRow[]> {
    return reader.query(
      `SELECT ${columns} FROM enrolment_difference
       WHERE external_id = ANY($1) AND kept_at IS NULL ORDER BY since, field, id`,
      [externalIds],
    );
  }

  /** All that nobody has settled, the oldest first. */
  waiting(): Promise<DifferenceRow[]> {
    return this.dataSource.query(
      `SELECT ${columns} FROM enrolment_difference WHERE kept_at IS NULL ORDER BY since, id`,
    );
  }

  /** One that waits, held against others until the transaction ends. */
  async findForUpdate(transaction: Transaction, id: string): Promise<DifferenceRow | null> {
    const [found] = await transaction.query<DifferenceRow[]>(
      `SELECT ${columns} FROM enrolment_difference WHERE id = $1 AND kept_at IS NULL FOR UPDATE`,
      [id],
    );
    return found ?? null;
  }

  async keepOurs(
    transaction: Transaction,
    id: string,
    { by, at }: { by: string; at: Date },
  ): Promise<void> {
    await transaction.query(
      'UPDATE enrolment_difference SET kept_by = $2, kept_at = $3 WHERE id = $1',
      [id, by, at],
    );
  }

  async remove(transaction: Transaction, id: string): Promise<void> {
    await transaction.query('DELETE FROM enrolment_difference WHERE id = $1', [id]);
  }
}
