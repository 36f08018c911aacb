import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What waits alone is found by the gateway that it waits for: empty where any may have it, so that each is read
 * in the order in which it is due.
 *
 * Seen with 100,000 messages that waited for a silent gateway, which a person had paused, beside a send by
 * another one: each claim of that one read and passed over all of them, 84 ms in place of 1. With this
 * index it reads none of them. `message_batch_again` is not read any more from here on; the version before
 * still does, so it goes one version later.
 */
export class BatchesForOneGateway1700000000059 implements MigrationInterface {
  readonly name = 'BatchesForOneGateway1700000000059';
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    // One that broke off has left an index behind that is no good.
    await queryRunner.query('DROP INDEX CONCURRENTLY IF EXISTS message_batch_alone');
    await queryRunner.query(`
      CREATE INDEX CONCURRENTLY message_batch_alone
        ON message_batch (channel, lane, (coalesce(stays_with, only_by, '')), retry_at)
        WHERE lease_token IS NULL AND retry_at IS NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX CONCURRENTLY message_batch_alone');
  }
}
