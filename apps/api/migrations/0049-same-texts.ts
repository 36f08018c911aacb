import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which texts are on their way to which phones, unreadable, where a gateway refuses the same again. */
export class SameTexts1700000000049 implements MigrationInterface {
  readonly name = 'SameTexts1700000000049';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE same_text (
        gateway text NOT NULL,
        fingerprint text NOT NULL,
        message_id bigint NOT NULL,
        until timestamptz NOT NULL,
        PRIMARY KEY (gateway, fingerprint)
      );
      CREATE INDEX same_text_until ON same_text (until);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE same_text');
  }
}
