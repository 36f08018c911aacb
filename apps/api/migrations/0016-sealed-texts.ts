import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A text that lets its reader in somewhere, such as a one-time link, is unreadable in the database. */
export class SealedTexts1700000000016 implements MigrationInterface {
  readonly name = 'SealedTexts1700000000016';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE outbound_message ADD sealed boolean NOT NULL DEFAULT false;
      -- Of links that were mailed before this, those that have left are not needed here any more.
      UPDATE outbound_message m SET text = ''
      FROM dispatch d
      WHERE d.id = m.dispatch_id AND d.source_kind IN ('first-password-link', 'lost-password-link')
        AND m.status NOT IN ('queued', 'retrying');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Without its mark a sealed text would be sent as it stands.
      UPDATE outbound_message SET status = 'cancelled', retry_at = NULL
      WHERE sealed AND status IN ('queued', 'retrying');
      UPDATE outbound_message SET text = '' WHERE sealed;
      ALTER TABLE outbound_message DROP sealed;
    `);
  }
}
