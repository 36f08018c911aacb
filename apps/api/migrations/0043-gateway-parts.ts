import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which message an id of a gateway's belongs to, beside the busiest table and not in it. */
export class GatewayParts1700000000043 implements MigrationInterface {
  readonly name = 'GatewayParts1700000000043';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE gateway_part (
        gateway text NOT NULL,
        gateway_message_id text NOT NULL,
        reference text,
        parts integer,
        state text CHECK (state IN ('delivered', 'failed')),
        code text,
        noted_at timestamptz NOT NULL,
        told boolean NOT NULL DEFAULT false,
        PRIMARY KEY (gateway, gateway_message_id)
      ) WITH (fillfactor = 80);
      CREATE INDEX gateway_part_reference ON gateway_part (gateway, reference);
      CREATE INDEX gateway_part_untold ON gateway_part (gateway)
        WHERE NOT told AND state IS NOT NULL AND reference IS NOT NULL;
      CREATE INDEX gateway_part_noted ON gateway_part (noted_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE gateway_part');
  }
}
