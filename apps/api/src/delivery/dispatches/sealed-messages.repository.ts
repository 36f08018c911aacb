import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type SealedPlace,
  SealedPlaces,
  type SealedThing,
} from '../../platform/sealing/sealed-places.js';
import { ownerOfText } from './sealed-text.js';

/** How many messages are looked through in one statement; few of them are sealed. */
const lookedThrough = 20_000;

/** The texts of messages that let their reader in somewhere. Those that have left stay sealed too. */
@Injectable()
export class SealedMessages implements SealedPlace, OnModuleInit {
  readonly name = 'texts of messages';

  constructor(
    private readonly dataSource: DataSource,
    private readonly places: SealedPlaces,
  ) {}

  onModuleInit(): void {
    this.places.register(this);
  }

  async next(after: string | null, most: number): Promise<SealedThing[]> {
    const [last] = await this.dataSource.query<{ id: string | null }[]>(
      'SELECT max(id) AS id FROM outbound_message',
    );
    // No index names what is sealed: the table is walked through in stretches of its ids.
    for (
      let from = BigInt(after ?? 0);
      from < BigInt(last?.id ?? 0);
      from += BigInt(lookedThrough)
    ) {
      const rows = await this.dataSource.query<{ id: string; address: string; text: string }[]>(
        `SELECT id, address, text FROM outbound_message
         WHERE id > $1 AND id <= $1::bigint + ${lookedThrough} AND sealed ORDER BY id LIMIT $2`,
        [from.toString(), most],
      );
      if (rows.length > 0) return rows.map(describe);
    }
    return [];
  }

  async replace({ key, sealed }: SealedThing, anew: Buffer): Promise<void> {
    await this.dataSource.query(
      'UPDATE outbound_message SET text = $3 WHERE id = $1 AND sealed AND text = $2',
      [key, sealed.toString('base64url'), anew.toString('base64url')],
    );
  }
}

const describe = ({ id, address, text }: { id: string; address: string; text: string }) => ({
  ...{ key: id, owner: ownerOfText(address), sealed: Buffer.from(text, 'base64url') },
});
