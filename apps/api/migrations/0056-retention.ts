import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Old messages go, their sends' counters stay: docs/decisions/0057-retention.md. */
export class Retention1700000000056 implements MigrationInterface {
  readonly name = 'Retention1700000000056';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      SET LOCAL lock_timeout = '5s';
      ALTER TABLE dispatch ADD COLUMN messages_removed_at timestamptz;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE dispatch DROP COLUMN messages_removed_at');
  }
}
