import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1700000000001 implements MigrationInterface {
  readonly name = 'Platform1700000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE school_clock (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        offset_milliseconds bigint NOT NULL
      );

      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_id uuid,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        details jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id, id);

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME;
      END $$;
      CREATE TRIGGER audit_entry_is_append_only
        BEFORE UPDATE OR DELETE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE job_run (
        name text NOT NULL,
        due_at timestamptz NOT NULL,
        ran_at timestamptz NOT NULL,
        PRIMARY KEY (name, due_at)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE job_run, audit_entry, school_clock;
      DROP FUNCTION refuse_change();
    `);
  }
}
