import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '../../platform/configuration/configuration.js';
import { GatewayParts } from '../receipts/by-gateway-id/gateway-parts.js';
import { EsmsCallbackPaths } from '../receipts/esms/esms-callback-paths.js';
import { EmailGateway } from './email/email.gateway.js';
import { GoneGateway } from './gone.gateway.js';
import { EsmsGateway } from './esms/esms.gateway.js';
import { channels, type Channel, type Gateway } from './gateway.js';
import { SmppGateway } from './smpp/smpp.gateway.js';
import { SimulatedCarrierGateway } from './simulated-carrier/simulated-carrier.gateway.js';

/** The gateways of this deployment. Tests and benchmarks may put another in a channel's place. */
@Injectable()
export class Gateways implements OnApplicationShutdown {
  private readonly byChannel: Map<Channel, Gateway>;

  constructor(configuration: Configuration, callbacks: EsmsCallbackPaths, parts: GatewayParts) {
    this.byChannel = new Map<Channel, Gateway>([
      ['sms', smsGateway(configuration, callbacks, parts)],
      ['email', new EmailGateway(configuration.delivery.mail)],
    ]);
  }

  readonly channels = channels;

  all(): Gateway[] {
    return [...this.byChannel.values()];
  }

  /** Whether there is a way of this kind of its own. */
  serves(channel: Channel): boolean {
    return this.byChannel.has(channel);
  }

  /** The gateway that a message of this channel leaves by. */
  forChannel(channel: Channel): Gateway {
    // A phone gets a text message where there is no way to its Zalo.
    const gateway = this.byChannel.get(channel) ?? this.byChannel.get('sms');
    if (gateway === undefined) throw new Error(`No gateway serves ${channel}.`);
    return gateway;
  }

  /**
   * The gateway that a message has to go on with.
   * @param name of the one that has not answered for it yet, if there is one. Another gateway knows
   * nothing of it: one that is not there any more answers nothing
   */
  of(name: string | null, chosen: Gateway): Gateway {
    if (name === null || name === chosen.name) return chosen;
    const found = this.all().find((gateway) => gateway.name === name);
    return found ?? new GoneGateway(name, chosen.channel);
  }

  replace(gateway: Gateway): void {
    this.byChannel.set(gateway.channel, gateway);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.all().map((gateway) => gateway.close()));
  }
}

function smsGateway(
  configuration: Configuration,
  callbacks: EsmsCallbackPaths,
  parts: GatewayParts,
): Gateway {
  switch (configuration.delivery.smsGateway) {
    case 'simulated-carrier':
      return new SimulatedCarrierGateway(configuration);
    case 'esms':
      return new EsmsGateway(configuration, (reference) => callbacks.urlOf(reference));
    case 'smpp':
      return new SmppGateway(configuration.delivery.smpp!, parts);
  }
}
