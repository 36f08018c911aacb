import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type SealedPlace,
  SealedPlaces,
  type SealedThing,
} from '../../platform/sealing/sealed-places.js';

const columns = ['pending_secret', 'sealed_secret'] as const;

/** The secrets of authenticator apps: `account column`. */
@Injectable()
export class SealedSecondFactors implements SealedPlace, OnModuleInit {
  readonly name = 'second factors';

  constructor(
    private readonly dataSource: DataSource,
    private readonly places: SealedPlaces,
  ) {}

  onModuleInit(): void {
    this.places.register(this);
  }

  async next(after: string | null, most: number): Promise<SealedThing[]> {
    const rows = await this.dataSource.query<{ key: string; owner: string; sealed: string }[]>(
      `SELECT f.account_id || ' ' || s.name AS key, f.account_id::text AS owner, s.sealed
       FROM second_factor f CROSS JOIN LATERAL (
         VALUES ('pending_secret', f.pending_secret), ('sealed_secret', f.sealed_secret)) s (name, sealed)
       WHERE s.sealed IS NOT NULL AND ($1::text IS NULL OR f.account_id || ' ' || s.name > $1)
       ORDER BY 1 LIMIT $2`,
      [after, most],
    );
    return rows.map((row) => ({ ...row, sealed: Buffer.from(row.sealed, 'base64url') }));
  }

  async replace({ key, owner, sealed }: SealedThing, anew: Buffer): Promise<void> {
    const column = columns.find((name) => key.endsWith(name));
    if (column === undefined) return;
    await this.dataSource.query(
      `UPDATE second_factor SET ${column} = $3 WHERE account_id = $1 AND ${column} = $2`,
      [owner, sealed.toString('base64url'), anew.toString('base64url')],
    );
  }
}
