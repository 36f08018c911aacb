import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface FingerprintedMessage {
  messageId: string;
  fingerprint: string;
}

@Injectable()
export class SameTextRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Notes of each message that it is on its way, unless another one of the same text to the same phone is.
   * @param until for how long others have to wait for it (real time, as is `realNow`)
   * @returns those that have to wait, and until when
   */
  async note(
    gateway: string,
    messages: readonly FingerprintedMessage[],
    until: Date,
    realNow: Date,
  ): Promise<{ messageId: string; until: Date }[]> {
    return this.dataSource.query(
      `WITH given AS (
         SELECT * FROM unnest($2::bigint[], $3::text[]) AS g (message_id, fingerprint)),
       -- Of two in one claim the first goes; in the order of their prints, so that two claims do not
       -- wait for each other.
       first AS (
         SELECT DISTINCT ON (fingerprint) * FROM given ORDER BY fingerprint, message_id),
       noted AS (
         INSERT INTO same_text AS s (gateway, fingerprint, message_id, until)
         SELECT $1, fingerprint, message_id, $4 FROM first ORDER BY fingerprint
         ON CONFLICT (gateway, fingerprint) DO UPDATE
           SET message_id = excluded.message_id, until = excluded.until
           WHERE s.until <= $5 OR s.message_id = excluded.message_id
         RETURNING fingerprint, message_id)
       SELECT g.message_id AS "messageId",
              -- What this statement itself noted it does not see yet.
              coalesce((SELECT s.until FROM same_text s
                        WHERE s.gateway = $1 AND s.fingerprint = g.fingerprint AND s.until > $5),
                       $4) AS until
       FROM given g LEFT JOIN noted n USING (fingerprint, message_id)
       WHERE n.message_id IS NULL`,
      [
        gateway,
        messages.map(({ messageId }) => messageId),
        messages.map(({ fingerprint }) => fingerprint),
        until,
        realNow,
      ],
    );
  }

  /** Forgets what nobody waits for any more. */
  async forgetOver(realNow: Date): Promise<void> {
    await this.dataSource.query('DELETE FROM same_text WHERE until <= $1', [realNow]);
  }
}
