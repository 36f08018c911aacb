import type { MigrationInterface, QueryRunner } from 'typeorm';
import { countOlderParts } from './older-parts.js';

/** What becomes of an announcement: who was told of its end, what is unknown after it was called back. */
export class AfterTheSend1700000000028 implements MigrationInterface {
  readonly name = 'AfterTheSend1700000000028';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE announcement ADD end_told_at timestamptz;
      -- Of what is over by now everybody knows.
      UPDATE announcement a SET end_told_at = leave_at
      WHERE planned_parts IS NOT NULL AND NOT EXISTS (
        SELECT FROM dispatch d
        WHERE d.source_kind = 'announcement' AND d.source_id = a.id::text
          AND d.total > d.sent + d.delivered + d.failed + d.cancelled + d.expired + d.unknown);
      -- Every worker looks for them again and again, and there are few.
      CREATE INDEX announcement_end_untold ON announcement (id)
        WHERE end_told_at IS NULL AND status IN ('planned', 'cancelled')
          AND planned_parts IS NOT NULL;

      ALTER TABLE announcement_event DROP CONSTRAINT announcement_event_move_check;
      ALTER TABLE announcement_event ADD CONSTRAINT announcement_event_move_check
        CHECK (move IN ('submit', 'return', 'edit', 'confirm', 'withdraw', 'approve', 'plan',
          'refuse', 'pause', 'resume', 'reschedule', 'retry', 'decide-unknown', 'settle-unknown',
          'cancel'));
    `);
    await countOlderParts(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE announcement_event DROP CONSTRAINT announcement_event_move_check;
      ALTER TABLE announcement_event ADD CONSTRAINT announcement_event_move_check
        CHECK (move IN ('submit', 'return', 'edit', 'confirm', 'withdraw', 'approve', 'plan',
          'refuse', 'pause', 'resume', 'reschedule', 'retry', 'decide-unknown', 'cancel')) NOT VALID;
      DROP INDEX announcement_end_untold;
      ALTER TABLE announcement DROP end_told_at;
    `);
  }
}
