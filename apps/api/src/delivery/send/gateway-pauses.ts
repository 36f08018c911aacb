import type { Gateways } from '../channels/gateways.js';
import type { GatewayStanding } from '../gateways/gateway-standing.js';
import type { ProbeRequest, SelfPauseRepository } from '../gateways/self-pause.repository.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { Settlement } from '../settle/settlement.js';

/** How long a gateway that a person has to mend is left alone, in milliseconds of real time. */
const pause = 60_000;
/** How soon a try that found nothing to hand over is taken again by this worker. */
const idleProbe = 5_000;

/** A try of a paused gateway that this worker has. */
export interface Probe {
  name: string;
  next: Date;
}

/**
 * Gateways that pause themselves. One that answers that its key, its balance or its settings are wrong
 * would refuse every message of a send, so all workers leave it alone, and it is tried with one message a
 * minute, by one of them, until it takes something again.
 */
export class GatewayPauses {
  private readonly idleUntil = new Map<string, number>();

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
   * Takes the one try of a gateway that paused itself.
   * @returns null where it isn't due, or another worker has it
   */
  async probe(standing: GatewayStanding, request: ProbeRequest): Promise<Probe | null> {
    const { realNow } = request;
    const { name, probeAt, selfPausedAt, hasRow } = standing;
    if (probeAt !== null && realNow < probeAt) return null;
    if (realNow.getTime() < (this.idleUntil.get(name) ?? 0)) return null;
    const next = new Date(realNow.getTime() + pause);
    if (hasRow && !(await this.repository.takeProbe(name, request, next))) return null;
    this.gateways.assumeSelfPaused(name, selfPausedAt ?? realNow, next);
    return { name, next };
  }

  /** There was nothing to try it with after all. */
  async probeNotNeeded({ name, next }: Probe, realNow: Date): Promise<void> {
    this.idleUntil.set(name, realNow.getTime() + idleProbe);
    await this.repository.giveProbeBack(name, next, realNow);
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
