import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day's mail of Giám thị and Bán trú, and the files that a mail carries. */
export class ObservationsMail1700000000034 implements MigrationInterface {
  readonly name = 'ObservationsMail1700000000034';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE attachment (
        id uuid PRIMARY KEY,
        file_name text NOT NULL CHECK (file_name <> ''),
        media_type text NOT NULL CHECK (media_type <> ''),
        -- Unreadable without the deployment's key.
        sealed bytea NOT NULL,
        kept_at timestamptz NOT NULL
      );
      CREATE INDEX attachment_kept ON attachment (kept_at);
      -- No foreign key: files go when nobody can send them any more, and their messages stay.
      ALTER TABLE outbound_message ADD attachment_id uuid;

      CREATE TABLE observations_mail (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        date date NOT NULL,
        department text NOT NULL CHECK (department IN ('supervisors', 'boarding')),
        -- 0 for the day's mail itself, then its corrections.
        correction integer NOT NULL CHECK (correction >= 0),
        sent_by uuid NOT NULL REFERENCES account (id),
        sent_at timestamptz NOT NULL,
        observations integer NOT NULL CHECK (observations >= 0),
        content_digest text NOT NULL,
        UNIQUE (date, department, correction)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE observations_mail;
      ALTER TABLE outbound_message DROP attachment_id;
      DROP TABLE attachment;
    `);
  }
}
