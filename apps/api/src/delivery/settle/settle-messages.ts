import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '../../platform/logging/logger.js';
import { DeliveryObserver } from '../observation/delivery-observer.js';
import type { Settlement } from './settlement.js';
import { SettlementRepository } from './settlement.repository.js';

/** Writes down what came of claimed messages. */
@Injectable()
export class SettleMessages {
  constructor(
    private readonly repository: SettlementRepository,
    private readonly observer: DeliveryObserver,
    private readonly logger: Logger,
  ) {}

  /**
   * Settles, and does not give up while the database is away: what a gateway has answered must not be
   * forgotten. The lease decides whether it still counts when the database is back.
   */
  async run(settlements: Settlement[]): Promise<void> {
    const beganAt = new Date();
    for (let failures = 0; ; failures += 1) {
      try {
        const moved = await this.repository.settle(settlements);
        const late = settlements.filter(
          (settlement) => settlement.move === 'take' && !moved.has(settlement.messageId),
        );
        if (late.length > 0) await this.repository.recordLateTakings(late);
        this.observer.settled(settlements, moved, beganAt);
        return;
      } catch (error) {
        // Two settlements may lock the same dispatches in another order; one of them comes again.
        if (failures > 0) {
          this.logger.warning({ messages: settlements.length, failures }, 'settling again', error);
        }
        if (failures >= mostTries) throw error;
        await sleep(Math.min(1_000, 20 * 2 ** failures));
      }
    }
  }
}

/** About two minutes, longer than any lease: after that the sweep has taken the rows over. */
const mostTries = 120;
