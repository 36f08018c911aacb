import { earliestHandOver, expiryOf, mayHandOver, type QuietHours } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { Gateways } from '../channels/gateways.js';
import { type VersionedHours, WindowRepository } from './window.repository.js';

/** When messages may leave: the quiet hours of procedure § 3.3, at this school's setting. */
@Injectable()
export class SendingWindow {
  constructor(
    private readonly repository: WindowRepository,
    private readonly schoolClock: SchoolClock,
    private readonly gateways: Gateways,
  ) {}

  /** The quiet hours as they are set now; also brings this process's school clock up to date. */
  async quietHours(): Promise<QuietHours> {
    await this.gateways.refreshIfOld();
    const { quietHours, schoolOffsetMilliseconds } = await this.repository.read();
    this.schoolClock.learnOffset(schoolOffsetMilliseconds);
    return quietHours;
  }

  /** When a text message that is due at `instant` can leave at the earliest (school time). */
  async earliestHandOver(instant: Date): Promise<Date> {
    return earliestHandOver(instant, await this.quietHours(), this.timeout);
  }

  /** When a message that is due at `notBefore` is no longer wanted (school time). */
  async expiryOf(kind: 'announcement' | 'direct-message', notBefore: Date): Promise<Date> {
    return expiryOf(kind, notBefore, await this.quietHours(), this.timeout);
  }

  /** Whether guardians may be written to at this moment, and when it opens if not. */
  async state(): Promise<{ now: Date; open: boolean; opensAt: Date }> {
    const quietHours = await this.quietHours();
    const now = this.schoolClock.estimate();
    const open = mayHandOver(now, quietHours, this.timeout);
    return { now, open, opensAt: open ? now : earliestHandOver(now, quietHours, this.timeout) };
  }

  /** The hours as a person sets them. With a transaction they are held until it ends. */
  hours(transaction?: Transaction): Promise<VersionedHours> {
    return this.repository.readHours(transaction);
  }

  /** How long before its closing the window takes nothing more, in milliseconds. */
  get requestTimeoutMilliseconds(): number {
    return this.timeout;
  }

  private get timeout(): number {
    return this.gateways.longestTimeout('sms', 'zalo');
  }
}
