import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A student's weeks are read by the student. */
export class LookingBack1700000000039 implements MigrationInterface {
  readonly name = 'LookingBack1700000000039';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX contradiction_settlement_student
        ON contradiction_settlement (student_id, date);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX contradiction_settlement_student');
  }
}
