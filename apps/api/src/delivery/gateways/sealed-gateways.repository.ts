import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type SealedPlace,
  SealedPlaces,
  type SealedThing,
} from '../../platform/sealing/sealed-places.js';
import { ownerOfGatewaySecret } from './gateway-secrets.js';

/** The secrets of gateways, one by one: `name field`. */
@Injectable()
export class SealedGateways implements SealedPlace, OnModuleInit {
  readonly name = 'secrets of gateways';

  constructor(
    private readonly dataSource: DataSource,
    private readonly places: SealedPlaces,
  ) {}

  onModuleInit(): void {
    this.places.register(this);
  }

  async next(after: string | null, most: number): Promise<SealedThing[]> {
    const rows = await this.dataSource.query<{ key: string; sealed: string }[]>(
      `SELECT g.name || ' ' || s.key AS key, s.value AS sealed
       FROM gateway g CROSS JOIN LATERAL jsonb_each_text(g.secrets) AS s (key, value)
       WHERE $1::text IS NULL OR g.name || ' ' || s.key > $1 ORDER BY 1 LIMIT $2`,
      [after, most],
    );
    return rows.map(({ key, sealed }) => {
      const [gateway = '', field = ''] = key.split(' ');
      const owner = ownerOfGatewaySecret(gateway, field);
      return { key, owner, sealed: Buffer.from(sealed, 'base64url') };
    });
  }

  async replace({ key, sealed }: SealedThing, anew: Buffer): Promise<void> {
    const [gateway, field] = key.split(' ');
    await this.dataSource.query(
      `UPDATE gateway SET secrets = jsonb_set(secrets, ARRAY[$2::text], to_jsonb($4::text))
       WHERE name = $1 AND secrets->>$2 = $3`,
      [gateway, field, sealed.toString('base64url'), anew.toString('base64url')],
    );
  }
}
