import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Logger } from '../../platform/logging/logger.js';
import { SecretSeal } from '../../platform/sealing/secret-seal.js';
import { type Channel, channels } from '../channels/gateway.js';
import { Gateways } from '../channels/gateways.js';
import { AllowanceRepository } from '../claim/allowance.repository.js';
import { Attachments } from '../attachments/attachments.js';
import { ClaimRepository } from '../claim/claim.repository.js';
import { lanes } from '../dispatches/dispatch-request.js';
import { SameTexts } from '../same-texts/same-texts.js';
import { SettleMessages } from '../settle/settle-messages.js';
import { SendingWindow } from '../window/sending-window.js';
import { GatewayFigures } from '../gateways/gateway-figures.js';
import { SelfPauseRepository } from '../gateways/self-pause.repository.js';
import { GatewayPauses } from './gateway-pauses.js';
import { LaneSender } from './lane-sender.js';

/**
 * Every lane of every channel in this worker. A lane is served by two senders with half of the window
 * each, so that one hands over while the other is with the database. One has to do for Zalo: it is the
 * least of the traffic, or none at all, and an idle sender still looks once a second.
 */
@Injectable()
export class DeliveryLanes {
  private readonly senders: LaneSender[];
  private readonly leaseMarginMilliseconds: number;
  private isEnding = false;

  constructor(
    configuration: Configuration,
    claims: ClaimRepository,
    allowances: AllowanceRepository,
    settle: SettleMessages,
    private readonly gateways: Gateways,
    window: SendingWindow,
    realClock: RealClock,
    schoolClock: SchoolClock,
    seal: SecretSeal,
    attachments: Attachments,
    sameTexts: SameTexts,
    figures: GatewayFigures,
    selfPauses: SelfPauseRepository,
    logger: Logger,
  ) {
    const parts = {
      claims,
      allowances,
      settle,
      gateways,
      sameTexts,
      figures,
      pauses: new GatewayPauses(gateways, selfPauses, logger),
      window,
      realClock,
      schoolClock,
      seal,
      attachments,
      logger,
      isEnding: () => this.isEnding,
    };
    const { window: size, leaseMarginMilliseconds } = configuration.delivery;
    this.leaseMarginMilliseconds = leaseMarginMilliseconds;
    this.senders = gateways.channels.flatMap((channel) =>
      lanes.flatMap((lane) =>
        halvesFor(channel, size).map(
          (half, index) =>
            new LaneSender(channel, lane, half, index === 0, leaseMarginMilliseconds, parts),
        ),
      ),
    );
  }

  /** Has every lane look for what is due, and returns at once. */
  wake(): void {
    for (const sender of this.senders) sender.wake();
  }

  /** From now on nothing is claimed, and what is in hand and was not handed over goes back as it was. */
  beginEnding(): void {
    this.isEnding = true;
  }

  /** The same, and waits for what is in flight. */
  async stop(): Promise<void> {
    this.beginEnding();
    await Promise.all(this.senders.map((sender) => sender.ended()));
  }

  /** How long what is in hand may take until it is answered, in milliseconds: no lease is longer. */
  longestAnswer(): number {
    return this.gateways.longestTimeout(...channels) + this.leaseMarginMilliseconds;
  }
}

const halvesFor = (channel: Channel, size: number): number[] => {
  const half = Math.ceil(size / 2);
  return size === 1 || channel === 'zalo' ? [half] : [half, Math.floor(size / 2)];
};
