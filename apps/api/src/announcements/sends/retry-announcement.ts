import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Delivery } from '../../delivery/delivery.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { announcementSource } from '../announcement-dispatch.js';
import { AnnouncementTrail } from '../announcement-trail.js';
import { AnnouncementRepository } from '../announcement.repository.js';
import { FindAnnouncement } from '../find-announcement.js';

/** Tries those messages again that failed, and no others. */
@Injectable()
export class RetryAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly find: FindAnnouncement,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
  ) {}

  /**
   * @throws CodedError `announcement.not-permitted`, `announcement.moved-on`,
   * `announcement.corrected`, `announcement.nothing-failed`
   */
  async run(person: Principal, id: string): Promise<void> {
    await this.find.for(person, 'delivery.operate', id);
    // What was put right must not reach anybody more.
    if ((await this.repository.listCorrections(id)).length > 0) {
      throw new CodedError('announcement.corrected');
    }
    const now = await this.clock.now();
    const expiresAt = await this.delivery.expiryOf('announcement', now);
    await this.database.transaction(async (transaction) => {
      const moved = await this.repository.move(transaction, id, 'retry', { endToldAt: null });
      if (moved === null) throw new CodedError('announcement.moved-on');
      const messages = await this.delivery.retryFailed(
        ...([transaction, announcementSource, id] as const),
        now,
        expiresAt,
      );
      if (messages === 0) throw new CodedError('announcement.nothing-failed');
      await this.trail.write(transaction, {
        ...{ move: 'retry', moved, person, at: now, details: { messages } },
      });
    });
    await this.delivery.wakeSource(announcementSource, id);
  }
}
