import { schoolDate } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { Audience } from '../contacts/audience/audience.js';
import { Delivery } from '../delivery/delivery.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { Database } from '../platform/database/database.js';
import {
  announcementMessageKind,
  AnnouncementMessages,
  announcementSource,
  wordingOf,
} from './announcement-dispatch.js';
import { AnnouncementTrail } from './announcement-trail.js';
import { AnnouncementRepository } from './announcement.repository.js';

/** Fixes an approved announcement's recipients and writes their messages: all of it, or nothing. */
@Injectable()
export class PlanAnnouncement {
  private readonly prefix: string;

  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly audience: Audience,
    private readonly delivery: Delivery,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
    { messagePrefix }: Configuration,
  ) {
    this.prefix = messagePrefix;
  }

  /**
   * One transaction from the first recipient to the last, so that a killed run leaves no trace and a
   * second one finds nothing to do.
   * @returns whether this run planned it
   */
  async run(id: string): Promise<boolean> {
    const leaveAt = (await this.repository.find(id))?.leaveAt;
    if (!leaveAt) return false;
    // Asked before the transaction: these take connections of their own.
    const expiresAt = await this.delivery.expiryOf('announcement', leaveAt);
    const leavesAt = await this.delivery.earliestHandOver(leaveAt);
    const now = await this.clock.now();
    const dispatchId = await this.database.transaction(async (transaction) => {
      const moved = await this.repository.move(transaction, id, 'plan');
      if (moved === null) return null;
      const announcement = moved.after;
      await this.audience.holdClasses(transaction, announcement.audience);
      const messageDate = announcement.messageDate ?? schoolDate(leavesAt);
      const { wording, sharing } = wordingOf(announcement, messageDate, this.prefix);
      const messages = new AnnouncementMessages(
        wording,
        sharing,
        this.audience.recipients(
          ...([transaction, announcement.audience, announcementMessageKind] as const),
          ...([undefined, { sharing }] as const),
        ),
      );
      const accepted = await this.delivery.accept(
        transaction,
        {
          sourceKind: announcementSource,
          sourceId: id,
          revision: announcement.revision,
          messageKind: announcementMessageKind,
          lane: 'bulk',
          obeysQuietHours: true,
          notBefore: leaveAt,
          expiresAt,
        },
        messages,
      );
      await this.repository.setPlannedParts(transaction, id, messages.totalParts);
      await this.trail.write(transaction, {
        move: 'plan',
        moved,
        person: null,
        at: now,
        details: { messages: accepted.total, parts: messages.totalParts },
      });
      return accepted.dispatchId;
    });
    if (dispatchId === null) return false;
    await this.delivery.wake(dispatchId, leaveAt);
    return true;
  }
}
