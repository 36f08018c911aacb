import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger } from '../../platform/logging/logger.js';
import { type Counter, type Histogram, Metrics } from '../../platform/observation/metrics.js';
import { Gateways } from '../channels/gateways.js';
import type { ClaimRequest } from '../claim/claimed-message.js';
import type { Settlement } from '../settle/settlement.js';
import { AcceptedSends } from './accepted-sends.js';
import { DeliverySpans } from './delivery-spans.js';
import { grouped } from './grouped.js';

/** Of Notify's promise and ours: within ten seconds; and how far from it the rest are. */
const handOverBuckets = [0.25, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_800, 3_600];
const answerBuckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];

/** Counts what a worker does for messages. Nothing that sends waits for it or is stopped by it. */
@Injectable()
export class DeliveryObserver implements OnApplicationBootstrap {
  private readonly claimedMessages: Counter<'channel' | 'lane'>;
  private readonly settlements: Counter<'gateway' | 'outcome'>;
  private readonly leaseLosses: Counter<'gateway'>;
  private readonly answers: Histogram<'gateway'>;
  private readonly handOvers: Histogram<'lane' | 'gateway'>;
  private readonly found: Counter<'what'>;
  private readonly opened = new Set<string>();
  private readonly pending = new Set<Promise<void>>();

  constructor(
    private readonly sends: AcceptedSends,
    private readonly spans: DeliverySpans,
    private readonly logger: Logger,
    private readonly gateways: Gateways,
    metrics: Metrics,
  ) {
    this.claimedMessages = metrics.counter(
      'claimed_messages_total',
      'Messages that were claimed.',
      ['channel', 'lane'],
    );
    this.settlements = metrics.counter(
      'settlements_total',
      'Attempts that were settled, by what came of them.',
      ['gateway', 'outcome'],
    );
    this.leaseLosses = metrics.counter(
      'lease_losses_total',
      'Attempts whose lease was another’s by the time they were to be settled.',
      ['gateway'],
    );
    this.answers = metrics.histogram(
      'gateway_answer_seconds',
      'Time from asking a gateway to its answer, or to giving up.',
      ['gateway'],
      answerBuckets,
    );
    this.handOvers = metrics.histogram(
      'handed_over_seconds',
      'Time from when a message was accepted and might leave to when a gateway had taken it.',
      ['lane', 'gateway'],
      handOverBuckets,
    );
    this.found = metrics.counter(
      'sweep_found_messages_total',
      'Messages that the sweep found abandoned by a worker, or expired.',
      ['what'],
    );
    // From 0 on: Prometheus sees no increase in a series that begins with its first case.
    for (const what of ['abandoned', 'expired']) this.found.inc({ what }, 0);
  }

  onApplicationBootstrap(): void {
    for (const { name } of this.gateways.all()) this.open(name);
  }

  claimed(request: ClaimRequest, messages: number, beganAt: Date): void {
    const { channel, lane } = request;
    this.claimedMessages.inc({ channel, lane }, messages);
    if (messages > 0) this.spans.claimed(request, messages, beganAt);
  }

  /** @param moved the dispatches of the messages that moved, by the messages' ids */
  settled(settlements: Settlement[], moved: ReadonlyMap<string, string>, beganAt: Date): void {
    const settledAt = new Date();
    for (const [gateway, ofGateway] of grouped(settlements, (one) => one.gateway)) {
      if (!this.opened.has(gateway)) this.open(gateway);
      const lost = ofGateway.filter(({ messageId }) => !moved.has(messageId)).length;
      if (lost > 0) this.leaseLosses.inc({ gateway }, lost);
      const answers = this.answers.labels({ gateway });
      for (const [outcome, alike] of grouped(ofGateway, (one) => one.outcome ?? one.move)) {
        this.settlements.inc({ gateway, outcome }, alike.length);
        for (const { outcome: answered, beganAt: asked, endedAt } of alike) {
          if (answered === null) continue;
          answers.observe(Math.max(0, endedAt.getTime() - asked.getTime()) / 1_000);
        }
      }
    }
    const work = this.describe(settlements, moved, beganAt, settledAt)
      .catch((error: unknown) => this.logger.warning({}, 'settlements not described', error))
      .finally(() => this.pending.delete(work));
    this.pending.add(work);
  }

  swept({ abandoned, expired }: { abandoned: number; expired: number }): void {
    this.found.inc({ what: 'abandoned' }, abandoned);
    this.found.inc({ what: 'expired' }, expired);
  }

  /** Resolves when everything that was told of is counted. */
  async idle(): Promise<void> {
    await Promise.all(this.pending);
  }

  private open(gateway: string): void {
    this.opened.add(gateway);
    this.leaseLosses.inc({ gateway }, 0);
    for (const outcome of ['taken', 'refused', 'configuration', 'ambiguous']) {
      this.settlements.inc({ gateway, outcome }, 0);
    }
  }

  private async describe(
    settlements: Settlement[],
    moved: ReadonlyMap<string, string>,
    beganAt: Date,
    settledAt: Date,
  ): Promise<void> {
    const sends = await this.sends.of(moved.values());
    for (const [dispatch, ofSend] of grouped(settlements, (one) => moved.get(one.messageId))) {
      const send = sends.get(dispatch);
      if (send === undefined) continue;
      for (const [gateway, ofGateway] of grouped(ofSend, (one) => one.gateway)) {
        const handOvers = this.handOvers.labels({ lane: send.lane, gateway });
        for (const { move, endedAt } of ofGateway) {
          if (move !== 'take') continue;
          handOvers.observe(Math.max(0, endedAt.getTime() - send.dueAt.getTime()) / 1_000);
        }
      }
    }
    this.spans.settled(settlements, moved, sends, beganAt, settledAt);
  }
}
