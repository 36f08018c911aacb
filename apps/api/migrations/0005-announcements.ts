import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Announcements1700000000005 implements MigrationInterface {
  readonly name = 'Announcements1700000000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE announcement (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        status text NOT NULL CHECK (status IN ('draft', 'returned', 'submitted', 'withdrawn',
          'approved', 'planned', 'cancelled')),
        revision integer NOT NULL CHECK (revision > 0),
        requested_by uuid NOT NULL REFERENCES account (id),
        requester_role text NOT NULL CHECK (requester_role IN ('cgcn', 'homeroom_teacher', 'bgh',
          'training', 'finance', 'youth_union', 'supervisors', 'boarding')),
        requester_name text NOT NULL,
        requested_at timestamptz NOT NULL,
        title text NOT NULL CHECK (title <> ''),
        text text NOT NULL CHECK (text <> ''),
        without_diacritics boolean NOT NULL,
        message_date date,
        audience jsonb NOT NULL,
        send_at timestamptz,
        accuracy_stated_at timestamptz,
        accuracy_text_hash text,
        approved_by uuid REFERENCES account (id),
        leave_at timestamptz,
        planned_parts integer,
        CONSTRAINT announcement_takes_two_people CHECK (approved_by <> requested_by),
        CONSTRAINT announcement_leaves_with_a_name CHECK (
          status NOT IN ('approved', 'planned', 'cancelled')
          OR (approved_by IS NOT NULL AND leave_at IS NOT NULL
              AND accuracy_stated_at IS NOT NULL AND accuracy_text_hash IS NOT NULL)
        )
      );
      CREATE INDEX announcement_latest ON announcement (requested_at, id);
      CREATE INDEX announcement_requester ON announcement (requested_by, requested_at, id);
      CREATE INDEX announcement_to_plan ON announcement (id) WHERE status = 'approved';

      CREATE TABLE announcement_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        announcement_id uuid NOT NULL REFERENCES announcement (id),
        at timestamptz NOT NULL,
        move text NOT NULL CHECK (move IN ('submit', 'return', 'withdraw', 'approve', 'plan',
          'cancel')),
        revision integer NOT NULL,
        actor_id uuid REFERENCES account (id),
        actor_name text,
        note text,
        text text
      );
      CREATE INDEX announcement_event_announcement ON announcement_event (announcement_id, id);
      CREATE TRIGGER announcement_event_is_append_only
        BEFORE UPDATE OR DELETE ON announcement_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE announcement_event, announcement');
  }
}
