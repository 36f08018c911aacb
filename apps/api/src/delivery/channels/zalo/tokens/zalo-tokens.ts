import { Pool } from 'undici';
import type { RealClock } from '../../../../platform/clock/real-clock.js';
import type { HandOver } from '../../gateway.js';
import type { ZaloConfiguration } from '../zalo-configuration.js';
import { type KeptPair, KeptTokens, type TokenParts } from './kept-tokens.js';
import { type Renewal, renewTokens } from './renew-tokens.js';

/** After a renewal that failed nobody tries for so long, in milliseconds of real time. */
const pauseAfter = { refused: 10 * 60_000, 'no-answer': 30_000 } as const;

export type TakenToken =
  | { kind: 'token'; accessToken: string }
  | Extract<HandOver, { kind: 'configuration' | 'try-later' }>;

type FailedRenewal = Exclude<Renewal, { kind: 'renewed' }>;

/**
 * The access token of one gateway to Zalo. Of all workers one renews it, ahead of its time and under a
 * lock; the new pair is committed before anybody uses it, since the refresh token before it is worth
 * nothing any more.
 */
export class ZaloTokens {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly kept: KeptTokens;
  private known: KeptPair | undefined;
  private taking: Promise<TakenToken> | undefined;
  private failure: { renewal: FailedRenewal; generation: number; until: number } | undefined;

  constructor(
    private readonly configuration: ZaloConfiguration,
    private readonly parts: TokenParts & { realClock: RealClock },
  ) {
    const { origin, pathname } = new URL(configuration.tokenUrl);
    const { name, refreshToken, requestTimeoutMilliseconds: timeout } = configuration;
    this.path = pathname;
    this.kept = new KeptTokens(name, refreshToken, 2 * timeout + 1_000, parts);
    this.pool = new Pool(origin, {
      ...{ connections: 1, headersTimeout: timeout, bodyTimeout: timeout },
      connect: { timeout: Math.min(10_000, timeout) },
    });
  }

  /**
   * Never throws.
   * @param stale an access token that Zalo does not take: it is renewed unless another one is there
   */
  async take(stale?: string): Promise<TakenToken> {
    const { known } = this;
    if (known !== undefined && this.isUsable(known, stale)) {
      const waits = this.failure !== undefined && this.now() < this.failure.until;
      // It holds for a while yet, and whoever has to mend it was told.
      if (this.now() < known.renewAt || waits) return tokenOf(known);
    }
    // Whoever comes meanwhile waits for the same one.
    const joined = this.taking;
    this.taking ??= this.takeAnew(stale)
      .catch((error: unknown): TakenToken => {
        this.parts.logger.error({ gateway: this.configuration.name }, 'no token', error);
        return later('zalo-token-database');
      })
      .finally(() => (this.taking = undefined));
    const taken = await this.taking;
    const isStale = taken.kind === 'token' && taken.accessToken === stale;
    return isStale && joined !== undefined ? this.take(stale) : taken;
  }

  async close(): Promise<void> {
    await this.taking;
    await this.pool.destroy();
  }

  private async takeAnew(stale: string | undefined): Promise<TakenToken> {
    const { name, appId, appSecret } = this.configuration;
    let generation = 0;
    let failed: FailedRenewal | undefined;
    const kept = await this.kept.renewed(
      (present) => {
        generation = present?.generation ?? 0;
        return present === null || !this.isUsable(present, stale) || this.now() >= present.renewAt;
      },
      async (refreshToken) => {
        const { failure } = this;
        if (failure?.generation === generation && this.now() < failure.until) {
          failed = failure.renewal;
          return null;
        }
        const renewal = await renewTokens(this.pool, this.path, { appId, appSecret, refreshToken });
        if (renewal.kind === 'renewed') {
          this.failure = undefined;
          this.parts.logger.info({ gateway: name, generation: generation + 1 }, 'tokens renewed');
          return { pair: renewal.pair, at: this.now() };
        }
        failed = renewal;
        const until = this.now() + pauseAfter[renewal.kind];
        this.failure = { renewal, generation, until };
        this.parts.logger.error({ gateway: name, code: renewal.code }, 'tokens not renewed');
        return null;
      },
    );
    this.known = kept ?? undefined;
    return this.answer(kept, stale, failed);
  }

  /** A person is told at once that it will not go on for long; a house that is away may be back by then. */
  private answer(
    kept: KeptPair | null,
    stale: string | undefined,
    failed: FailedRenewal | undefined,
  ): TakenToken {
    if (failed?.kind === 'refused') return { kind: 'configuration', code: failed.code };
    if (kept !== null && this.isUsable(kept, stale)) return tokenOf(kept);
    return later(failed?.code ?? 'zalo-token-none');
  }

  private isUsable({ accessToken, validUntil }: KeptPair, stale: string | undefined): boolean {
    return accessToken !== stale && this.now() < validUntil;
  }

  private now(): number {
    return this.parts.realClock.now().getTime();
  }
}

const tokenOf = ({ accessToken }: KeptPair): TakenToken => ({ kind: 'token', accessToken });
const later = (code: string): TakenToken => ({ kind: 'try-later', blame: 'gateway', code });
