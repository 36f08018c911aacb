import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What networks named is forgotten by its age alone, and lies in the table by its age: a summary of each
 * stretch of the table finds it as well as an entry for each row, which had to be written with each message.
 */
export class PartsByAge1700000000061 implements MigrationInterface {
  readonly name = 'PartsByAge1700000000061';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      SET LOCAL lock_timeout = '5s';

      DROP INDEX gateway_part_noted;
      CREATE INDEX gateway_part_noted ON gateway_part USING brin (noted_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX gateway_part_noted;
      CREATE INDEX gateway_part_noted ON gateway_part (noted_at);
    `);
  }
}
