import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts that are used again, each with its versions. */
export class MessageTemplates1700000000022 implements MigrationInterface {
  readonly name = 'MessageTemplates1700000000022';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE message_template (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        -- Whose it is; null for one that the comms team keeps for all.
        owner_id uuid REFERENCES account (id),
        for_announcements boolean NOT NULL,
        for_direct_messages boolean NOT NULL,
        -- The one that is offered.
        version integer NOT NULL CHECK (version > 0),
        archived_at timestamptz,
        CHECK (for_announcements OR for_direct_messages)
      );

      CREATE TABLE message_template_version (
        template_id uuid NOT NULL REFERENCES message_template (id),
        version integer NOT NULL CHECK (version > 0),
        name text NOT NULL CHECK (name <> ''),
        text text NOT NULL CHECK (text <> ''),
        written_by uuid NOT NULL REFERENCES account (id),
        written_at timestamptz NOT NULL,
        PRIMARY KEY (template_id, version)
      );
      -- What was sent after a version can be read as it was.
      CREATE TRIGGER message_template_version_is_append_only
        BEFORE UPDATE OR DELETE ON message_template_version
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      ALTER TABLE announcement
        ADD template_id uuid,
        ADD template_version integer,
        ADD FOREIGN KEY (template_id, template_version)
          REFERENCES message_template_version (template_id, version),
        ADD CHECK ((template_id IS NULL) = (template_version IS NULL));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE announcement DROP template_id, DROP template_version;
      DROP TABLE message_template_version, message_template;
    `);
  }
}
