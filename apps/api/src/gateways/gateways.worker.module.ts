import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Configuration } from '../platform/configuration/configuration.js';
import { Timers } from '../platform/timers/timers.js';
import { GatewaysModule } from './gateways.module.js';
import { TellGatewayPauses } from './tell-gateway-pauses.js';

/** What a worker tells of the gateways. */
@Module({ imports: [GatewaysModule] })
export class GatewaysWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly configuration: Configuration,
    private readonly timers: Timers,
    private readonly tell: TellGatewayPauses,
  ) {}

  onApplicationBootstrap(): void {
    const { sweepMilliseconds } = this.configuration.delivery;
    this.timers.every('gateways.tell-pauses', sweepMilliseconds * 5, () => this.tell.run());
  }
}
