import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What Giám thị and Bán trú saw of the students during the day. */
export class Observations1700000000033 implements MigrationInterface {
  readonly name = 'Observations1700000000033';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE observation (
        -- Given by whoever records it, so that sending it again after a lost connection adds nothing.
        id uuid PRIMARY KEY,
        date date NOT NULL,
        class_id uuid NOT NULL REFERENCES school_class (id),
        student_id uuid NOT NULL REFERENCES student (id),
        department text NOT NULL CHECK (department IN ('supervisors', 'boarding')),
        kind text NOT NULL CHECK (kind IN ('late', 'absent', 'left-early', 'uniform', 'conduct',
          'meals', 'rest', 'health')),
        at text NOT NULL CHECK (at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        minutes smallint CHECK (minutes BETWEEN 1 AND 300),
        word text NOT NULL CHECK (length(word) <= 200),
        recorded_by uuid NOT NULL REFERENCES account (id),
        recorded_at timestamptz NOT NULL,
        changed_by uuid REFERENCES account (id),
        changed_at timestamptz,
        taken_back_by uuid REFERENCES account (id),
        taken_back_at timestamptz,
        CHECK (minutes IS NULL OR kind = 'late'),
        CHECK ((changed_by IS NULL) = (changed_at IS NULL)),
        CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
      );
      -- A day is read whole, a student's weeks by the student; the year never.
      CREATE INDEX observation_day ON observation (date, department);
      CREATE INDEX observation_student ON observation (student_id, date);
      CREATE INDEX observation_class ON observation (class_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE observation;');
  }
}
