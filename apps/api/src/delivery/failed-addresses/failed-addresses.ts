import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import type { Channel } from '../channels/gateway.js';

export interface FailedAddress {
  address: string;
  code: string | null;
  /** Real time. */
  failedAt: Date;
}

/** What delivery learned about addresses, for whoever keeps them. */
@Injectable()
export class FailedAddresses {
  /** Hands over up to `limit` addresses that failed for good since the last time, each once. */
  async take(transaction: Transaction, channel: Channel, limit: number): Promise<FailedAddress[]> {
    const [rows] = await transaction.query<[FailedAddress[]]>(
      `DELETE FROM failed_address WHERE (channel, address) IN (
         SELECT channel, address FROM failed_address WHERE channel = $1
         ORDER BY address LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING address, code, failed_at AS "failedAt"`,
      [channel, limit],
    );
    return rows;
  }
}

/**
 * The part of a statement that notes the addresses of messages which failed for good. One that was to go
 * by Zalo failed so as a text message: Zalo never says of a number that it takes none (decision 48).
 * @param moved the name of a relation with the columns `channel, address, status, failure_kind,
 * failure_code, ended_at`
 */
export const noteFailedAddresses = (moved: string): string => `
    INSERT INTO failed_address (channel, address, code, failed_at)
    SELECT DISTINCT ON (1, address) CASE channel WHEN 'zalo' THEN 'sms' ELSE channel END, address,
           failure_code, ended_at
    FROM ${moved} WHERE status = 'failed' AND failure_kind = 'permanent'
    ORDER BY 1, address, ended_at DESC
    ON CONFLICT (channel, address) DO UPDATE SET code = excluded.code, failed_at = excluded.failed_at`;
