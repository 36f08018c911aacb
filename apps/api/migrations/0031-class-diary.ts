import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a class's teacher records of a day, and everybody who wrote in it (procedure § 3.2). */
export class ClassDiary1700000000031 implements MigrationInterface {
  readonly name = 'ClassDiary1700000000031';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE class_diary (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        class_id uuid NOT NULL REFERENCES school_class (id),
        date date NOT NULL,
        status text NOT NULL CHECK (status IN
          ('draft', 'taken-back', 'handed-in', 'in-review', 'ready', 'sent')),
        content jsonb NOT NULL,
        version integer NOT NULL CHECK (version >= 1),
        changed_at timestamptz NOT NULL,
        changed_by uuid NOT NULL REFERENCES account (id),
        handed_in_at timestamptz,
        handed_in_by uuid REFERENCES account (id),
        for_teacher boolean NOT NULL,
        minutes_late integer CHECK (minutes_late >= 0),
        cgcn_hands uuid[] NOT NULL,
        UNIQUE (class_id, date),
        CONSTRAINT class_diary_handed_in_is_whole CHECK (
          (handed_in_at IS NULL) = (status IN ('draft', 'taken-back'))
          AND (handed_in_at IS NULL) = (handed_in_by IS NULL)
          AND (handed_in_at IS NULL) = (minutes_late IS NULL))
      );
      CREATE INDEX class_diary_day ON class_diary (date, class_id);

      CREATE TABLE class_diary_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        diary_id uuid NOT NULL REFERENCES class_diary (id),
        version integer NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        at timestamptz NOT NULL,
        for_teacher boolean NOT NULL,
        changes jsonb NOT NULL,
        UNIQUE (diary_id, version)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE class_diary_change, class_diary');
  }
}
