import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { AnnouncementTrail } from './announcement-trail.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { FindAnnouncement } from './find-announcement.js';

/** Gives a request back to its requester, with a note that says what to mend. */
@Injectable()
export class ReturnAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly find: FindAnnouncement,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
  ) {}

  /**
   * @throws CodedError `announcement.own`, `announcement.not-asked-by-cgcn`,
   * `announcement.not-permitted`, `announcement.moved-on`
   */
  async run(person: Principal, id: string, note: string): Promise<void> {
    await this.find.for(person, 'announcement.return', id);
    const now = await this.clock.now();
    await this.database.transaction(async (transaction) => {
      const moved = await this.repository.move(transaction, id, 'return');
      if (moved === null) throw new CodedError('announcement.moved-on');
      await this.trail.write(transaction, { move: 'return', moved, person, at: now, note });
    });
  }
}
