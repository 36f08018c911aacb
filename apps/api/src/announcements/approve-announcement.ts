import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Audience } from '../contacts/audience/audience.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { currentWork } from '../platform/observation/work.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import { hashOfContent, hashOfText } from './announcement-content.js';
import { AnnouncementRecipients } from './announcement-recipients.js';
import { AnnouncementTrail } from './announcement-trail.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { FindAnnouncement, requireMovable } from './find-announcement.js';
import { planAnnouncementJob } from './plan-announcement.job.js';

/** Lets an announcement go out, on the word of somebody who did not ask for it. */
@Injectable()
export class ApproveAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly audience: Audience,
    private readonly recipients: AnnouncementRecipients,
    private readonly find: FindAnnouncement,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
    private readonly queues: JobQueues,
  ) {}

  /**
   * Freezes text, audience and time. It writes no message, so it takes as long for one phone as for
   * 200,000; the worker plans the announcement right after.
   *
   * @param seenRevision what the approver looked at
   * @throws CodedError `announcement.own`, `announcement.not-asked-by-cgcn`,
   * `announcement.not-permitted`, `announcement.moved-on`, `announcement.changed`,
   * `announcement.not-as-stated`, `announcement.nobody`, `audience.class-gone`
   */
  async run(person: Principal, id: string, seenRevision: number): Promise<void> {
    const seen = await this.find.for(person, 'announcement.approve', id);
    requireMovable(seen, 'approve');
    if (seen.revision !== seenRevision) throw new CodedError('announcement.changed');
    if (seen.accuracyTextHash !== hashOfText(seen.text)) {
      throw new CodedError('announcement.not-as-stated');
    }
    const now = await this.clock.now();
    await this.database.transaction(async (transaction) => {
      await this.audience.holdClasses(transaction, seen.audience, seen.text);
      if (!(await this.recipients.areAny(transaction, seen))) {
        throw new CodedError('announcement.nobody');
      }
      const moved = await this.repository.move(
        transaction,
        id,
        'approve',
        {
          approvedBy: person.accountId,
          approvedHash: hashOfContent(seen),
          approvedRequest: currentWork()?.requestId ?? null,
          leaveAt: laterOf(seen.sendAt, now),
        },
        seenRevision,
      );
      if (moved === null) throw new CodedError('announcement.moved-on');
      await this.trail.write(transaction, { move: 'approve', moved, person, at: now });
    });
    // A hint alone: if it is lost, the sweep finds the approved row.
    await this.queues.add(planAnnouncementJob, id);
  }
}

function laterOf(wanted: Date | null, now: Date): Date {
  return wanted !== null && wanted > now ? wanted : now;
}
