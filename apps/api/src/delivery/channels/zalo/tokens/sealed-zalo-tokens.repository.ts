import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type SealedPlace,
  SealedPlaces,
  type SealedThing,
} from '../../../../platform/sealing/sealed-places.js';
import { ownerOfTokens } from './kept-tokens.js';

const columns = ['entered', 'access_token', 'refresh_token'] as const;

/** The tokens of gateways to Zalo, one by one: `gateway column`. */
@Injectable()
export class SealedZaloTokens implements SealedPlace, OnModuleInit {
  readonly name = 'tokens of Zalo';

  constructor(
    private readonly dataSource: DataSource,
    private readonly places: SealedPlaces,
  ) {}

  onModuleInit(): void {
    this.places.register(this);
  }

  async next(after: string | null, most: number): Promise<SealedThing[]> {
    const rows = await this.dataSource.query<{ key: string; gateway: string; sealed: string }[]>(
      `SELECT gateway || ' ' || s.key AS key, gateway, s.value AS sealed
       FROM zalo_token t CROSS JOIN LATERAL jsonb_each_text(to_jsonb(t)) AS s (key, value)
       WHERE s.key = ANY($3) AND ($1::text IS NULL OR gateway || ' ' || s.key > $1)
       ORDER BY 1 LIMIT $2`,
      [after, most, columns],
    );
    return rows.map(({ key, gateway, sealed }) => ({
      ...{ key, owner: ownerOfTokens(gateway) },
      sealed: Buffer.from(sealed, 'base64url'),
    }));
  }

  /** A pair that a worker has renewed meanwhile is sealed with the key of now already. */
  async replace({ key, sealed }: SealedThing, anew: Buffer): Promise<void> {
    const [gateway, named] = key.split(' ');
    const column = columns.find((one) => one === named);
    if (column === undefined) return;
    await this.dataSource.query(
      `UPDATE zalo_token SET ${column} = $3 WHERE gateway = $1 AND ${column} = $2`,
      [gateway, sealed.toString('base64url'), anew.toString('base64url')],
    );
  }
}
