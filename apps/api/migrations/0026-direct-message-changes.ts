import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A direct message that is changed before it leaves is called back, and another stands in its place. */
export class DirectMessageChanges1700000000026 implements MigrationInterface {
  readonly name = 'DirectMessageChanges1700000000026';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE direct_message ADD COLUMN replaces uuid UNIQUE REFERENCES direct_message (id);
      CREATE INDEX direct_message_class ON direct_message (class_id, sent_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX direct_message_class;
      ALTER TABLE direct_message DROP COLUMN replaces;
    `);
  }
}
