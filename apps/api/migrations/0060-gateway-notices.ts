import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the other side of a gateway last said of its account: its quota, and the state of its template. */
export class GatewayNotices1700000000060 implements MigrationInterface {
  readonly name = 'GatewayNotices1700000000060';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      SET LOCAL lock_timeout = '5s';

      CREATE TABLE gateway_notice (
        gateway text NOT NULL,
        subject text NOT NULL
          CHECK (subject IN ('quota', 'template', 'template-quality', 'template-quota')),
        -- The template that it is about; empty where it is about the account.
        about text NOT NULL,
        state text NOT NULL,
        said_at timestamptz NOT NULL,
        PRIMARY KEY (gateway, subject)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE gateway_notice');
  }
}
