import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff's mailboxes, links for a lost password, and the second factor. */
export class SignIn1700000000011 implements MigrationInterface {
  readonly name = 'SignIn1700000000011';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE account ADD COLUMN email text CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$');

      ALTER TABLE one_time_link
        ADD COLUMN issued_at timestamptz NOT NULL DEFAULT now(),
        DROP CONSTRAINT one_time_link_purpose_check,
        ADD CONSTRAINT one_time_link_purpose_check
          CHECK (purpose IN ('first-password', 'lost-password'));
      ALTER TABLE one_time_link ALTER COLUMN issued_at DROP DEFAULT;

      CREATE TABLE second_factor (
        account_id uuid PRIMARY KEY REFERENCES account (id),
        sealed_secret text,
        confirmed_at timestamptz,
        pending_secret text,
        last_step bigint,
        wrong_codes integer NOT NULL DEFAULT 0,
        wrong_codes_since timestamptz,
        CHECK ((sealed_secret IS NULL) = (confirmed_at IS NULL))
      );

      CREATE TABLE recovery_code (
        account_id uuid NOT NULL REFERENCES second_factor (account_id) ON DELETE CASCADE,
        code_hash text NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (account_id, code_hash)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE recovery_code, second_factor;
      DELETE FROM one_time_link WHERE purpose = 'lost-password';
      ALTER TABLE one_time_link
        DROP COLUMN issued_at,
        DROP CONSTRAINT one_time_link_purpose_check,
        ADD CONSTRAINT one_time_link_purpose_check CHECK (purpose IN ('first-password'));
      ALTER TABLE account DROP COLUMN email;
    `);
  }
}
