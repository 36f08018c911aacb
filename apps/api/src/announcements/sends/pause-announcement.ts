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

/** Holds back what of a send has not left, or lets it go on. */
@Injectable()
export class PauseAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly find: FindAnnouncement,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
  ) {}

  /**
   * A second time it changes nothing.
   * @throws CodedError `announcement.not-permitted`, `announcement.moved-on`, `announcement.all-left`
   */
  async run(person: Principal, id: string, move: 'pause' | 'resume'): Promise<void> {
    await this.find.for(person, 'delivery.operate', id);
    const now = await this.clock.now();
    const isDone = await this.database.transaction(async (transaction) => {
      // One after the other: whoever comes second finds it as the first left it.
      const moved = await this.repository.move(transaction, id, move);
      if (moved === null) throw new CodedError('announcement.moved-on');
      const messages = await this.delivery[move](transaction, announcementSource, id);
      if (messages === 0) return false;
      await this.trail.write(transaction, { move, moved, person, at: now, details: { messages } });
      return true;
    });
    if (move === 'resume') {
      await this.delivery.wakeSource(announcementSource, id);
      return;
    }
    if (isDone) return;
    const progress = await this.delivery.progress(announcementSource, id);
    if (progress?.paused !== true) throw new CodedError('announcement.all-left');
  }
}
