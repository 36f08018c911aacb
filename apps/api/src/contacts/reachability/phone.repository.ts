import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';

export interface FailingPhone {
  phone: string;
  code: string | null;
  since: Date;
}

@Injectable()
export class PhoneRepository {
  /** Marks phones as failing; returns the ids of those that were not so before. */
  async markFailing(transaction: Transaction, failing: readonly FailingPhone[]): Promise<string[]> {
    const [rows] = await transaction.query<[{ id: string }[]]>(
      `UPDATE phone p SET reachability = 'failing', failing_since = f.since, failure_code = f.code
       FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS f (e164, code, since)
       WHERE p.e164 = f.e164 AND p.reachability <> 'failing'
       RETURNING p.id`,
      [
        failing.map(({ phone }) => phone),
        failing.map(({ code }) => code),
        failing.map(({ since }) => since),
      ],
    );
    return rows.map(({ id }) => id);
  }

  /** Forgets what is known against the phones of these contacts: somebody has asked anew. */
  async giveNewChance(transaction: Transaction, contactIds: readonly string[]): Promise<void> {
    await transaction.query(
      `UPDATE phone SET reachability = 'unknown', failing_since = NULL, failure_code = NULL
       WHERE reachability = 'failing'
         AND id IN (SELECT phone_id FROM contact WHERE id = ANY($1))`,
      [contactIds],
    );
  }
}
