import { gatewayStates, sharesOf } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import {
  type SchoolReading,
  type SchoolSource,
  SchoolValues,
} from '../../platform/observation/school-values.js';
import { Gateways } from '../channels/gateways.js';
import { isInService } from '../gateways/gateway-standing.js';

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
  } as const;

  constructor(
    private readonly gateways: Gateways,
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
    const shares = this.gateways.channels.flatMap((channel) =>
      sharesOf(
        standing.filter((one) => one.channel === channel && isInService(one)),
        this.gateways.rule,
      ),
    );
    return {
      gateway_state: ofEach.flatMap(({ one, labels }) =>
        gatewayStates.map((state) => ({
          labels: { ...labels, state },
          value: one.state === state ? 1 : 0,
        })),
      ),
      gateway_share: ofEach.map(({ one, labels }) => ({
        labels,
        value: shares.find(({ gateway }) => gateway.name === one.name)?.share ?? 0,
      })),
      gateway_step: ofEach.map(({ one, labels }) => ({ labels, value: one.step })),
    };
  }
}
