import { dayMilliseconds } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { type OldData, OldDataSources } from '../../platform/retention/old-data.js';
import { AudienceSheetsRepository } from './audience-sheets.repository.js';

/** A sheet takes up to some thousand rows with it. */
const stepSize = 1;

/**
 * Uploaded sheets hold names, codes and what each family owes. They go when the messages do that were made
 * of them; one that something is still to be made of stays, however old.
 */
@Injectable()
export class OldAudienceSheets implements OldData {
  readonly name = 'uploaded audience sheets';
  private readonly needs: (() => Promise<string[]>)[] = [];

  constructor(
    private readonly sheets: AudienceSheetsRepository,
    private readonly configuration: Configuration,
    private readonly schoolClock: SchoolClock,
    sources: OldDataSources,
  ) {
    sources.register(this);
  }

  /** For a sender: lists the ids of the sheets that it still has to read. */
  keepFor(listNeeded: () => Promise<string[]>): void {
    this.needs.push(listNeeded);
  }

  async removeSome(): Promise<boolean> {
    const days = this.configuration.messageRetentionDays;
    if (days === 0) return false;
    const now = await this.schoolClock.now();
    const before = new Date(now.getTime() - days * dayMilliseconds);
    const needed = await Promise.all(this.needs.map((list) => list()));
    return (await this.sheets.removeOld(before, needed.flat(), stepSize)) === stepSize;
  }
}
