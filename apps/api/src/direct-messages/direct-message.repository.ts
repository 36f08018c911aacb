import { directMessageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database/database.js';
import { DirectMessageEntity } from './direct-message.entity.js';

@Injectable()
export class DirectMessageRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns the new message's id */
  async insert(
    transaction: Transaction,
    message: Omit<DirectMessageEntity, 'id'>,
  ): Promise<string> {
    const created = await transaction.getRepository(DirectMessageEntity).insert(message);
    return (created.identifiers[0] as { id: string }).id;
  }

  /** How many messages went to guardians of these classes, whatever became of them. */
  async countToClasses(transaction: Transaction, classIds: readonly string[]): Promise<number> {
    const [row] = await transaction.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM direct_message WHERE class_id = ANY($1)',
      [classIds],
    );
    return row!.count;
  }

  /** @returns whether it stood where it can be cancelled */
  async cancel(transaction: Transaction, id: string): Promise<boolean> {
    const { from, to } = directMessageMoves.cancel;
    const { affected } = await transaction
      .createQueryBuilder()
      .update(DirectMessageEntity)
      .set({ status: to })
      .where('id = :id AND status = ANY(:from)', { id, from })
      .execute();
    return affected === 1;
  }

  find(id: string): Promise<DirectMessageEntity | null> {
    return this.dataSource.getRepository(DirectMessageEntity).findOneBy({ id });
  }

  /** By the ids of messages the ids of those that stand in their places. */
  async listReplacements(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ id: string; replaces: string }[]>(
      'SELECT id, replaces FROM direct_message WHERE replaces = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, replaces }) => [replaces, id]));
  }

  /**
   * The latest first, without those in whose place another stands.
   * @param filter.classIds those to these classes; null for all
   */
  list(filter: {
    classIds: readonly string[] | null;
    after: string | null;
    limit: number;
  }): Promise<DirectMessageEntity[]> {
    const { classIds, after, limit } = filter;
    return this.dataSource
      .createQueryBuilder(DirectMessageEntity, 'message')
      .where('(:classIds::uuid[] IS NULL OR class_id = ANY(:classIds))')
      .andWhere('NOT EXISTS (SELECT FROM direct_message later WHERE later.replaces = message.id)')
      .andWhere(
        `(:after::uuid IS NULL OR (sent_at, id) <
          (SELECT earlier.sent_at, earlier.id FROM direct_message earlier WHERE earlier.id = :after))`,
      )
      .setParameters({ classIds, after })
      .orderBy('sent_at', 'DESC')
      .addOrderBy('id', 'DESC')
      .limit(limit)
      .getMany();
  }

  /** What was sent since an instant and not called back, whoever sent it. */
  listAcceptedSince(
    since: Date,
  ): Promise<Pick<DirectMessageEntity, 'id' | 'classId' | 'sentBy'>[]> {
    return this.dataSource.query(
      `SELECT id, class_id AS "classId", sent_by AS "sentBy" FROM direct_message
       WHERE sent_at > $1 AND status = $2`,
      [since, 'accepted'],
    );
  }

  /** The ids of what an account has sent since an instant, to these classes or (null) to any. */
  async listSentSince(
    accountId: string,
    classIds: readonly string[] | null,
    since: Date,
  ): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM direct_message
       WHERE sent_by = $1 AND sent_at > $2 AND status = $3
         AND ($4::uuid[] IS NULL OR class_id = ANY($4))`,
      [accountId, since, 'accepted', classIds],
    );
    return rows.map(({ id }) => id);
  }
}
