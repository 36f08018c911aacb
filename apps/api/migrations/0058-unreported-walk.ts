import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the look for messages that a gateway did not report of has come: one row for each gateway. */
export class UnreportedWalk1700000000058 implements MigrationInterface {
  readonly name = 'UnreportedWalk1700000000058';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      SET LOCAL lock_timeout = '5s';

      CREATE TABLE unreported_walk (
        gateway text PRIMARY KEY,
        looked_at timestamptz NOT NULL,
        -- Where the next look goes on; null from the beginning.
        dispatch_id bigint,
        message_id bigint
      ) WITH (fillfactor = 50);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE unreported_walk');
  }
}
