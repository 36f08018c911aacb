import {
  type AnnouncementMove,
  announcementMoves,
  type AnnouncementStatus,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database/database.js';
import { AnnouncementEventEntity } from './announcement-event.entity.js';
import { AnnouncementEntity } from './announcement.entity.js';

export type NewAnnouncement = Omit<AnnouncementEntity, 'id' | 'approvedRequest'>;
export type AnnouncementChanges = Partial<Omit<AnnouncementEntity, 'id' | 'status'>>;
export type NewAnnouncementEvent = Omit<AnnouncementEventEntity, 'id'>;

export interface AnnouncementFilter {
  statuses?: readonly AnnouncementStatus[];
  /** Only what this account asked for. */
  requestedBy?: string;
  /** Only these. */
  ids?: readonly string[];
  /** The id after which to go on. */
  after?: string;
  limit: number;
}

/** As much of an announcement as tells for whom it waits. */
export type AnnouncementOutline = Pick<
  AnnouncementEntity,
  'id' | 'status' | 'requestedBy' | 'requesterRole' | 'endToldAt'
>;

/** An announcement before and after a move. */
export interface MovedAnnouncement {
  before: AnnouncementEntity;
  after: AnnouncementEntity;
}

@Injectable()
export class AnnouncementRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** How many announcements there are to any of these classes by name, whatever became of them. */
  async countToClasses(transaction: Transaction, classIds: readonly string[]): Promise<number> {
    const [row] = await transaction.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM announcement
       WHERE audience ->> 'kind' = 'classes' AND audience -> 'classIds' ?| $1::text[]`,
      [classIds],
    );
    return row!.count;
  }

  async insert(
    transaction: Transaction,
    announcement: NewAnnouncement,
  ): Promise<AnnouncementEntity> {
    const created = await transaction.getRepository(AnnouncementEntity).insert(announcement);
    const { id } = created.identifiers[0] as { id: string };
    return { ...announcement, id, approvedRequest: null };
  }

  /**
   * Moves an announcement along its table, with what changes in the same act.
   * @param revision only while this is still its revision
   * @returns it as it was and as it is now, or null when it stands where this move cannot begin
   */
  async move(
    transaction: Transaction,
    id: string,
    move: AnnouncementMove,
    changes: AnnouncementChanges = {},
    revision?: number,
  ): Promise<MovedAnnouncement | null> {
    const { from, to } = announcementMoves[move];
    const rows = transaction.getRepository(AnnouncementEntity);
    const before = await rows.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const { affected } = await transaction
      .createQueryBuilder()
      .update(AnnouncementEntity)
      .set({ ...changes, status: to })
      .where('id = :id AND status = ANY(:from) AND revision = COALESCE(:revision, revision)', {
        id,
        from,
        revision: revision ?? null,
      })
      .execute();
    if (before === null || affected !== 1) return null;
    return { before, after: await rows.findOneByOrFail({ id }) };
  }

  /** It, held until the transaction ends. */
  lock(transaction: Transaction, id: string): Promise<AnnouncementEntity | null> {
    return transaction
      .getRepository(AnnouncementEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Which of these have been put right by another. */
  async listCorrected(ids: readonly string[]): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT DISTINCT corrects AS id FROM announcement WHERE corrects = ANY($1)',
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Those that put this one right, the earliest first. */
  listCorrections(id: string): Promise<AnnouncementEntity[]> {
    return this.dataSource
      .getRepository(AnnouncementEntity)
      .find({ where: { corrects: id }, order: { requestedAt: 'ASC', id: 'ASC' } });
  }

  async setPlannedParts(transaction: Transaction, id: string, parts: number): Promise<void> {
    await transaction.update(AnnouncementEntity, { id }, { plannedParts: parts });
  }

  async recordEvent(transaction: Transaction, event: NewAnnouncementEvent): Promise<void> {
    await transaction.getRepository(AnnouncementEventEntity).insert(event);
  }

  find(id: string): Promise<AnnouncementEntity | null> {
    return this.dataSource.getRepository(AnnouncementEntity).findOneBy({ id });
  }

  findMany(ids: readonly string[]): Promise<AnnouncementEntity[]> {
    return this.dataSource
      .createQueryBuilder(AnnouncementEntity, 'announcement')
      .where('announcement.id::text = ANY(:ids)', { ids })
      .getMany();
  }

  /** What happened to it, the earliest first. */
  listEvents(announcementId: string): Promise<AnnouncementEventEntity[]> {
    return this.dataSource
      .getRepository(AnnouncementEventEntity)
      .find({ where: { announcementId }, order: { id: 'ASC' } });
  }

  /** The latest first. */
  list(filter: AnnouncementFilter): Promise<AnnouncementEntity[]> {
    const query = this.dataSource
      .createQueryBuilder(AnnouncementEntity, 'announcement')
      .orderBy('announcement.requestedAt', 'DESC')
      .addOrderBy('announcement.id', 'DESC')
      .limit(filter.limit);
    const { statuses, requestedBy, ids, after } = filter;
    if (ids !== undefined) query.andWhere('announcement.id = ANY(:ids)', { ids });
    if (statuses !== undefined)
      query.andWhere('announcement.status = ANY(:statuses)', { statuses });
    if (requestedBy !== undefined) {
      query.andWhere('announcement.requestedBy = :requestedBy', { requestedBy });
    }
    if (after !== undefined) {
      query.andWhere(
        `(announcement.requestedAt, announcement.id) <
         (SELECT earlier.requested_at, earlier.id FROM announcement earlier WHERE earlier.id = :after)`,
        { after },
      );
    }
    return query.getMany();
  }

  /**
   * Those that somebody still has to see to, and those that left since an instant, called back or not.
   * @param requestedBy only what this account asked for; null for all
   */
  listOpen(since: Date, requestedBy: string | null): Promise<AnnouncementOutline[]> {
    return this.dataSource.query<AnnouncementOutline[]>(
      `SELECT id, status, requested_by AS "requestedBy", requester_role AS "requesterRole",
              end_told_at AS "endToldAt"
       FROM announcement
       WHERE (status IN ('submitted', 'returned', 'approved')
              OR (status IN ('planned', 'cancelled') AND planned_parts IS NOT NULL
                  AND greatest(leave_at, end_told_at) > $1))
         AND ($2::uuid IS NULL OR requested_by = $2)
       ORDER BY requested_at DESC, id DESC`,
      [since, requestedBy],
    );
  }

  /** Those that were sent, or begun to be, and of whose end nobody was told yet. */
  async listEndUntold(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM announcement
       WHERE end_told_at IS NULL AND status IN ('planned', 'cancelled')
         AND planned_parts IS NOT NULL`,
    );
    return rows.map(({ id }) => id);
  }

  /** The uploaded sheets whose rows are still to become recipients. */
  async listSheetsToCome(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT DISTINCT audience ->> 'sheetId' AS id FROM announcement
       WHERE audience ->> 'kind' = 'sheet' AND status IN ('submitted', 'returned', 'approved')`,
    );
    return rows.map(({ id }) => id);
  }

  async setEndTold(transaction: Transaction, id: string, at: Date): Promise<void> {
    await transaction.update(AnnouncementEntity, { id }, { endToldAt: at });
  }

  /** Those that are approved and that nobody is planning at this moment, whatever their age. */
  async listUnplanned(limit: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM announcement WHERE status = ANY($1) ORDER BY leave_at, id LIMIT $2
       FOR UPDATE SKIP LOCKED`,
      [announcementMoves.plan.from, limit],
    );
    return rows.map(({ id }) => id);
  }
}
