import { smsPartCount } from '@lien-lac/domain';
import type { QueryRunner } from 'typeorm';

/** So many texts are in memory at once. */
const atOnce = 5_000;

/**
 * Counts the SMS parts of text messages that were accepted before parts were counted, and adds those
 * that left to what their sends cost. No text message is sealed, so all of them can be read.
 * @returns how many messages were counted
 */
export async function countOlderParts(runner: Pick<QueryRunner, 'query'>): Promise<number> {
  let counted = 0;
  for (let after = '0'; ;) {
    const messages = (await runner.query(
      `SELECT id, text FROM outbound_message
       WHERE channel = 'sms' AND parts = 0 AND NOT sealed AND id > $1 ORDER BY id LIMIT ${atOnce}`,
      [after],
    )) as { id: string; text: string }[];
    if (messages.length === 0) return counted;
    await runner.query(
      `WITH filled AS (
         UPDATE outbound_message m SET parts = c.parts
         FROM unnest($1::bigint[], $2::smallint[]) AS c (id, parts) WHERE m.id = c.id
         RETURNING m.dispatch_id, c.parts, m.left_at)
       UPDATE dispatch d SET parts_left = d.parts_left + f.parts
       FROM (SELECT dispatch_id, sum(parts) AS parts FROM filled
             WHERE left_at IS NOT NULL GROUP BY dispatch_id) f
       WHERE d.id = f.dispatch_id`,
      [messages.map(({ id }) => id), messages.map(({ text }) => smsPartCount(text))],
    );
    counted += messages.length;
    after = messages.at(-1)!.id;
  }
}
