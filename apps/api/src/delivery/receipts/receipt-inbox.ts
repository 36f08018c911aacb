import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { messageIdOf } from '../reference.js';
import { GatheredWrites } from './gathered-writes.js';
import { type IncomingReceipt, ReceiptRepository } from './receipt.repository.js';

/** Stores receipts as they come. A gateway is answered only when its receipt is stored. */
@Injectable()
export class ReceiptInbox {
  private readonly writes: GatheredWrites<IncomingReceipt>;

  constructor(repository: ReceiptRepository, realClock: RealClock) {
    this.writes = new GatheredWrites((receipts) => repository.insert(receipts, realClock.now()));
  }

  /** Resolves when the receipt is stored. One that names none of our messages is let go. */
  store(receipt: Omit<IncomingReceipt, 'messageId'>): Promise<void> {
    const messageId = messageIdOf(receipt.reference);
    if (messageId === null) return Promise.resolve();
    return this.writes.add({ ...receipt, messageId });
  }
}
