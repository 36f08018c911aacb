import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GatewayNoticeEntity } from './gateway-notice.entity.js';

@Injectable()
export class GatewayNoticeRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps what was said in the place of what was said before. The same once more is kept once more: it comes
   * again where what follows from it had failed.
   * @returns false where something later has come before it
   */
  async keep(notice: GatewayNoticeEntity): Promise<boolean> {
    const rows = await this.dataSource.query<object[]>(
      `INSERT INTO gateway_notice (gateway, subject, about, state, said_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (gateway, subject) DO UPDATE SET about = $3, state = $4, said_at = $5
       WHERE gateway_notice.said_at <= $5 OR gateway_notice.about <> $3
       RETURNING 1`,
      [notice.gateway, notice.subject, notice.about, notice.state, notice.saidAt],
    );
    return rows.length > 0;
  }

  list(): Promise<GatewayNoticeEntity[]> {
    return this.dataSource.getRepository(GatewayNoticeEntity).find({ order: { subject: 'ASC' } });
  }
}
