import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that a gateway refused for good, until who keeps them has taken note. */
export class FailedAddresses1700000000009 implements MigrationInterface {
  readonly name = 'FailedAddresses1700000000009';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE failed_address (
        channel text NOT NULL,
        address text NOT NULL,
        code text,
        failed_at timestamptz NOT NULL,
        PRIMARY KEY (channel, address)
      )
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE failed_address');
  }
}
