import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts, edits, what was approved, corrections, and the deeds after an announcement is planned. */
export class AnnouncementLife1700000000024 implements MigrationInterface {
  readonly name = 'AnnouncementLife1700000000024';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE announcement
        ADD COLUMN proposed_text text CHECK (proposed_text <> ''),
        ADD COLUMN proposed_without_diacritics boolean,
        ADD COLUMN approved_hash text CHECK (approved_hash ~ '^[0-9a-f]{64}$'),
        ADD COLUMN corrects uuid REFERENCES announcement (id) CHECK (corrects <> id),
        ADD CONSTRAINT announcement_proposal_is_whole
          CHECK ((proposed_text IS NULL) = (proposed_without_diacritics IS NULL));
      CREATE INDEX announcement_correction ON announcement (corrects) WHERE corrects IS NOT NULL;

      ALTER TABLE announcement_event DROP CONSTRAINT announcement_event_move_check;
      ALTER TABLE announcement_event ADD CONSTRAINT announcement_event_move_check
        CHECK (move IN ('submit', 'return', 'edit', 'confirm', 'withdraw', 'approve', 'plan',
          'refuse', 'pause', 'resume', 'reschedule', 'retry', 'decide-unknown', 'cancel'));

      CREATE TABLE announcement_draft (
        id uuid PRIMARY KEY,
        author_id uuid NOT NULL REFERENCES account (id),
        title text NOT NULL,
        content text NOT NULL,
        begun_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX announcement_draft_author ON announcement_draft (author_id, changed_at DESC, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE announcement_draft;
      ALTER TABLE announcement_event DROP CONSTRAINT announcement_event_move_check;
      ALTER TABLE announcement_event ADD CONSTRAINT announcement_event_move_check
        CHECK (move IN ('submit', 'return', 'withdraw', 'approve', 'plan', 'cancel')) NOT VALID;
      ALTER TABLE announcement
        DROP COLUMN proposed_text,
        DROP COLUMN proposed_without_diacritics,
        DROP COLUMN approved_hash,
        DROP COLUMN corrects;
    `);
  }
}
