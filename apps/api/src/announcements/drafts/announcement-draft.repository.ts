import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { AnnouncementDraftEntity } from './announcement-draft.entity.js';

/** So many of one person are listed; nobody keeps more in mind. */
const mostListed = 100;

@Injectable()
export class AnnouncementDraftRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps a draft as it is now.
   * @returns whether it is this author's to keep
   */
  async save(
    transaction: Transaction,
    { id, authorId, title, content, changedAt }: Omit<AnnouncementDraftEntity, 'begunAt'>,
  ): Promise<boolean> {
    const rows = await transaction.query<{ id: string }[]>(
      `INSERT INTO announcement_draft (id, author_id, title, content, begun_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT (id) DO UPDATE
         SET title = EXCLUDED.title, content = EXCLUDED.content, changed_at = EXCLUDED.changed_at
         WHERE announcement_draft.author_id = EXCLUDED.author_id
       RETURNING id`,
      [id, authorId, title, content, changedAt],
    );
    return rows.length > 0;
  }

  /** @returns whether there was one */
  async delete(transaction: Transaction, authorId: string, id: string): Promise<boolean> {
    const { affected } = await transaction.delete(AnnouncementDraftEntity, { id, authorId });
    return affected === 1;
  }

  find(authorId: string, id: string): Promise<AnnouncementDraftEntity | null> {
    return this.dataSource.getRepository(AnnouncementDraftEntity).findOneBy({ id, authorId });
  }

  /** The latest changed first. */
  list(authorId: string): Promise<AnnouncementDraftEntity[]> {
    return this.dataSource.getRepository(AnnouncementDraftEntity).find({
      where: { authorId },
      order: { changedAt: 'DESC', id: 'ASC' },
      take: mostListed,
    });
  }
}
