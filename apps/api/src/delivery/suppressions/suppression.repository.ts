import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import type { Suppression } from './suppressions.js';

@Injectable()
export class SuppressionRepository {
  async insert(transaction: Transaction, suppressions: Suppression[]): Promise<void> {
    await transaction.query(
      `INSERT INTO suppression (reference, message_kind, reason)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
       ON CONFLICT DO NOTHING`,
      columnsOf(suppressions),
    );
  }

  async remove(transaction: Transaction, suppressions: Suppression[]): Promise<void> {
    await transaction.query(
      `DELETE FROM suppression s
       USING unnest($1::text[], $2::text[], $3::text[]) AS gone (reference, message_kind, reason)
       WHERE (s.reference, s.message_kind, s.reason)
             = (gone.reference, gone.message_kind, gone.reason)`,
      columnsOf(suppressions),
    );
  }
}

function columnsOf(suppressions: Suppression[]): string[][] {
  return [
    suppressions.map(({ reference }) => reference),
    suppressions.map(({ kind }) => kind),
    suppressions.map(({ reason }) => reason),
  ];
}
