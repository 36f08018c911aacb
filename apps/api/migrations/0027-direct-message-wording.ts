import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stood before a direct message's text, and after which template it was written. */
export class DirectMessageWording1700000000027 implements MigrationInterface {
  readonly name = 'DirectMessageWording1700000000027';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Those that were sent until now had none.
      ALTER TABLE direct_message ADD prefix text NOT NULL DEFAULT '';
      ALTER TABLE direct_message
        ALTER prefix DROP DEFAULT,
        ADD template_id uuid,
        ADD template_version integer,
        ADD FOREIGN KEY (template_id, template_version)
          REFERENCES message_template_version (template_id, version),
        ADD CHECK ((template_id IS NULL) = (template_version IS NULL));
      -- What waits is looked for over all classes.
      CREATE INDEX direct_message_time ON direct_message (sent_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX direct_message_time;
      ALTER TABLE direct_message
        DROP prefix, DROP template_id, DROP template_version;
    `);
  }
}
