import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { AnnouncementTrail } from './announcement-trail.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { FindAnnouncement } from './find-announcement.js';

/** The requester takes back a request that nobody has approved yet. */
@Injectable()
export class WithdrawAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly find: FindAnnouncement,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
  ) {}

  /** @throws CodedError `announcement.not-permitted`, `announcement.moved-on` */
  async run(person: Principal, id: string): Promise<void> {
    await this.find.for(person, 'announcement.withdraw', id);
    const now = await this.clock.now();
    await this.database.transaction(async (transaction) => {
      const moved = await this.repository.move(transaction, id, 'withdraw');
      if (moved === null) throw new CodedError('announcement.moved-on');
      await this.trail.write(transaction, { move: 'withdraw', moved, person, at: now });
    });
  }
}
