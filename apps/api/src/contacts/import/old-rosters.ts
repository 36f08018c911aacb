import { dayMilliseconds } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { type OldData, OldDataSources } from '../../platform/retention/old-data.js';
import { RosterImportRepository } from './roster-import.repository.js';

/** A file has up to 15 MB: few at a time. */
const stepSize = 5;

/**
 * Uploaded rosters, accepted long ago or never: the file and what was read in it hold names and numbers of
 * families, of those too that have left since. What an acceptance changed stays in the trail.
 */
@Injectable()
export class OldRosters implements OldData {
  readonly name = 'uploaded rosters';

  constructor(
    private readonly imports: RosterImportRepository,
    private readonly configuration: Configuration,
    private readonly schoolClock: SchoolClock,
    sources: OldDataSources,
  ) {
    sources.register(this);
  }

  async removeSome(): Promise<boolean> {
    const days = this.configuration.rosterRetentionDays;
    if (days === 0) return false;
    const now = await this.schoolClock.now();
    const before = new Date(now.getTime() - days * dayMilliseconds);
    return (await this.imports.removeOld(before, stepSize)) === stepSize;
  }
}
