import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person needs to steer a send, and to see what it cost. */
export class SteeredSends1700000000020 implements MigrationInterface {
  readonly name = 'SteeredSends1700000000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE dispatch ADD paused boolean NOT NULL DEFAULT false,
        ADD parts_left integer NOT NULL DEFAULT 0;
      -- Each claim reads it, and it is nearly always empty.
      CREATE INDEX dispatch_paused ON dispatch (id) WHERE paused;
      -- The sends of an hour, to see whom two of them reach.
      CREATE INDEX dispatch_not_before ON dispatch (not_before);

      -- Of what was accepted before this, the parts were never counted.
      ALTER TABLE outbound_message ADD parts smallint NOT NULL DEFAULT 0;

      ALTER TABLE delivery_setting ADD version integer NOT NULL DEFAULT 1;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE delivery_setting DROP version;
      ALTER TABLE outbound_message DROP parts;
      DROP INDEX dispatch_not_before, dispatch_paused;
      ALTER TABLE dispatch DROP paused, DROP parts_left;
    `);
  }
}
