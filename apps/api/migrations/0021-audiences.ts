import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Saved groups and uploaded sheets as audiences, and why each message is in its send. */
export class Audiences1700000000021 implements MigrationInterface {
  readonly name = 'Audiences1700000000021';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE student_group (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL CHECK (name <> ''),
        -- The class whose teachers keep it; null for one of the whole school.
        class_id uuid REFERENCES school_class (id) ON DELETE CASCADE,
        created_by uuid NOT NULL REFERENCES account (id),
        created_at timestamptz NOT NULL,
        archived_at timestamptz
      );
      CREATE UNIQUE INDEX student_group_name ON student_group (class_id, lower(name))
        NULLS NOT DISTINCT WHERE archived_at IS NULL;

      CREATE TABLE student_group_member (
        group_id uuid NOT NULL REFERENCES student_group (id) ON DELETE CASCADE,
        student_id uuid NOT NULL REFERENCES student (id) ON DELETE CASCADE,
        PRIMARY KEY (group_id, student_id)
      );
      CREATE INDEX student_group_member_student ON student_group_member (student_id);

      CREATE TABLE audience_sheet (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        file_name text NOT NULL,
        columns text[] NOT NULL,
        uploaded_by uuid NOT NULL REFERENCES account (id),
        uploaded_at timestamptz NOT NULL
      );

      CREATE TABLE audience_sheet_row (
        sheet_id uuid NOT NULL REFERENCES audience_sheet (id) ON DELETE CASCADE,
        position integer NOT NULL,
        sheet text NOT NULL,
        row integer NOT NULL,
        -- As the file has it, for whoever mends the row.
        code text,
        name text,
        student_id uuid REFERENCES student (id) ON DELETE CASCADE,
        -- By the names of the columns.
        "values" jsonb NOT NULL,
        -- Why nobody gets a message by it.
        problem text CHECK (problem IN ('no-code', 'unknown-code', 'other-name', 'not-in-a-class',
          'doubled')),
        PRIMARY KEY (sheet_id, position),
        CHECK (problem IS NOT NULL OR student_id IS NOT NULL)
      );
      CREATE UNIQUE INDEX audience_sheet_row_student ON audience_sheet_row (sheet_id, student_id)
        WHERE problem IS NULL;
      -- What was approved stays what it was: rows of a sheet are written once.
      CREATE TRIGGER audience_sheet_row_is_fixed BEFORE UPDATE ON audience_sheet_row
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      ALTER TABLE outbound_message ADD because text;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE outbound_message DROP because;
      DROP TABLE audience_sheet_row, audience_sheet, student_group_member, student_group;
    `);
  }
}
