import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Configuration } from '../platform/configuration/configuration.js';
import { Logger } from '../platform/logging/logger.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import { Timers } from '../platform/timers/timers.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { planAnnouncementJob } from './plan-announcement.job.js';
import { PlanAnnouncement } from './plan-announcement.js';
import { TellEnd } from './tell-end.js';

/** As many as one look of the sweep takes on; the next look finds the rest. */
const sweepLimit = 50;

/**
 * What a worker does for announcements: plans them when told, and when nobody told it; and tells their
 * people when a send is over.
 */
@Injectable()
export class AnnouncementsWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: JobQueues,
    private readonly timers: Timers,
    private readonly configuration: Configuration,
    private readonly repository: AnnouncementRepository,
    private readonly plan: PlanAnnouncement,
    private readonly tellEnd: TellEnd,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.queues.consume(planAnnouncementJob, async (id) => {
      await this.plan.run(id);
    });
    const { sweepMilliseconds } = this.configuration.delivery;
    this.timers.every('announcements.plan-approved', sweepMilliseconds, () => this.sweep());
    this.timers.every('announcements.tell-ends', sweepMilliseconds, () => this.tellEnds());
  }

  /** Plans whatever is approved and not planned, as PostgreSQL alone tells it. */
  async sweep(): Promise<void> {
    for (const id of await this.repository.listUnplanned(sweepLimit)) {
      try {
        await this.plan.run(id);
      } catch (error) {
        // One that cannot be planned must not keep the others waiting.
        this.logger.error({ announcement: id }, 'announcement not planned', error);
      }
    }
  }

  /** Looks for sends that are over; what one worker tells, the others find told. */
  async tellEnds(): Promise<void> {
    for (const id of await this.tellEnd.listEnded()) await this.tellEnd.run(id);
  }
}
