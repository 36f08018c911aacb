import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type SealedPlace,
  SealedPlaces,
  type SealedThing,
} from '../../platform/sealing/sealed-places.js';
import { ownerOfAttachment } from './attachments.js';

/** The files that mails carry. Each may be large, so they come one by one. */
@Injectable()
export class SealedAttachments implements SealedPlace, OnModuleInit {
  readonly name = 'files of mails';

  constructor(
    private readonly dataSource: DataSource,
    private readonly places: SealedPlaces,
  ) {}

  onModuleInit(): void {
    this.places.register(this);
  }

  async next(after: string | null): Promise<SealedThing[]> {
    const rows = await this.dataSource.query<{ key: string; sealed: Buffer }[]>(
      `SELECT id::text AS key, sealed FROM attachment
       WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT 1`,
      [after],
    );
    return rows.map((row) => ({ ...row, owner: ownerOfAttachment(row.key) }));
  }

  async replace({ key, sealed }: SealedThing, anew: Buffer): Promise<void> {
    await this.dataSource.query('UPDATE attachment SET sealed = $3 WHERE id = $1 AND sealed = $2', [
      ...[key, sealed, anew],
    ]);
  }
}
