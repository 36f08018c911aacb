import type { Gateways } from '../channels/gateways.js';
import type { GatewayStanding } from '../gateways/gateway-standing.js';
import type { SelfPauseRepository } from '../gateways/self-pause.repository.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { Settlement } from '../settle/settlement.js';

/** How long a gateway that a person has to mend is left alone, in milliseconds of real time. */
const pause = 60_000;

/**
 * Gateways that pause themselves. One that answers that its key, its balance or its settings are wrong
 * would refuse every message of a send, so all workers leave it alone, and it is tried with one message a
 * minute, by one of them, until it takes something again.
 */
export class GatewayPauses {
  constructor(
    private readonly gateways: Gateways,
    private readonly repository: SelfPauseRepository,
    private readonly logger: Logger,
  ) {}

  /** Notes what a hand-over came to. Never fails. */
  note(settlement: Answered): void {
    const { outcome } = settlement;
    if (outcome === 'configuration') this.begin(settlement);
    else if (outcome === 'taken' || outcome === 'refused') this.end(settlement);
  }

  /**
   * @returns until when a gateway that paused itself is left alone once it has been tried now; null where
   * it isn't due to be tried
   */
  triedAgainAt({ probeAt }: GatewayStanding, realNow: Date): Date | null {
    return probeAt !== null && realNow < probeAt ? null : new Date(realNow.getTime() + pause);
  }

  /** Notes that this worker has the one try, with something that it has claimed. */
  beginTry({ name, selfPausedAt }: GatewayStanding, realNow: Date, triedAgainAt: Date): void {
    this.gateways.assumeSelfPaused(name, selfPausedAt ?? realNow, triedAgainAt);
  }

  private begin({ gateway: name, code, endedAt }: Answered): void {
    const probeAt = new Date(endedAt.getTime() + pause);
    const standing = this.gateways.standing().find((one) => one.name === name);
    // Whatever else was in flight says the same.
    if (standing?.state === 'self-paused' && (standing.probeAt ?? endedAt) > endedAt) return;
    this.gateways.assumeSelfPaused(name, standing?.selfPausedAt ?? endedAt, probeAt);
    this.logger.error({ gateway: name, code: code ?? '' }, 'gateway paused itself: to be mended');
    this.write(this.repository.pause(name, code ?? 'configuration', endedAt, probeAt));
  }

  private end({ gateway: name, beganAt }: Answered): void {
    const standing = this.gateways.standing().find((one) => one.name === name);
    if (standing?.state !== 'self-paused') return;
    // One that was under way when it paused proves nothing.
    if (standing.selfPausedAt !== null && beganAt < standing.selfPausedAt) return;
    this.gateways.assumeResumed(name);
    this.logger.warning({ gateway: name }, 'gateway takes messages again');
    this.write(this.repository.resume(name, beganAt));
  }

  /** What could not be written is said again by the next message. */
  private write(writing: Promise<void>): void {
    const written = writing.catch((error: unknown) =>
      this.logger.warning({}, 'pause of a gateway not written', error),
    );
    this.gateways.readAfter(written);
  }
}

type Answered = Pick<Settlement, 'gateway' | 'outcome' | 'code' | 'beganAt' | 'endedAt'>;
