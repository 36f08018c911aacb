import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DirectMessages1700000000006 implements MigrationInterface {
  readonly name = 'DirectMessages1700000000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE direct_message (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        status text NOT NULL CHECK (status IN ('accepted', 'cancelled')),
        sent_by uuid NOT NULL REFERENCES account (id),
        sent_at timestamptz NOT NULL,
        class_id uuid NOT NULL,
        guardian_ids uuid[],
        text text NOT NULL CHECK (text <> ''),
        without_diacritics boolean NOT NULL
      );
      CREATE INDEX direct_message_sender ON direct_message (sent_by, sent_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE direct_message');
  }
}
