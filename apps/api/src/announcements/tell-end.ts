import { Injectable } from '@nestjs/common';
import { Delivery } from '../delivery/delivery.js';
import type { DispatchSummary } from '../delivery/dispatches/dispatch-request.js';
import { DispatchResultsRepository } from '../delivery/results/dispatch-results.repository.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { announcementSource } from './announcement-dispatch.js';
import { type AnnouncementEnd, endNotice } from './announcement-end-texts.js';
import { AnnouncementNotices } from './announcement-notices.js';
import type { AnnouncementEntity } from './announcement.entity.js';
import { AnnouncementRepository } from './announcement.repository.js';

/** For so long promised receipts are awaited, so that the numbers say something. Milliseconds. */
const receiptPatience = 15 * 60_000;

/** Tells those whom an announcement concerns that its send is over, and what came of it: once. */
@Injectable()
export class TellEnd {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly results: DispatchResultsRepository,
    private readonly repository: AnnouncementRepository,
    private readonly notices: AnnouncementNotices,
  ) {}

  /** Which ones nothing is on its way of any more, and nobody was told. */
  async listEnded(): Promise<string[]> {
    const untold = await this.repository.listEndUntold();
    if (untold.length === 0) return [];
    const outlines = await this.results.outline(announcementSource, untold);
    return outlines
      .filter(({ isSending, isWaiting }) => !isSending && !isWaiting)
      .map(({ sourceId }) => sourceId);
  }

  /**
   * Safe beside any other worker and beside whoever has a message sent again: all of them hold the
   * announcement first.
   * @returns whether it is over, and this run took note of it
   */
  async run(id: string): Promise<boolean> {
    const now = await this.clock.now();
    return this.database.transaction(async (transaction) => {
      const announcement = await this.repository.lock(transaction, id);
      if (announcement === null || announcement.endToldAt !== null) return false;
      const progress = await this.delivery.progressWithin(transaction, announcementSource, id);
      if (progress === null || !isOver(progress, now)) return false;
      await this.repository.setEndTold(transaction, id, now);
      const end = endOf(announcement, progress);
      if (end !== null) {
        await this.notices.sendEnd(transaction, announcement, endNotice(end, progress));
      }
      return true;
    });
  }
}

function isOver({ underWay, ended, lastLeftAt }: DispatchSummary, now: Date): boolean {
  if (underWay > 0) return false;
  return ended || lastLeftAt === null || now.getTime() - lastLeftAt.getTime() > receiptPatience;
}

/** Null for what was called back whole: that it was is told by the deed itself. */
function endOf(
  { status }: AnnouncementEntity,
  { total, counts, confirmed, handedOver, unknown }: DispatchSummary,
): AnnouncementEnd | null {
  if (total === 0) return 'nobody';
  const left = confirmed + handedOver + unknown;
  if (status === 'cancelled') return left + (counts.failed ?? 0) > 0 ? 'called-back' : null;
  return left === 0 && (counts.expired ?? 0) > 0 ? 'expired' : 'sent';
}
