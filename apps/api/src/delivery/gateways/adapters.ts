import { Injectable } from '@nestjs/common';
import type { GatewayKind } from '@lien-lac/domain';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Logger } from '../../platform/logging/logger.js';
import { SecretSeal } from '../../platform/sealing/secret-seal.js';
import { EmailGateway } from '../channels/email/email.gateway.js';
import type { Channel, Gateway, GatewayReport } from '../channels/gateway.js';
import { SimulatedCarrierGateway } from '../channels/simulated-carrier/simulated-carrier.gateway.js';
import { ZaloGateways } from '../channels/zalo/zalo-gateways.js';
import { GatewayParts } from '../receipts/by-gateway-id/gateway-parts.js';
import { EsmsCallbackPaths } from '../receipts/esms/esms-callback-paths.js';
import type { GatewayEntity } from './gateway.entity.js';
import { setUpOf } from './gateway-kinds.js';
import { openGatewaySecrets } from './gateway-secrets.js';

type Take = (gateway: string, report: GatewayReport) => Promise<void>;

/** A gateway whose settings come with the deployment. */
export interface DeployedGateway {
  name: string;
  kind: GatewayKind;
  channel: Channel;
  price: number;
}

interface Made {
  /** What it was made by; another row of the same gateway makes another adapter. */
  from: string;
  adapter: Gateway | null;
}

/** Makes the adapters of gateways' rows, and closes those that are no longer wanted. */
@Injectable()
export class Adapters {
  private readonly made = new Map<string, Made>();
  private readonly inHand = new Map<Gateway, number>();
  private readonly leaving = new Set<Gateway>();
  private readonly deployed: (DeployedGateway & { adapter: Gateway })[];
  private take: Take | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly seal: SecretSeal,
    private readonly callbacks: EsmsCallbackPaths,
    private readonly parts: GatewayParts,
    private readonly zalo: ZaloGateways,
    private readonly logger: Logger,
  ) {
    const { carrier, mail } = configuration.delivery;
    const email = new EmailGateway(mail);
    this.deployed = [
      { name: email.name, kind: 'email', channel: 'email', price: 0, adapter: email },
    ];
    // Without the secret of its receipts there is no simulated carrier here.
    if (carrier.receiptSecret === undefined) return;
    const simulated = new SimulatedCarrierGateway(configuration);
    this.deployed.push({
      ...{ name: simulated.name, kind: 'simulated-carrier', channel: 'sms', adapter: simulated },
      price: configuration.smsPartPrice,
    });
  }

  /** The gateways whose settings come with the deployment. */
  ofDeployment(): readonly DeployedGateway[] {
    return this.deployed;
  }

  /** The adapter of a row; the same one as long as nothing changed that it is made by. */
  of(row: GatewayEntity): Gateway | null {
    const deployed = this.deployed.find(({ name }) => name === row.name);
    if (deployed !== undefined) return deployed.adapter;
    const from = JSON.stringify([row.kind, row.settings, row.secrets, row.ratePerSecond]);
    const known = this.made.get(row.name);
    if (known?.from === from) return known.adapter;
    if (known?.adapter) this.retire(known.adapter);
    const adapter = this.make(row);
    this.made.set(row.name, { from, adapter });
    if (adapter !== null) this.hear(adapter);
    return adapter;
  }

  inUse(gateway: Gateway): () => void {
    this.inHand.set(gateway, (this.inHand.get(gateway) ?? 0) + 1);
    return () => {
      const left = (this.inHand.get(gateway) ?? 1) - 1;
      if (left > 0) {
        this.inHand.set(gateway, left);
        return;
      }
      this.inHand.delete(gateway);
      if (this.leaving.delete(gateway)) gateway.close().catch(() => undefined);
    };
  }

  listen(take: Take): void {
    this.take = take;
    for (const adapter of this.all()) this.hear(adapter);
  }

  /** @param more others that were put in the place of these */
  async close(more: readonly Gateway[] = []): Promise<void> {
    await Promise.all([...this.all(), ...this.leaving, ...more].map((gateway) => gateway.close()));
  }

  private all(): Gateway[] {
    const entered = [...this.made.values()].flatMap(({ adapter }) => adapter ?? []);
    return [...this.deployed.map(({ adapter }) => adapter), ...entered];
  }

  private make(row: GatewayEntity): Gateway | null {
    const setUp = setUpOf(row.kind);
    if (setUp === undefined) return null;
    const secrets = openGatewaySecrets(this.seal, row.name, row.secrets);
    if (secrets === null || setUp.secretFields.some((field) => !(field in secrets))) {
      this.logger.error({ gateway: row.name }, 'gateway cannot be set up: secrets not opened');
      return null;
    }
    const { name, settings, ratePerSecond } = row;
    const { configuration, callbacks, parts, zalo } = this;
    return setUp.build(
      { name, settings, secrets, ratePerSecond: ratePerSecond ?? undefined },
      { configuration, callbacks, parts, zalo },
    );
  }

  private hear(adapter: Gateway): void {
    const { take } = this;
    if (take !== undefined) adapter.listen?.((report) => take(adapter.name, report));
  }

  /** Closed as soon as nothing of it is in hand. */
  private retire(gateway: Gateway): void {
    if (this.inHand.has(gateway)) this.leaving.add(gateway);
    else gateway.close().catch(() => undefined);
  }
}
