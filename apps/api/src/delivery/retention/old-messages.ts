import { dayMilliseconds } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { type OldData, OldDataSources } from '../../platform/retention/old-data.js';
import { OldMessageRepository } from './old-message.repository.js';

/** As many messages go in one statement: some milliseconds of the database's. */
const stepSize = 250;
/** A receipt that comes a second time after so many days moves nothing any more. */
const receiptDays = 30;

/**
 * Messages whose send ended long ago. What the send came to stays in its counters, and of those kinds that
 * are looked back on, what became of each message.
 */
@Injectable()
export class OldMessages implements OldData {
  readonly name = 'messages';
  private readonly kindsWithResults = new Set<string>();

  constructor(
    private readonly messages: OldMessageRepository,
    private readonly configuration: Configuration,
    private readonly schoolClock: SchoolClock,
    private readonly realClock: RealClock,
    sources: OldDataSources,
  ) {
    sources.register(this);
  }

  /** For a sender whose pages tell for years what became of each message. */
  keepResultsOf(messageKind: string): void {
    this.kindsWithResults.add(messageKind);
  }

  async removeSome(): Promise<boolean> {
    const receipts = await this.messages.removeReceipts(
      new Date(this.realClock.now().getTime() - receiptDays * dayMilliseconds),
      stepSize,
    );
    return (await this.removeMessages()) || receipts === stepSize;
  }

  private async removeMessages(): Promise<boolean> {
    const days = this.configuration.messageRetentionDays;
    if (days === 0) return false;
    const now = await this.schoolClock.now();
    const old = await this.messages.findOld(new Date(now.getTime() - days * dayMilliseconds));
    if (old === null) return false;
    const removed = this.kindsWithResults.has(old.messageKind)
      ? await this.messages.empty(old.id, stepSize)
      : await this.messages.remove(old.id, stepSize);
    if (removed < stepSize) await this.messages.setRemoved(old.id, this.realClock.now());
    return true;
  }
}
