import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which days there is school, and the set hours of such a day. */
export class SchoolCalendar1700000000030 implements MigrationInterface {
  readonly name = 'SchoolCalendar1700000000030';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE school_calendar (
        start_year integer PRIMARY KEY,
        calendar jsonb NOT NULL,
        version integer NOT NULL CHECK (version >= 1),
        changed_at timestamptz NOT NULL,
        changed_by uuid NOT NULL REFERENCES account (id)
      );

      CREATE TABLE day_times (
        id text PRIMARY KEY CHECK (id = 'day-times'),
        times jsonb NOT NULL,
        version integer NOT NULL CHECK (version >= 1),
        changed_at timestamptz NOT NULL,
        changed_by uuid NOT NULL REFERENCES account (id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE day_times, school_calendar');
  }
}
