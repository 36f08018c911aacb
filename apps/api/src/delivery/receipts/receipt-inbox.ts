import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { type Counter, Metrics } from '../../platform/observation/metrics.js';
import { messageIdOf } from '../reference.js';
import { GatheredWrites } from './gathered-writes.js';
import { type IncomingReceipt, ReceiptRepository } from './receipt.repository.js';

/** Stores receipts as they come. A gateway is answered only when its receipt is stored. */
@Injectable()
export class ReceiptInbox {
  private readonly writes: GatheredWrites<IncomingReceipt>;

  private readonly received: Counter<'gateway' | 'state' | 'ours'>;

  constructor(repository: ReceiptRepository, realClock: RealClock, metrics: Metrics) {
    this.received = metrics.counter(
      'receipts_total',
      'Receipts that gateways reported, and whether they named a message of ours.',
      ['gateway', 'state', 'ours'],
    );
    this.writes = new GatheredWrites((receipts) => repository.insert(receipts, realClock.now()));
  }

  /** Resolves when the receipt is stored. One that names none of our messages is let go. */
  store(receipt: Omit<IncomingReceipt, 'messageId'>): Promise<void> {
    const messageId = messageIdOf(receipt.reference);
    const { gateway, state } = receipt;
    this.received.inc({ gateway, state, ours: String(messageId !== null) });
    if (messageId === null) return Promise.resolve();
    return this.writes.add({ ...receipt, messageId });
  }
}
