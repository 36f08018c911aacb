import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { messageIdOf } from '../reference.js';
import { type IncomingReceipt, ReceiptRepository } from './receipt.repository.js';

interface Waiting {
  receipt: IncomingReceipt;
  stored: () => void;
  failed: (error: unknown) => void;
}

/**
 * Stores receipts as they come, many in one statement: while one batch is being written the next one
 * gathers. A gateway is answered only when its receipt is stored.
 */
@Injectable()
export class ReceiptInbox {
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(
    private readonly repository: ReceiptRepository,
    private readonly realClock: RealClock,
  ) {}

  /** Resolves when the receipt is stored. One that names none of our messages is let go. */
  store(receipt: Omit<IncomingReceipt, 'messageId'>): Promise<void> {
    const messageId = messageIdOf(receipt.reference);
    if (messageId === null) return Promise.resolve();
    return new Promise((stored, failed) => {
      this.waiting.push({ receipt: { ...receipt, messageId }, stored, failed });
      if (!this.writing) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.writing = true;
    // A turn of the event loop lets the other receipts of the same moment in.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.repository.insert(
          batch.map(({ receipt }) => receipt),
          this.realClock.now(),
        );
        for (const { stored } of batch) stored();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.writing = false;
  }
}
