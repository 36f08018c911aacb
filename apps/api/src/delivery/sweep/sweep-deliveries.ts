import { dayMilliseconds } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Logger } from '../../platform/logging/logger.js';
import { canClearUp } from '../channels/gateway.js';
import { Gateways } from '../channels/gateways.js';
import { SweepRepository } from './sweep.repository.js';

/** How long a promised receipt is awaited (product rule: a day). */
const receiptPatience = dayMilliseconds;

/** Puts right whatever a dead worker or a lost job left behind. Needs nothing but PostgreSQL. */
@Injectable()
export class SweepDeliveries {
  constructor(
    private readonly repository: SweepRepository,
    private readonly gateways: Gateways,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    const clearing = this.gateways
      .all()
      .filter(canClearUp)
      .map((gateway) => gateway.name);
    const abandoned = await this.repository.takeOverAbandoned(clearing, this.realClock.now());
    if (abandoned > 0) this.logger.warning({ messages: abandoned }, 'took over abandoned messages');
    const schoolNow = await this.schoolClock.now();
    const expired = await this.repository.expire(schoolNow);
    if (expired > 0) this.logger.warning({ messages: expired }, 'messages expired');
    await this.repository.stopAwaitingReceipts(new Date(schoolNow.getTime() - receiptPatience));
  }
}
