import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A send, and an approval that has yet to be planned, remember on account of which request they came
 * about, so that what a worker does for them can be found by that request's id; and the sends of the last days are found without reading all there
 * ever were.
 */
export class SeenFromOutside1700000000053 implements MigrationInterface {
  readonly name = 'SeenFromOutside1700000000053';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`SET LOCAL lock_timeout = '5s'`);
    await queryRunner.query('ALTER TABLE dispatch ADD COLUMN request_id text');
    await queryRunner.query('ALTER TABLE announcement ADD COLUMN approved_request text');
    // One row a send, never one a message.
    await queryRunner.query('CREATE INDEX dispatch_accepted ON dispatch (accepted_at)');
    await queryRunner.query('CREATE INDEX dispatch_unknown ON dispatch (id) WHERE unknown > 0');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX dispatch_unknown, dispatch_accepted');
    await queryRunner.query('ALTER TABLE announcement DROP COLUMN approved_request');
    await queryRunner.query('ALTER TABLE dispatch DROP COLUMN request_id');
  }
}
