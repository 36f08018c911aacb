import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a gateway has to be asked about before it is believed. A row stays until it has answered. */
export class ReceiptHints1700000000042 implements MigrationInterface {
  readonly name = 'ReceiptHints1700000000042';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE receipt_hint (
        gateway text NOT NULL,
        reference text NOT NULL,
        gateway_message_id text NOT NULL,
        hinted_at timestamptz NOT NULL,
        ask_at timestamptz NOT NULL,
        asked integer NOT NULL DEFAULT 0,
        PRIMARY KEY (gateway, reference)
      ) WITH (fillfactor = 80);
      CREATE INDEX receipt_hint_due ON receipt_hint (gateway, ask_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE receipt_hint');
  }
}
