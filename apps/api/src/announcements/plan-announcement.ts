import { schoolDate } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { Audience } from '../contacts/audience/audience.js';
import { Delivery } from '../delivery/delivery.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { Logger } from '../platform/logging/logger.js';
import { Tracing } from '../platform/observation/tracing.js';
import { currentWork, within, workOf } from '../platform/observation/work.js';
import { hashOfContent, hashOfText } from './announcement-content.js';
import {
  announcementMessageKind,
  AnnouncementMessages,
  announcementSource,
  wordingOf,
} from './announcement-dispatch.js';
import { AnnouncementRecipients } from './announcement-recipients.js';
import { AnnouncementTrail } from './announcement-trail.js';
import type { AnnouncementEntity } from './announcement.entity.js';
import { AnnouncementRepository } from './announcement.repository.js';

/** Fixes an approved announcement's recipients and writes their messages: all of it, or nothing. */
@Injectable()
export class PlanAnnouncement {
  private readonly prefix: string;

  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly audience: Audience,
    private readonly recipients: AnnouncementRecipients,
    private readonly delivery: Delivery,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
    private readonly logger: Logger,
    private readonly tracing: Tracing,
    { messagePrefix }: Configuration,
  ) {
    this.prefix = messagePrefix;
  }

  /**
   * What is not word for word what was stated and approved is refused: it is cancelled, and its people
   * are told. One transaction from the first recipient to the last, so that a killed run leaves no trace and a
   * second one finds nothing to do.
   * @returns whether this run planned it
   */
  async run(id: string): Promise<boolean> {
    const { leaveAt, approvedRequest } = (await this.repository.find(id)) ?? {};
    if (!leaveAt) return false;
    // Also where a sweep found it and no job told of it.
    const work = currentWork() ?? (approvedRequest ? workOf(approvedRequest) : undefined);
    return within(work, () =>
      this.tracing.run('internal', 'plan announcement', { announcement: id }, () =>
        this.plan(id, leaveAt),
      ),
    );
  }

  private async plan(id: string, leaveAt: Date): Promise<boolean> {
    // Asked before the transaction: these take connections of their own.
    const expiresAt = await this.delivery.expiryOf('announcement', leaveAt);
    const leavesAt = await this.delivery.earliestHandOver(leaveAt);
    const now = await this.clock.now();
    const dispatchId = await this.database.transaction(async (transaction) => {
      const found = await this.repository.lock(transaction, id);
      if (found !== null && !isAsApproved(found)) {
        await this.refuse(transaction, id, now);
        return null;
      }
      const moved = await this.repository.move(transaction, id, 'plan');
      if (moved === null) return null;
      const announcement = moved.after;
      await this.audience.holdClasses(transaction, announcement.audience);
      const messageDate = announcement.messageDate ?? schoolDate(leavesAt);
      const { wording, sharing } = wordingOf(announcement, messageDate, this.prefix);
      const messages = new AnnouncementMessages(
        wording,
        sharing,
        this.recipients.of(transaction, announcement, { sharing }),
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

  /** Somebody or something changed the row by another way than a verb: nothing of it leaves. */
  private async refuse(transaction: Transaction, id: string, at: Date): Promise<void> {
    const moved = await this.repository.move(transaction, id, 'refuse');
    if (moved === null) return;
    this.logger.error({ announcement: id }, 'announcement is not as it was approved');
    await this.trail.write(transaction, { move: 'refuse', moved, person: null, at });
  }
}

/** Whether it is word for word what its requester stated, and its approver let go. */
function isAsApproved(announcement: AnnouncementEntity): boolean {
  return (
    announcement.approvedHash === hashOfContent(announcement) &&
    announcement.accuracyTextHash === hashOfText(announcement.text)
  );
}
