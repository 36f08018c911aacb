import type { GatewayKind, GatewayRule } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import type { Channel } from '../channels/gateway.js';
import { GatewayEntity } from './gateway.entity.js';
import { GatewaySteeringEntity } from './gateway-steering.entity.js';

/** What a person sets of a gateway. */
export type GatewayChange = Partial<
  Pick<
    GatewayEntity,
    | 'settings'
    | 'secrets'
    | 'secretsSetAt'
    | 'secretsSetBy'
    | 'weight'
    | 'price'
    | 'ratePerSecond'
    | 'position'
    | 'enabled'
    | 'pausedAt'
    | 'pausedBy'
    | 'selfPausedAt'
    | 'selfPausedCode'
    | 'probeAt'
    | 'shareStep'
    | 'movedAt'
  >
>;

/** A gateway as it is added. */
export type NewGateway = Pick<
  GatewayEntity,
  'name' | 'kind' | 'channel' | 'settings' | 'secrets' | 'weight' | 'price' | 'ratePerSecond'
> &
  Pick<GatewayEntity, 'secretsSetAt' | 'secretsSetBy' | 'createdAt' | 'createdBy'>;

@Injectable()
export class GatewayRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** All of them in the school's order. */
  list(): Promise<GatewayEntity[]> {
    return this.dataSource
      .getRepository(GatewayEntity)
      .find({ order: { position: 'ASC', name: 'ASC' } });
  }

  /** A gateway as it is; with its row held until the transaction ends. */
  hold(transaction: Transaction, name: string): Promise<GatewayEntity | null> {
    return transaction
      .getRepository(GatewayEntity)
      .findOne({ where: { name }, lock: { mode: 'pessimistic_write' } });
  }

  async steering(): Promise<GatewaySteeringEntity> {
    return this.dataSource.getRepository(GatewaySteeringEntity).findOneByOrFail({ onlyRow: true });
  }

  holdSteering(transaction: Transaction): Promise<GatewaySteeringEntity> {
    return transaction
      .getRepository(GatewaySteeringEntity)
      .findOneOrFail({ where: { onlyRow: true }, lock: { mode: 'pessimistic_write' } });
  }

  async changeRule(transaction: Transaction, rule: GatewayRule): Promise<void> {
    await transaction.query('UPDATE gateway_steering SET rule = $1, version = version + 1', [rule]);
  }

  /** Makes the row of a gateway that comes with the deployment, where it has none. */
  async seed(gateway: {
    name: string;
    kind: GatewayKind;
    channel: Channel;
    price: number;
  }): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO gateway (name, kind, channel, price, position, created_at)
       SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1, now() FROM gateway
       ON CONFLICT DO NOTHING`,
      [gateway.name, gateway.kind, gateway.channel, gateway.price],
    );
  }

  /** @returns false where there is one of this name */
  async insert(transaction: Transaction, gateway: NewGateway): Promise<boolean> {
    const rows = await transaction.query<object[]>(
      `INSERT INTO gateway (name, kind, channel, settings, secrets, secrets_set_at, secrets_set_by,
         weight, price, rate_per_second, position, created_at, created_by)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, coalesce(max(position), 0) + 1, $11, $12
       FROM gateway ON CONFLICT DO NOTHING RETURNING 1`,
      [
        gateway.name,
        gateway.kind,
        gateway.channel,
        JSON.stringify(gateway.settings),
        JSON.stringify(gateway.secrets),
        gateway.secretsSetAt,
        gateway.secretsSetBy,
        gateway.weight,
        gateway.price,
        gateway.ratePerSecond,
        gateway.createdAt,
        gateway.createdBy,
      ],
    );
    return rows.length > 0;
  }

  /** What a person changed. */
  async change(transaction: Transaction, name: string, change: GatewayChange): Promise<void> {
    await transaction
      .createQueryBuilder()
      .update(GatewayEntity)
      .set({ ...(change as object), version: () => 'version + 1' })
      .where({ name })
      .execute();
  }

  async place(transaction: Transaction, names: readonly string[]): Promise<void> {
    await transaction.query(
      `UPDATE gateway g SET position = o.place, version = g.version + 1
       FROM unnest($1::text[]) WITH ORDINALITY AS o (name, place)
       WHERE g.name = o.name AND g.position <> o.place`,
      [names],
    );
  }
}
