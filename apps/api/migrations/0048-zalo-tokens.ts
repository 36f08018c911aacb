import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tokens of gateways to Zalo, sealed; each refresh token can be used once. */
export class ZaloTokens1700000000048 implements MigrationInterface {
  readonly name = 'ZaloTokens1700000000048';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE zalo_token (
        gateway text PRIMARY KEY,
        entered text NOT NULL,
        access_token text NOT NULL,
        refresh_token text NOT NULL,
        generation integer NOT NULL CHECK (generation >= 1),
        renew_at timestamptz NOT NULL,
        valid_until timestamptz NOT NULL,
        renewed_at timestamptz NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE zalo_token');
  }
}
