import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Students who move, school years one after the other, and guardians who are one person. */
export class SchoolLife1700000000014 implements MigrationInterface {
  readonly name = 'SchoolLife1700000000014';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Null where nobody said otherwise: 1 August.
      ALTER TABLE school_year ADD COLUMN starts_on date;

      -- Who is in a class is asked by the day.
      DROP INDEX enrolment_open_class;
      CREATE INDEX enrolment_class ON enrolment (class_id);
      CREATE INDEX enrolment_student ON enrolment (student_id, school_year);

      -- For which year the list is; null for the present one of the day on which it is accepted.
      ALTER TABLE roster_import ADD COLUMN school_year integer;

      ALTER TABLE student ADD COLUMN version integer NOT NULL DEFAULT 1;

      CREATE TABLE student_move (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        -- In the order in which they were written down.
        number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        student_id uuid NOT NULL REFERENCES student (id),
        kind text NOT NULL CHECK (kind IN ('class-change', 'departure', 'return')),
        day date NOT NULL,
        reason text CHECK (reason IN ('transferred', 'moved-away', 'withdrew', 'expelled', 'other')),
        note text,
        change jsonb NOT NULL,
        moved_by uuid NOT NULL,
        moved_at timestamptz NOT NULL,
        undone_by uuid,
        undone_at timestamptz,
        CHECK ((kind = 'departure') = (reason IS NOT NULL)),
        CHECK ((undone_by IS NULL) = (undone_at IS NULL))
      );
      CREATE INDEX student_move_student ON student_move (student_id, number);

      CREATE TABLE roll_over_preview (
        fingerprint text PRIMARY KEY,
        choices jsonb NOT NULL,
        plan jsonb NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL
      );

      CREATE TABLE roll_over (
        start_year integer PRIMARY KEY REFERENCES school_year (start_year),
        plan jsonb NOT NULL,
        rolled_by uuid NOT NULL,
        rolled_at timestamptz NOT NULL
      );

      -- A preference may come to another guardianship, and go back.
      ALTER TABLE contact_preference ADD COLUMN id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid();

      CREATE TABLE guardian_merge (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        kept_id uuid NOT NULL REFERENCES guardian (id),
        gone_id uuid NOT NULL REFERENCES guardian (id) CHECK (gone_id <> kept_id),
        change jsonb NOT NULL,
        merged_by uuid NOT NULL,
        merged_at timestamptz NOT NULL,
        undone_by uuid,
        undone_at timestamptz,
        CHECK ((undone_by IS NULL) = (undone_at IS NULL))
      );
      -- A record goes into another once.
      CREATE UNIQUE INDEX guardian_merge_gone ON guardian_merge (gone_id) WHERE undone_at IS NULL;
      CREATE INDEX guardian_merge_kept ON guardian_merge (kept_id);

      CREATE TABLE not_same_person (
        one_id uuid NOT NULL REFERENCES guardian (id),
        other_id uuid NOT NULL REFERENCES guardian (id) CHECK (other_id > one_id),
        said_by uuid NOT NULL,
        said_at timestamptz NOT NULL,
        PRIMARY KEY (one_id, other_id)
      );

      CREATE TABLE account_guardian (
        account_id uuid PRIMARY KEY,
        guardian_id uuid NOT NULL UNIQUE REFERENCES guardian (id),
        linked_by uuid NOT NULL,
        linked_at timestamptz NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE account_guardian, not_same_person, guardian_merge, roll_over, roll_over_preview,
        student_move;
      ALTER TABLE contact_preference DROP COLUMN id;
      ALTER TABLE student DROP COLUMN version;
      ALTER TABLE roster_import DROP COLUMN school_year;
      DROP INDEX enrolment_class, enrolment_student;
      CREATE INDEX enrolment_open_class ON enrolment (class_id) WHERE enrolled_until IS NULL;
      ALTER TABLE school_year DROP COLUMN starts_on;
    `);
  }
}
