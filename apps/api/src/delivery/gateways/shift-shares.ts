import { dayMilliseconds, type MeasuredGateway, shareShifts } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Database } from '../../platform/database/database.js';
import { Logger } from '../../platform/logging/logger.js';
import { channels } from '../channels/gateway.js';
import { FiguresRepository, type GatewaySum } from './figures.repository.js';
import type { GatewayEntity } from './gateway.entity.js';
import { ShareRepository } from './share.repository.js';

const minute = 60_000;
/** By then every worker has added what it saw of a minute. */
const grace = 8_000;
/** What the page tells of a month, and a month more. */
const minutesKept = 62 * dayMilliseconds;
const errorsKept = 31 * dayMilliseconds;

/** Moves the gateways' parts in steps, by how each did in the last minute: once a minute, over all workers. */
@Injectable()
export class ShiftShares {
  constructor(
    private readonly database: Database,
    private readonly shares: ShareRepository,
    private readonly figures: FiguresRepository,
    private readonly realClock: RealClock,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    const now = this.realClock.now().getTime();
    const end = Math.floor((now - grace) / minute) * minute;
    if (await this.shares.isShiftedUntil(new Date(end))) return;
    await this.database.transaction(async (transaction) => {
      if (!(await this.shares.take(transaction, new Date(end)))) return;
      const rows = await this.shares.inService(transaction);
      const sums = await this.figures.sums(new Date(end - minute), new Date(end), transaction);
      for (const channel of channels) {
        const measured = rows
          .filter((row) => row.channel === channel)
          .map((row) => measure(row, sums));
        for (const { name, step, movedAt } of shareShifts(measured, end)) {
          const before = measured.find((one) => one.name === name)?.step ?? 0;
          if (step !== before) {
            this.logger.warning({ gateway: name, before, step }, 'gateway gets another share');
          }
          await this.shares.move(transaction, name, step, new Date(movedAt));
        }
      }
    });
  }

  /** Forgets figures that nobody looks at any more. */
  async forgetOld(): Promise<void> {
    const now = this.realClock.now().getTime();
    await this.figures.forgetOld(new Date(now - minutesKept), new Date(now - errorsKept));
  }
}

function measure(row: GatewayEntity, sums: readonly GatewaySum[]): MeasuredGateway {
  const sum = sums.find(({ gateway }) => gateway === row.name);
  return {
    ...{ name: row.name, step: row.shareStep, movedAt: row.movedAt?.getTime() ?? null },
    minute: { answered: sum?.answered ?? 0, errors: sum?.errors ?? 0, slow: sum?.slow ?? 0 },
  };
}
