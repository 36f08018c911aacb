import { Injectable } from '@nestjs/common';
import type { ContactChannel, ContactLanguage, MessageKind } from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';

/** How a guardian wants one kind of message. */
export interface Preference {
  messageKind: MessageKind;
  receives: boolean;
  channel: ContactChannel;
  language: ContactLanguage;
}

@Injectable()
export class PreferencesRepository {
  /** What was said so far. */
  find(transaction: Transaction, guardianshipId: string): Promise<Preference[]> {
    return transaction.query(
      `SELECT message_kind AS "messageKind", receives, channel, language
       FROM contact_preference WHERE guardianship_id = $1 ORDER BY message_kind`,
      [guardianshipId],
    );
  }

  /** Counts as a change of the guardianship. */
  async set(
    transaction: Transaction,
    guardianshipId: string,
    preferences: readonly Preference[],
    { by, at }: { by: string; at: Date },
  ): Promise<void> {
    await transaction.query(
      `INSERT INTO contact_preference
         (guardianship_id, message_kind, receives, channel, language, set_by, set_at)
       SELECT $1, r."messageKind", r.receives, r.channel, r.language, $3, $4
       FROM jsonb_to_recordset($2)
         AS r ("messageKind" text, receives boolean, channel text, language text)
       ON CONFLICT (guardianship_id, message_kind) DO UPDATE
         SET receives = EXCLUDED.receives, channel = EXCLUDED.channel,
             language = EXCLUDED.language, set_by = EXCLUDED.set_by, set_at = EXCLUDED.set_at`,
      [guardianshipId, JSON.stringify(preferences), by, at],
    );
    await transaction.query('UPDATE guardianship SET version = version + 1 WHERE id = $1', [
      guardianshipId,
    ]);
  }

  async contactIds(transaction: Transaction, guardianshipId: string): Promise<string[]> {
    const rows = await transaction.query<{ id: string }[]>(
      'SELECT id FROM contact WHERE guardianship_id = $1 ORDER BY id',
      [guardianshipId],
    );
    return rows.map(({ id }) => id);
  }
}
