import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { ReceiptRepository } from './receipt.repository.js';

const batchSize = 1_000;

/** Carries the stored receipts over to their messages. */
@Injectable()
export class ApplyReceipts {
  constructor(
    private readonly repository: ReceiptRepository,
    private readonly realClock: RealClock,
  ) {}

  /** Applies until none waits. */
  async run(goesOn: () => boolean = () => true): Promise<void> {
    while (goesOn() && (await this.repository.apply(batchSize, this.realClock.now())) > 0);
  }
}
