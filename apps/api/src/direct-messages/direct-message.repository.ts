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
}
