import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tries and requests of programs are counted by all APIs together. */
export class SharedLimits1700000000057 implements MigrationInterface {
  readonly name = 'SharedLimits1700000000057';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      SET LOCAL lock_timeout = '5s';

      -- Written at every try and worth nothing a minute later: a crash may empty it.
      CREATE UNLOGGED TABLE request_count (
        -- A hash: neither a username nor an address stands in it.
        who bytea PRIMARY KEY,
        ends_at timestamptz NOT NULL,
        count integer NOT NULL
      ) WITH (fillfactor = 70);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE request_count');
  }
}
