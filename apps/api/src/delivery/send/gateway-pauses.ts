import type { Logger } from '../../platform/logging/logger.js';
import type { Settlement } from '../settle/settlement.js';

/** How long a gateway that a person has to mend is left alone, in milliseconds of real time. */
const pause = 60_000;

/**
 * Which gateways have paused themselves in this worker. One that answers that its key, its balance or
 * its settings are wrong would refuse every message of a send, so it is left alone for a minute, and
 * then tried with one message at a time until it takes something again.
 */
export class GatewayPauses {
  private readonly until = new Map<string, number>();

  constructor(private readonly logger: Logger) {}

  /** How many of the `wanted` messages may be claimed for this gateway now. */
  room(gateway: string, wanted: number, realNow: Date): number {
    const until = this.until.get(gateway);
    if (until === undefined) return wanted;
    return realNow.getTime() < until ? 0 : Math.min(1, wanted);
  }

  /** Notes what a hand-over came to. */
  note({ gateway, outcome, code, endedAt }: Answered): void {
    if (outcome === 'taken' || outcome === 'refused') this.until.delete(gateway);
    if (outcome !== 'configuration') return;
    const isPaused = endedAt.getTime() < (this.until.get(gateway) ?? 0);
    this.until.set(gateway, endedAt.getTime() + pause);
    // Whatever else was in flight says the same.
    if (isPaused) return;
    this.logger.error({ gateway, code: code ?? '' }, 'gateway paused itself: to be mended');
  }
}

type Answered = Pick<Settlement, 'gateway' | 'outcome' | 'code' | 'endedAt'>;
