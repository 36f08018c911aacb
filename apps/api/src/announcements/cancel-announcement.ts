import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { announcementSource } from './announcement-dispatch.js';
import { AnnouncementTrail } from './announcement-trail.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { FindAnnouncement } from './find-announcement.js';

/** Calls an approved announcement back, whole or what of it has not left yet. */
@Injectable()
export class CancelAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly find: FindAnnouncement,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
  ) {}

  /**
   * @returns how many messages no longer leave; 0 where none had been written
   * @throws CodedError `announcement.not-permitted`, `announcement.moved-on`, `announcement.all-left`
   */
  async run(person: Principal, id: string): Promise<number> {
    await this.find.for(person, 'announcement.cancel', id);
    const now = await this.clock.now();
    return this.database.transaction(async (transaction) => {
      // Waits for a plan that is under way, and then finds its messages.
      const moved = await this.repository.move(transaction, id, 'cancel');
      if (moved === null) throw new CodedError('announcement.moved-on');
      const cancelled = await this.delivery.cancel(transaction, announcementSource, id);
      if (moved.after.plannedParts !== null && cancelled === 0) {
        throw new CodedError('announcement.all-left');
      }
      await this.trail.write(transaction, {
        move: 'cancel',
        moved,
        person,
        at: now,
        details: { messages: cancelled },
      });
      return cancelled;
    });
  }
}
