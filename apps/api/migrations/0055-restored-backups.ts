import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of a database that came out of a backup: docs/decisions/0055-backup-and-restore.md. */
export class RestoredBackups1700000000055 implements MigrationInterface {
  readonly name = 'RestoredBackups1700000000055';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      SET LOCAL lock_timeout = '5s';

      CREATE TABLE restored_backup (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- Real time; nobody knows what happened in between.
        taken_at timestamptz NOT NULL,
        restored_at timestamptz NOT NULL,
        -- The same on the school's clock.
        taken_at_school timestamptz NOT NULL,
        restored_at_school timestamptz NOT NULL,
        doubtful_messages integer NOT NULL,
        held_sends integer NOT NULL,
        cancelled_announcements integer NOT NULL,
        seen_at timestamptz,
        seen_by uuid,
        CHECK ((seen_at IS NULL) = (seen_by IS NULL))
      );

      -- When the last backups were written and checked, for the alarm.
      CREATE TABLE taken_backup (
        taken_at timestamptz PRIMARY KEY,
        rows bigint NOT NULL
      );

      -- Messages that had been handed over under a reference when the backup was taken, or were being so:
      -- their gateway can be asked. A row goes when it has been.
      CREATE TABLE restored_message (
        message_id bigint PRIMARY KEY,
        gateway text NOT NULL,
        reference text NOT NULL,
        handed_over_since timestamptz NOT NULL,
        ask_at timestamptz NOT NULL,
        asked integer NOT NULL DEFAULT 0
      );
      CREATE INDEX restored_message_due ON restored_message (ask_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE restored_message, taken_backup, restored_backup');
  }
}
