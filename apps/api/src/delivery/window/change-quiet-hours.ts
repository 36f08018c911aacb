import { expiryAfterChange, type QuietHours } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { Delivery } from '../delivery.js';
import { SendingWindow } from './sending-window.js';
import { WaitingSendsRepository } from './waiting-sends.repository.js';
import { WindowRepository } from './window.repository.js';

/** Sets the hours in which nothing leaves, and plans anew what waits. */
@Injectable()
export class ChangeQuietHours {
  constructor(
    private readonly window: SendingWindow,
    private readonly repository: WindowRepository,
    private readonly waiting: WaitingSendsRepository,
    private readonly delivery: Delivery,
  ) {}

  /**
   * From the commit on every claim goes by the new hours; when a message leaves is written nowhere
   * else. Its end is, and moves with the opening from which it was counted. Call `wakeWaiting` after
   * the commit.
   * @param before the hours as they were read with the setting held
   */
  async run(transaction: Transaction, before: QuietHours, after: QuietHours): Promise<void> {
    await this.repository.changeHours(transaction, after);
    for (const times of await this.waiting.holdTimes(transaction)) {
      const expiresAt = expiryAfterChange(
        times,
        before,
        after,
        this.window.requestTimeoutMilliseconds,
      );
      if (expiresAt.getTime() !== times.expiresAt.getTime()) {
        await this.waiting.changeExpiry(transaction, times, expiresAt);
      }
    }
  }

  /** Lets the workers know when what waits is due now; their jobs were set for the old opening. */
  async wakeWaiting(): Promise<void> {
    for (const { dispatchId, notBefore } of await this.waiting.list()) {
      await this.delivery.wake(dispatchId, notBefore);
    }
  }
}
