import { type MessagePart, parseMessage, schoolDate } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Delivery } from '../../delivery/delivery.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { announcementSource } from '../announcement-dispatch.js';
import { AnnouncementTrail } from '../announcement-trail.js';
import type { AnnouncementEntity } from '../announcement.entity.js';
import { AnnouncementRepository } from '../announcement.repository.js';
import { FindAnnouncement, requireMovable } from '../find-announcement.js';

/** Lets an announcement of which nothing has left yet leave at another time. */
@Injectable()
export class RescheduleAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly find: FindAnnouncement,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
  ) {}

  /**
   * @param wanted school time; null for at once. In the quiet hours it leaves when they are over.
   * @throws CodedError `announcement.not-permitted`, `announcement.moved-on`,
   * `announcement.time-passed`, `announcement.names-its-day`, `announcement.begun`
   */
  async run(person: Principal, id: string, wanted: Date | null): Promise<void> {
    const seen = await this.find.for(person, 'delivery.operate', id);
    requireMovable(seen, 'reschedule');
    const now = await this.clock.now();
    const leaveAt = wanted ?? now;
    if (leaveAt < now) throw new CodedError('announcement.time-passed');
    // Asked before the transaction: these take connections of their own.
    const [leavesAt, planned] = await Promise.all([
      this.delivery.earliestHandOver(leaveAt),
      this.delivery.earliestHandOver(seen.leaveAt ?? leaveAt),
    ]);
    // The messages are written, with the day on which they were to leave.
    if (namesItsDay(seen) && schoolDate(leavesAt) !== schoolDate(planned)) {
      throw new CodedError('announcement.names-its-day');
    }
    const expiresAt = await this.delivery.expiryOf('announcement', leaveAt);
    await this.database.transaction(async (transaction) => {
      const moved = await this.repository.move(transaction, id, 'reschedule', {
        sendAt: wanted,
        leaveAt,
      });
      if (moved === null) throw new CodedError('announcement.moved-on');
      const messages = await this.delivery.reschedule(
        ...([transaction, announcementSource, id] as const),
        leaveAt,
        expiresAt,
      );
      if (messages === 0) throw new CodedError('announcement.begun');
      await this.trail.write(transaction, {
        ...{ move: 'reschedule', moved, person, at: now, details: { messages } },
      });
    });
    await this.delivery.wakeSource(announcementSource, id);
  }
}

/** Whether its text says the day on which it leaves, and not one that was chosen. */
function namesItsDay({ text, messageDate }: AnnouncementEntity): boolean {
  const isDay = (part: MessagePart): boolean =>
    part.kind === 'field' && part.field.sharing === 'same-for-all';
  return messageDate === null && parseMessage(text).some(isDay);
}
