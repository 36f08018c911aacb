import { dayMilliseconds } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Database } from '../../platform/database/database.js';
import { type OldData, OldDataSources } from '../../platform/retention/old-data.js';
import { OneTimeLinksRepository } from './one-time-links.repository.js';

/** Links that have not worked for a month: nobody asks why any more. */
@Injectable()
export class OldLinks implements OldData {
  readonly name = 'one-time links';

  constructor(
    private readonly database: Database,
    private readonly links: OneTimeLinksRepository,
    private readonly realClock: RealClock,
    sources: OldDataSources,
  ) {
    sources.register(this);
  }

  async removeSome(): Promise<boolean> {
    const before = new Date(this.realClock.now().getTime() - 30 * dayMilliseconds);
    await this.database.transaction((transaction) =>
      this.links.removeExpiredBefore(transaction, before),
    );
    return false;
  }
}
