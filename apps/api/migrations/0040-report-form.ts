import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each family's message of the day is written was a setting of the machine, and is the school's. */
export class ReportForm1700000000040 implements MigrationInterface {
  readonly name = 'ReportForm1700000000040';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE report_form (
        id text PRIMARY KEY CHECK (id = 'report-form'),
        most_parts integer NOT NULL CHECK (most_parts BETWEEN 1 AND 8),
        without_diacritics boolean NOT NULL,
        version integer NOT NULL CHECK (version >= 1),
        changed_at timestamptz NOT NULL,
        changed_by uuid NOT NULL REFERENCES account (id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE report_form');
  }
}
