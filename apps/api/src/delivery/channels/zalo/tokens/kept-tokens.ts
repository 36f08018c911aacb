import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Transaction } from '../../../../platform/database/database.js';
import type { Logger } from '../../../../platform/logging/logger.js';
import type { SecretSeal } from '../../../../platform/sealing/secret-seal.js';
import type { TokenPair } from './renew-tokens.js';
import type { ZaloTokenEntity } from './zalo-token.entity.js';
import type { ZaloTokenRepository } from './zalo-token.repository.js';

/** Renewed when this much of its time is over: 20 of 25 hours. */
const renewedAfter = 0.8;
/** Not used in the very last of its time. */
const usedUntil = 0.99;
/** How often a new pair is written before it is kept in mind for the next time. */
const mostWrites = 5;

/** What the tokens of one gateway are kept by. */
export interface TokenParts {
  database: Database;
  repository: ZaloTokenRepository;
  seal: SecretSeal;
  logger: Logger;
}

/** A pair as it is used; times in milliseconds of real time. */
export interface KeptPair {
  accessToken: string;
  refreshToken: string;
  generation: number;
  renewAt: number;
  validUntil: number;
}

/** Whose they are for the seal. */
export const ownerOfTokens = (gateway: string): string => `zalo-token ${gateway}`;

/** The tokens of one gateway in the database, sealed, and one that gets there late. */
export class KeptTokens {
  private readonly owner: string;
  /** A new pair that is not in the database yet, and so is not used. */
  private unwritten: ZaloTokenEntity | undefined;

  /** @param first the refresh token that was entered: with another one all begins anew */
  constructor(
    private readonly gateway: string,
    private readonly first: string,
    private readonly mostWaitMilliseconds: number,
    private readonly parts: TokenParts,
  ) {
    this.owner = ownerOfTokens(gateway);
  }

  /**
   * Looks at the present pair while no other worker renews it, and has it renewed if it is due.
   * @param renew is given the refresh token, and gives the next pair or null; it is asked once at most
   * @returns what is committed by now; null where there is nothing yet
   */
  async renewed(
    isDue: (present: KeptPair | null) => boolean,
    renew: (refreshToken: string) => Promise<{ pair: TokenPair; at: number } | null>,
  ): Promise<KeptPair | null> {
    if (this.unwritten !== undefined) await this.writeLate(this.unwritten);
    try {
      const row = await this.holding(async (transaction, present) => {
        const opened = present === null ? null : this.opened(present);
        if (!isDue(opened)) return present;
        const next = await renew(opened?.refreshToken ?? this.first);
        if (next === null) return present;
        this.unwritten = this.rowOf(next, (opened?.generation ?? 0) + 1);
        await this.parts.repository.write(transaction, this.unwritten);
        return this.unwritten;
      });
      this.unwritten = undefined;
      return row === null ? null : this.opened(row);
    } catch (error) {
      if (this.unwritten === undefined) throw error;
      return this.opened(await this.writeLate(this.unwritten));
    }
  }

  /** The old refresh token is used up: what the database did not take is written until it does. */
  private async writeLate(row: ZaloTokenEntity): Promise<ZaloTokenEntity> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.holding(async (transaction, present) => {
          // The commit may have come about although nobody heard of it.
          if (present !== null && present.generation >= row.generation) return;
          await this.parts.repository.write(transaction, row);
        });
        this.unwritten = undefined;
        return row;
      } catch (error) {
        const { gateway } = this;
        this.parts.logger.error({ gateway, tries }, 'new tokens not written', error);
        if (tries >= mostWrites) throw error;
        await sleep(50 * 2 ** tries);
      }
    }
  }

  private holding<T>(
    work: (transaction: Transaction, present: ZaloTokenEntity | null) => Promise<T>,
  ): Promise<T> {
    const { database, repository } = this.parts;
    return database.transaction(async (transaction) => {
      await repository.hold(transaction, this.gateway, this.mostWaitMilliseconds);
      const row = await repository.find(transaction, this.gateway);
      return work(transaction, row !== null && this.isOfEntered(row) ? row : null);
    });
  }

  /** Of another one that was entered before, or of a key that is gone, nothing is of use. */
  private isOfEntered({ entered }: ZaloTokenEntity): boolean {
    try {
      return this.parts.seal.open(entered, this.owner) === this.first;
    } catch {
      return false;
    }
  }

  private opened(row: ZaloTokenEntity): KeptPair {
    const { seal } = this.parts;
    return {
      accessToken: seal.open(row.accessToken, this.owner),
      refreshToken: seal.open(row.refreshToken, this.owner),
      generation: row.generation,
      renewAt: row.renewAt.getTime(),
      validUntil: row.validUntil.getTime(),
    };
  }

  private rowOf({ pair, at }: { pair: TokenPair; at: number }, generation: number) {
    const { seal } = this.parts;
    const after = (share: number): Date => new Date(at + share * pair.validMilliseconds);
    return {
      ...{ gateway: this.gateway, entered: seal.seal(this.first, this.owner), generation },
      accessToken: seal.seal(pair.accessToken, this.owner),
      refreshToken: seal.seal(pair.refreshToken, this.owner),
      ...{ renewAt: after(renewedAfter), validUntil: after(usedUntil), renewedAt: new Date(at) },
    };
  }
}
