import { type GatewayRule, waysOf } from '@lien-lac/domain';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Adapters } from '../gateways/adapters.js';
import { GatewayRepository } from '../gateways/gateway.repository.js';
import {
  type GatewayStanding,
  isInService,
  isKept,
  standingOf,
} from '../gateways/gateway-standing.js';
import { GoneGateway } from './gone.gateway.js';
import { channels, type Channel, type Gateway, type GatewayReport } from './gateway.js';

/** The longest that any request may take where no gateway says otherwise, in milliseconds. */
const usualTimeout = 30_000;

/**
 * The gateways of this deployment, as their rows have them and this process last read them. Tests and
 * benchmarks may put another in a channel's place.
 */
@Injectable()
export class Gateways implements OnModuleInit, OnApplicationShutdown {
  private standings: GatewayStanding[] = [];
  /** The same with what was put in a channel's place. */
  private current: readonly GatewayStanding[] = [];
  private readonly replaced = new Map<Channel, GatewayStanding>();
  private readAt = -Infinity;
  private assumptions = 0;
  private readonly writings = new Set<Promise<void>>();
  private reading: Promise<void> | undefined;
  rule: GatewayRule = 'by-weight';

  readonly channels = channels;

  constructor(
    private readonly repository: GatewayRepository,
    private readonly adapters: Adapters,
    private readonly configuration: Configuration,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const gateway of this.adapters.ofDeployment()) await this.repository.seed(gateway);
    await this.refresh();
  }

  /** Reads the rows again; adapters whose settings changed are made anew. */
  refresh(): Promise<void> {
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    return this.reading;
  }

  /** The same where the last reading is older than a worker's look for what is due. */
  async refreshIfOld(): Promise<void> {
    const { sweepMilliseconds } = this.configuration.delivery;
    if (performance.now() - this.readAt >= sweepMilliseconds) await this.refresh();
  }

  private async read(): Promise<void> {
    await Promise.all(this.writings);
    const seen = this.assumptions;
    const [rows, { rule }] = await Promise.all([
      this.repository.list(),
      this.repository.steering(),
    ]);
    // What this process has seen meanwhile is newer than the rows.
    if (seen !== this.assumptions) return;
    this.standings = rows.map((row) => standingOf(row, this.adapters.of(row)));
    this.rule = rule;
    this.combine();
    this.readAt = performance.now();
  }

  /** Every gateway that there is an adapter for, in or out of service. */
  all(): Gateway[] {
    return this.standing().flatMap(({ adapter }) => adapter ?? []);
  }

  /** How each gateway stands, in the school's order. */
  standing(): readonly GatewayStanding[] {
    return this.current;
  }

  /** Whether there is a way of this kind of its own. */
  serves(channel: Channel): boolean {
    return this.standing().some((gateway) => gateway.channel === channel && isKept(gateway));
  }

  /** The gateways that a channel's messages may go by, by way: the preferred way first. */
  waysFor(channel: Channel): GatewayStanding[][] {
    const standing = this.standing();
    return waysOf<Channel>(channel).map((way) =>
      standing.filter((gateway) => gateway.channel === way),
    );
  }

  /** The gateways that a channel's messages may go by, without these. */
  others(channel: Channel, without: readonly string[]): GatewayStanding[] {
    return this.waysFor(channel)
      .flat()
      .filter(({ name }) => !without.includes(name));
  }

  /** The longest that a hand-over of one of these channels may take, in milliseconds. */
  longestTimeout(...of: readonly Channel[]): number {
    const timeouts = this.standing().flatMap(({ channel, adapter }) =>
      adapter !== null && of.includes(channel) ? [adapter.requestTimeoutMilliseconds] : [],
    );
    return timeouts.length === 0 ? usualTimeout : Math.max(...timeouts);
  }

  /**
   * The gateway that a message has to go on with.
   * @param name of the one that has not answered for it yet, if there is one. Another gateway knows
   * nothing of it: one that is not there any more answers nothing
   */
  of(name: string | null, chosen: Gateway): Gateway {
    if (name === null || name === chosen.name) return chosen;
    const found = this.all().find((gateway) => gateway.name === name);
    return found ?? new GoneGateway(name, chosen.channel);
  }

  replace(gateway: Gateway): void {
    this.replaced.set(gateway.channel, {
      ...{ name: gateway.name, channel: gateway.channel, adapter: gateway },
      ...{ weight: 1, step: 0, price: 0, position: 0, state: 'working' },
      ...{ selfPausedAt: null, probeAt: null, hasRow: false },
      ratePerSecond: gateway.ratePerSecond,
    });
    this.combine();
  }

  /** Marks what an adapter has in hand, so that it is not closed while it has. Call what is returned. */
  inUse(gateway: Gateway): () => void {
    return this.adapters.inUse(gateway);
  }

  /** Has each gateway that can listen for reports on its own connection do so, now or once it is made. */
  listen(take: (gateway: string, report: GatewayReport) => Promise<void>): void {
    this.adapters.listen(take);
  }

  /** Says at once in this process what the rows will say: it paused itself, and may be tried then. */
  assumeSelfPaused(name: string, selfPausedAt: Date, probeAt: Date): void {
    this.assume(name, (standing) =>
      isInService(standing) || standing.state === 'self-paused'
        ? { ...standing, state: 'self-paused', selfPausedAt, probeAt }
        : standing,
    );
  }

  /** The same once it takes messages again. */
  assumeResumed(name: string): void {
    this.assume(name, (standing) => {
      if (standing.state !== 'self-paused') return standing;
      const state = standing.step > 0 ? 'fewer' : 'working';
      return { ...standing, state, selfPausedAt: null, probeAt: null };
    });
  }

  /** What is being written has to be there before the rows are read again. */
  readAfter(writing: Promise<void>): void {
    const { writings } = this;
    writings.add(writing);
    void writing.finally(() => writings.delete(writing));
  }

  private assume(name: string, change: (standing: GatewayStanding) => GatewayStanding): void {
    const changed = (one: GatewayStanding) => (one.name === name ? change(one) : one);
    this.standings = this.standings.map(changed);
    for (const [channel, standing] of this.replaced) this.replaced.set(channel, changed(standing));
    this.combine();
    this.assumptions += 1;
  }

  private combine(): void {
    this.current = [
      ...this.replaced.values(),
      ...this.standings.filter(({ channel }) => !this.replaced.has(channel)),
    ];
  }

  async onApplicationShutdown(): Promise<void> {
    await this.adapters.close([...this.replaced.values()].flatMap(({ adapter }) => adapter ?? []));
  }
}
