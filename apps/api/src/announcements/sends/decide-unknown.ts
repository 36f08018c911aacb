import type { AnnouncementMove } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Delivery } from '../../delivery/delivery.js';
import { DispatchResultsRepository } from '../../delivery/results/dispatch-results.repository.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { announcementSource } from '../announcement-dispatch.js';
import { AnnouncementTrail } from '../announcement-trail.js';
import type { AnnouncementEntity } from '../announcement.entity.js';
import { AnnouncementRepository } from '../announcement.repository.js';
import { FindAnnouncement } from '../find-announcement.js';

export const unknownDecisions = ['send-again', 'taken', 'failed'] as const;
export type UnknownDecision = (typeof unknownDecisions)[number];

/** At most what was in flight at one instant is ever unknown; this is far more. */
const mostAtOnce = 10_000;

/**
 * A person says of messages of which nobody knows it whether they left: also of a send that was called
 * back or ran out of its time, since what had left by then has its end all the same.
 */
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
   * `announcement.nothing-unknown`; for sending again `announcement.called-back`, `announcement.corrected`
   */
  async run(
    person: Principal,
    id: string,
    messageIds: readonly string[] | null,
    decision: UnknownDecision,
  ): Promise<void> {
    const seen = await this.find.for(person, 'delivery.operate', id);
    const sendsAgain = decision === 'send-again';
    if (sendsAgain) await this.requireSendable(seen);
    const now = await this.clock.now();
    const chosen = messageIds ?? (await this.allUnknown(id));
    const move = moveFor(seen);
    await this.database.transaction(async (transaction) => {
      // What is sent again comes to another end, of which its people are told anew.
      const changes = sendsAgain ? { endToldAt: null } : {};
      const moved = await this.repository.move(transaction, id, move, changes);
      if (moved === null) throw new CodedError('announcement.moved-on');
      const messages = await this.delivery.decideUnknown(
        ...([transaction, announcementSource, id] as const),
        chosen,
        decision,
      );
      if (messages === 0) throw new CodedError('announcement.nothing-unknown');
      await this.trail.write(transaction, {
        ...{ move, moved, person, at: now },
        details: { messages, decision },
      });
    });
    await this.delivery.wakeSource(announcementSource, id);
  }

  /** What was called back or put right must not reach anybody more. */
  private async requireSendable({ id, status }: AnnouncementEntity): Promise<void> {
    if (status === 'cancelled') throw new CodedError('announcement.called-back');
    if ((await this.repository.listCorrections(id)).length > 0) {
      throw new CodedError('announcement.corrected');
    }
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

function moveFor({ status }: AnnouncementEntity): AnnouncementMove {
  return status === 'cancelled' ? 'settle-unknown' : 'decide-unknown';
}
