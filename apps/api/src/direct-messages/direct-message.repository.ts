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

  /**
   * The latest first.
   * @param filter.sentBy together with `classIds`: those that this account sent, or to these classes;
   * both null for all
   */
  list(filter: {
    sentBy: string | null;
    classIds: readonly string[] | null;
    after: string | null;
    limit: number;
  }): Promise<DirectMessageEntity[]> {
    const { sentBy, classIds, after, limit } = filter;
    return this.dataSource
      .createQueryBuilder(DirectMessageEntity, 'message')
      .where('(:sentBy::uuid IS NULL OR sent_by = :sentBy OR class_id = ANY(:classIds))')
      .andWhere(
        `(:after::uuid IS NULL OR (sent_at, id) <
          (SELECT earlier.sent_at, earlier.id FROM direct_message earlier WHERE earlier.id = :after))`,
      )
      .setParameters({ sentBy, classIds, after })
      .orderBy('sent_at', 'DESC')
      .addOrderBy('id', 'DESC')
      .limit(limit)
      .getMany();
  }

  /** The ids of what an account has sent since an instant. */
  async listSentSince(accountId: string, since: Date): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM direct_message WHERE sent_by = $1 AND sent_at > $2 AND status = $3',
      [accountId, since, 'accepted'],
    );
    return rows.map(({ id }) => id);
  }
}
