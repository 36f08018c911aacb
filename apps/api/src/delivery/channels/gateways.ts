import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '../../platform/configuration/configuration.js';
import { EmailGateway } from './email/email.gateway.js';
import { channels, type Channel, type Gateway } from './gateway.js';
import { SimulatedCarrierGateway } from './simulated-carrier/simulated-carrier.gateway.js';

/** The gateways of this deployment. Tests and benchmarks may put another in a channel's place. */
@Injectable()
export class Gateways implements OnApplicationShutdown {
  private readonly byChannel: Map<Channel, Gateway>;

  constructor(configuration: Configuration) {
    this.byChannel = new Map<Channel, Gateway>([
      ['sms', new SimulatedCarrierGateway(configuration)],
      ['email', new EmailGateway(configuration.delivery.mail)],
    ]);
  }

  readonly channels = channels;

  /** The gateway that a message of this channel leaves by. */
  forChannel(channel: Channel): Gateway {
    const gateway = this.byChannel.get(channel);
    if (gateway === undefined) throw new Error(`No gateway serves ${channel}.`);
    return gateway;
  }

  /** The gateway of this name, if there still is one. */
  named(name: string | null): Gateway | undefined {
    return [...this.byChannel.values()].find((gateway) => gateway.name === name);
  }

  replace(gateway: Gateway): void {
    this.byChannel.set(gateway.channel, gateway);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.byChannel.values()].map((gateway) => gateway.close()));
  }
}
