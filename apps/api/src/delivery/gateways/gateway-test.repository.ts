import type { MessageStatus } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';

export interface SentTest {
  address: string;
  status: MessageStatus;
  leftAt: Date | null;
  code: string | null;
}

/** Messages by which people try a gateway. Times of this table are real. */
@Injectable()
export class GatewayTestRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(
    transaction: Transaction,
    test: { id: string; gateway: string; accountId: string; at: Date },
  ): Promise<void> {
    await transaction.query(
      'INSERT INTO gateway_test (id, gateway, account_id, at) VALUES ($1, $2, $3, $4)',
      [test.id, test.gateway, test.accountId, test.at],
    );
  }

  async countOf(transaction: Transaction, accountId: string, since: Date): Promise<number> {
    const [row] = await transaction.query<{ count: string }[]>(
      'SELECT count(*) FROM gateway_test WHERE account_id = $1 AND at > $2',
      [accountId, since],
    );
    return Number(row?.count ?? 0);
  }

  async isOf(accountId: string, gateway: string, id: string): Promise<boolean> {
    const rows = await this.dataSource.query<object[]>(
      'SELECT 1 FROM gateway_test WHERE id = $1 AND gateway = $2 AND account_id = $3',
      [id, gateway, accountId],
    );
    return rows.length > 0;
  }

  async find(sourceKind: string, sourceId: string): Promise<SentTest | null> {
    const [row] = await this.dataSource.query<(SentTest | undefined)[]>(
      `SELECT m.address, m.status, m.left_at AS "leftAt", coalesce(m.failure_code, (
           SELECT a.code FROM attempt a WHERE a.message_id = m.id ORDER BY a.number DESC LIMIT 1)) AS code
       FROM dispatch d JOIN outbound_message m ON m.dispatch_id = d.id
       WHERE d.source_kind = $1 AND d.source_id = $2`,
      [sourceKind, sourceId],
    );
    return row ?? null;
  }
}
