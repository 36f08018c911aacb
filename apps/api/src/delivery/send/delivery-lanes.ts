import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Logger } from '../../platform/logging/logger.js';
import { SecretSeal } from '../../platform/sealing/secret-seal.js';
import { Gateways } from '../channels/gateways.js';
import { AllowanceRepository } from '../claim/allowance.repository.js';
import { Attachments } from '../attachments/attachments.js';
import { ClaimRepository } from '../claim/claim.repository.js';
import { lanes } from '../dispatches/dispatch-request.js';
import { SameTexts } from '../same-texts/same-texts.js';
import { SettleMessages } from '../settle/settle-messages.js';
import { SendingWindow } from '../window/sending-window.js';
import { GatewayPauses } from './gateway-pauses.js';
import { LaneSender } from './lane-sender.js';

/**
 * Every lane of every channel in this worker. A lane is served by two senders with half of the window
 * each, so that one hands over while the other is with the database.
 */
@Injectable()
export class DeliveryLanes {
  private readonly senders: LaneSender[];

  constructor(
    configuration: Configuration,
    claims: ClaimRepository,
    allowances: AllowanceRepository,
    settle: SettleMessages,
    gateways: Gateways,
    window: SendingWindow,
    realClock: RealClock,
    schoolClock: SchoolClock,
    seal: SecretSeal,
    attachments: Attachments,
    sameTexts: SameTexts,
    logger: Logger,
  ) {
    const parts = {
      claims,
      allowances,
      settle,
      gateways,
      pauses: new GatewayPauses(logger),
      sameTexts,
      window,
      realClock,
      schoolClock,
      seal,
      attachments,
      logger,
    };
    const { window: size, leaseMarginMilliseconds } = configuration.delivery;
    this.senders = gateways.channels.flatMap((channel) =>
      lanes.flatMap((lane) =>
        halves(size).map(
          (half) => new LaneSender(channel, lane, half, leaseMarginMilliseconds, parts),
        ),
      ),
    );
  }

  /** Has every lane look for what is due, and returns at once. */
  wake(): void {
    for (const sender of this.senders) sender.wake();
  }

  /** Claims no more, and waits for what is in flight. */
  async stop(): Promise<void> {
    await Promise.all(this.senders.map((sender) => sender.stop()));
  }
}

const halves = (size: number): number[] =>
  size === 1 ? [1] : [Math.ceil(size / 2), Math.floor(size / 2)];
