import { dayMilliseconds } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../clock/real-clock.js';
import { JobRunRepository } from '../timers/job-run.repository.js';
import { type OldData, OldDataSources } from './old-data.js';

/** Runs of daily jobs: whoever asks about one asks about the last weeks. */
@Injectable()
export class OldJobRuns implements OldData {
  readonly name = 'job runs';

  constructor(
    private readonly runs: JobRunRepository,
    private readonly realClock: RealClock,
    sources: OldDataSources,
  ) {
    sources.register(this);
  }

  async removeSome(): Promise<boolean> {
    const before = new Date(this.realClock.now().getTime() - 400 * dayMilliseconds);
    return (await this.runs.removeOld(before, stepSize)) === stepSize;
  }
}

const stepSize = 500;
