import { setTimeout as sleep } from 'node:timers/promises';
import { dayMilliseconds } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../../platform/clock/real-clock.js';
import { Logger } from '../../../platform/logging/logger.js';
import type { GatewayReport } from '../../channels/gateway.js';
import { GatheredWrites } from '../gathered-writes.js';
import {
  GatewayPartRepository,
  type ReportedPart,
  type TakenPart,
} from './gateway-part.repository.js';

const batchSize = 1_000;
/** About half a minute, as long as a database needs that is started anew. */
const mostTries = 35;
/** For how long a network may still report. */
const kept = 7 * dayMilliseconds;

/** Finds the messages of reports that name only the ids which the gateway itself gave them. */
@Injectable()
export class GatewayParts {
  private readonly taken: GatheredWrites<TakenPart[]>;
  private readonly reported: GatheredWrites<ReportedPart>;

  constructor(
    private readonly repository: GatewayPartRepository,
    private readonly realClock: RealClock,
    private readonly logger: Logger,
  ) {
    this.taken = new GatheredWrites((parts) => repository.noteTaken(parts.flat(), realClock.now()));
    this.reported = new GatheredWrites((parts) => repository.noteReported(parts, realClock.now()));
  }

  /**
   * Does not give up while the database is away for a moment, or nobody could place the receipts to come.
   * Never fails: without the note a message is sent all the same, and only stays unconfirmed.
   */
  async note(message: {
    gateway: string;
    reference: string;
    ids: string[];
    parts: number;
  }): Promise<void> {
    const { gateway, reference, ids, parts } = message;
    const taken = ids.map((gatewayMessageId) => ({ gateway, gatewayMessageId, reference, parts }));
    for (let failures = 0; ; failures += 1) {
      try {
        return await this.taken.add(taken);
      } catch (error) {
        if (failures >= mostTries) {
          this.logger.warning({ gateway }, 'ids of a message not kept', error);
          return;
        }
        await sleep(Math.min(1_000, 20 * 2 ** failures));
      }
    }
  }

  /** Resolves when the report is kept. */
  report(gateway: string, report: GatewayReport): Promise<void> {
    return this.reported.add({ gateway, ...report });
  }

  /** Makes receipts of what was reported. */
  async tell(): Promise<void> {
    while ((await this.repository.tell(batchSize, this.realClock.now())) > 0);
  }

  async forgetOld(): Promise<void> {
    await this.repository.forgetOld(new Date(this.realClock.now().getTime() - kept));
  }
}
