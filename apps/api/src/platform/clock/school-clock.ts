import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';
import type { Transaction } from '../database/database.js';
import { CodedError } from '../errors/coded-error.js';
import { RealClock } from './real-clock.js';
import { SchoolClockRepository } from './school-clock.repository.js';

/**
 * School time: the instant that rules, due times and expiry go by. It ticks like real time; in demo
 * and test it runs at an offset which stands in the database, so that all processes agree.
 */
@Injectable()
export class SchoolClock {
  private offsetMilliseconds = 0;

  constructor(
    private readonly configuration: Configuration,
    private readonly realClock: RealClock,
    private readonly repository: SchoolClockRepository,
  ) {}

  /** Whether this deployment lets the school clock be set at all. */
  get settable(): boolean {
    return this.configuration.mode !== 'production';
  }

  /** The present school instant, by the offset as the database has it now. */
  async now(): Promise<Date> {
    if (this.settable) this.learnOffset(await this.repository.readOffset());
    return this.estimate();
  }

  /**
   * The same, asked through a transaction that is open: with a second connection a transaction could
   * wait for one that others hold who wait for it.
   */
  async nowWithin(transaction: Transaction): Promise<Date> {
    if (this.settable) this.learnOffset(await this.repository.readOffset(transaction));
    return this.estimate();
  }

  /** The present school instant by the offset this process saw last; for a look that cannot wait. */
  estimate(): Date {
    return new Date(this.realClock.now().getTime() + this.offsetMilliseconds);
  }

  /** Takes over an offset that came along with another query. Never moves a production clock. */
  learnOffset(offsetMilliseconds: number): void {
    if (this.settable) this.offsetMilliseconds = offsetMilliseconds;
  }

  /**
   * Sets the school clock for all processes; it goes on ticking from there.
   * @throws CodedError `clock.not-settable` outside demo and test
   */
  async set(instant: Date): Promise<void> {
    if (!this.settable) throw new CodedError('clock.not-settable');
    const offset = instant.getTime() - this.realClock.now().getTime();
    await this.repository.writeOffset(offset);
    this.learnOffset(offset);
  }
}
