import { dayMilliseconds } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../../platform/clock/real-clock.js';
import { Gateways } from '../../channels/gateways.js';
import { UnreportedRepository } from './unreported.repository.js';

/** How many messages more a gateway is asked about at each look. */
const atOnce = 300;
/** A send waits for its receipts for a day; what left earlier is not begun with any more. */
const lookedBack = 2 * dayMilliseconds;
/** From the first question on the pauses are minutes, then hours: see AskAboutHints. */
const unhurried = 8;

/**
 * Finds messages that a gateway took and did not report of, where its reports may not get through to us:
 * it is asked about them, a few at a time, as if somebody had said that they have ended.
 */
@Injectable()
export class AskUnreported {
  constructor(
    private readonly gateways: Gateways,
    private readonly repository: UnreportedRepository,
    private readonly realClock: RealClock,
  ) {}

  async run(): Promise<void> {
    const realNow = this.realClock.now();
    const before = (milliseconds: number): Date => new Date(realNow.getTime() - milliseconds);
    for (const asked of this.gateways.all()) {
      const { name: gateway, asksAfterMilliseconds: after } = asked;
      if (asked.stateOf === undefined || after === undefined) continue;
      const stretch = { from: before(lookedBack), until: before(after) };
      await this.repository.ask({
        ...{ gateway, ...stretch, realNow },
        ...{ limit: atOnce, asked: unhurried },
      });
    }
  }
}
