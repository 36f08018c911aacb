import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1700000000003 implements MigrationInterface {
  readonly name = 'Accounts1700000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        username text NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
        display_name text NOT NULL CHECK (display_name <> ''),
        role text NOT NULL CHECK (role IN ('cgcn', 'homeroom_teacher', 'bgh', 'training',
          'finance', 'youth_union', 'supervisors', 'boarding')),
        password_hash text,
        created_at timestamptz NOT NULL,
        created_by uuid REFERENCES account (id),
        role_confirmed_at timestamptz,
        role_confirmed_by uuid REFERENCES account (id),
        disabled_at timestamptz,
        CONSTRAINT account_role_takes_two_people CHECK (
          role IN ('homeroom_teacher', 'supervisors', 'boarding')
          OR created_by IS NULL
          OR role_confirmed_at IS NULL
          OR (role_confirmed_by IS NOT NULL AND role_confirmed_by <> created_by)
        )
      );

      CREATE TABLE one_time_link (
        token_hash text PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account (id),
        purpose text NOT NULL CHECK (purpose IN ('first-password')),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX one_time_link_account ON one_time_link (account_id);

      CREATE TABLE session (
        sid text PRIMARY KEY,
        sess jsonb NOT NULL,
        expire timestamptz NOT NULL
      );
      CREATE INDEX session_expire ON session (expire);
      CREATE INDEX session_account ON session ((sess #>> '{passport,user,accountId}'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE session, one_time_link, account');
  }
}
