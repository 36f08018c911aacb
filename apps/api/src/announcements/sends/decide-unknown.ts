import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Delivery } from '../../delivery/delivery.js';
import { DispatchResultsRepository } from '../../delivery/results/dispatch-results.repository.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { announcementSource } from '../announcement-dispatch.js';
import { AnnouncementTrail } from '../announcement-trail.js';
import { AnnouncementRepository } from '../announcement.repository.js';
import { FindAnnouncement } from '../find-announcement.js';

export const unknownDecisions = ['send-again', 'taken', 'failed'] as const;
export type UnknownDecision = (typeof unknownDecisions)[number];

/** At most what was in flight at one instant is ever unknown; this is far more. */
const mostAtOnce = 10_000;

/** A person says of messages of which nobody knows it whether they left. */
@Injectable()
export class DecideUnknown {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly results: DispatchResultsRepository,
    private readonly find: FindAnnouncement,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
  ) {}

  /**
   * @param messageIds which ones; null for all of this announcement
   * @throws CodedError `announcement.not-permitted`, `announcement.moved-on`,
   * `announcement.nothing-unknown`
   */
  async run(
    person: Principal,
    id: string,
    messageIds: readonly string[] | null,
    decision: UnknownDecision,
  ): Promise<void> {
    await this.find.for(person, 'delivery.operate', id);
    const now = await this.clock.now();
    const chosen = messageIds ?? (await this.allUnknown(id));
    await this.database.transaction(async (transaction) => {
      const moved = await this.repository.move(transaction, id, 'decide-unknown');
      if (moved === null) throw new CodedError('announcement.moved-on');
      const messages = await this.delivery.decideUnknown(
        ...([transaction, announcementSource, id] as const),
        chosen,
        decision,
      );
      if (messages === 0) throw new CodedError('announcement.nothing-unknown');
      await this.trail.write(transaction, {
        ...{ move: 'decide-unknown', moved, person, at: now },
        details: { messages, decision },
      });
    });
    await this.delivery.wakeSource(announcementSource, id);
  }

  private async allUnknown(id: string): Promise<string[]> {
    const unknown = { statuses: ['unknown'], grounds: null } as const;
    const found = await this.results.listNotDelivered(
      ...([announcementSource, id] as const),
      unknown,
      '0',
      mostAtOnce,
    );
    return found.map(({ messageId }) => messageId);
  }
}
