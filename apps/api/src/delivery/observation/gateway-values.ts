import { gatewayStates } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import {
  type SchoolReading,
  type SchoolSource,
  SchoolValues,
} from '../../platform/observation/school-values.js';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Gateways } from '../channels/gateways.js';
import { FiguresRepository, type GatewaySpend } from '../gateways/figures.repository.js';
import type { GatewayStanding } from '../gateways/gateway-standing.js';
import { spendPeriods } from '../gateways/spend-periods.js';

/** How each gateway stands beside the others, as the rows have it. */
@Injectable()
export class GatewayValues implements SchoolSource {
  readonly name = 'gateways';
  readonly metrics = {
    gateway_state: {
      help: '1 for the state that a gateway is in, 0 for the others.',
      labels: ['gateway', 'channel', 'state'],
    },
    gateway_share: {
      help: 'The part of its channel’s messages that a gateway gets now, 0 to 1.',
      labels: ['gateway', 'channel'],
    },
    gateway_step: {
      help: 'How many steps of its part errors or slowness have taken from a gateway.',
      labels: ['gateway', 'channel'],
    },
    gateway_spent_dong: {
      help: 'What a gateway has cost since midnight and since the first of the month, by the prices when messages left.',
      labels: ['gateway', 'channel', 'period'],
    },
    gateway_spent_parts: {
      help: 'SMS parts that a gateway has taken since midnight and since the first of the month.',
      labels: ['gateway', 'channel', 'period'],
    },
  } as const;

  constructor(
    private readonly gateways: Gateways,
    private readonly figures: FiguresRepository,
    private readonly realClock: RealClock,
    values: SchoolValues,
  ) {
    values.add(this);
  }

  async read(): Promise<SchoolReading> {
    await this.gateways.refreshIfOld();
    const standing = this.gateways.standing();
    const ofEach = standing.map((one) => ({
      one,
      labels: { gateway: one.name, channel: one.channel },
    }));
    const spent = await this.spent(standing);
    return {
      gateway_state: ofEach.flatMap(({ one, labels }) =>
        gatewayStates.map((state) => ({
          labels: { ...labels, state },
          value: one.state === state ? 1 : 0,
        })),
      ),
      gateway_share: ofEach.map(({ one, labels }) => ({
        labels,
        value: this.gateways.shareOf(one),
      })),
      gateway_step: ofEach.map(({ one, labels }) => ({ labels, value: one.step })),
      gateway_spent_dong: spent.map(({ labels, spend }) => ({ labels, value: spend?.cost ?? 0 })),
      gateway_spent_parts: spent.map(({ labels, spend }) => ({ labels, value: spend?.parts ?? 0 })),
    };
  }

  /** As the gateways' page tells it: today and this month. */
  private async spent(
    standing: readonly GatewayStanding[],
  ): Promise<{ labels: Record<string, string>; spend: GatewaySpend | undefined }[]> {
    const now = this.realClock.now();
    const of = [];
    for (const [period, since] of Object.entries(spendPeriods(now))) {
      const spends = await this.figures.spend(since, now);
      for (const { name, channel } of standing) {
        const spend = spends.find(({ gateway }) => gateway === name);
        of.push({ labels: { gateway: name, channel, period }, spend });
      }
    }
    return of;
  }
}
