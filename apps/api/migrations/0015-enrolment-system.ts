import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other programs as callers, requests that may come twice, and what the enrolment system pushed. */
export class EnrolmentSystem1700000000015 implements MigrationInterface {
  readonly name = 'EnrolmentSystem1700000000015';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE api_client (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL CHECK (name <> ''),
        scopes text[] NOT NULL CHECK (cardinality(scopes) > 0
          AND scopes <@ ARRAY['enrolment.write', 'enrolment.read']),
        requests_per_minute integer NOT NULL CHECK (requests_per_minute > 0),
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL REFERENCES account (id),
        last_used_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid REFERENCES account (id),
        CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
      );

      CREATE TABLE api_client_secret (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL REFERENCES api_client (id),
        secret_hash text NOT NULL UNIQUE CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL REFERENCES account (id),
        ends_at timestamptz NOT NULL
      );
      CREATE INDEX api_client_secret_client ON api_client_secret (client_id, ends_at);

      CREATE TABLE idempotency_key (
        caller text NOT NULL,
        route text NOT NULL,
        key text NOT NULL,
        body_hash text NOT NULL,
        claim uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('in-progress', 'carried-out', 'answered')),
        begun_at timestamptz NOT NULL,
        lease_until timestamptz NOT NULL,
        answer_status integer,
        answer_body text,
        PRIMARY KEY (caller, route, key),
        CHECK ((status = 'answered') = (answer_status IS NOT NULL)),
        CHECK ((status = 'answered') = (answer_body IS NOT NULL))
      );
      CREATE INDEX idempotency_key_begun ON idempotency_key (begun_at);

      CREATE TABLE enrolment_record (
        external_id text COLLATE "C" PRIMARY KEY,
        student_id uuid NOT NULL UNIQUE REFERENCES student (id),
        origin text NOT NULL CHECK (origin IN ('added', 'linked')),
        told jsonb NOT NULL,
        first_pushed_at timestamptz NOT NULL,
        last_pushed_at timestamptz NOT NULL,
        pushed_by uuid NOT NULL REFERENCES api_client (id),
        distinct_from uuid[] NOT NULL DEFAULT '{}',
        -- Which of all changes was the last that a reader can see, and what was to be seen then.
        change_number bigint UNIQUE,
        seen_state text,
        CHECK ((change_number IS NULL) = (seen_state IS NULL))
      );

      CREATE TABLE enrolment_difference (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        external_id text COLLATE "C" NOT NULL REFERENCES enrolment_record (external_id),
        field text NOT NULL CHECK (field IN ('name', 'date-of-birth', 'gender', 'code', 'class',
          'guardian-name', 'relationship', 'phone')),
        -- The guardianship of 'guardian-name' and 'relationship', the contact of 'phone'.
        about uuid CHECK ((about IS NOT NULL) = (field IN ('guardian-name', 'relationship', 'phone'))),
        theirs text CHECK ((theirs IS NULL) = (field = 'phone')),
        since timestamptz NOT NULL,
        kept_by uuid REFERENCES account (id),
        kept_at timestamptz,
        UNIQUE NULLS NOT DISTINCT (external_id, field, about),
        CHECK ((kept_by IS NULL) = (kept_at IS NULL))
      );
      CREATE INDEX enrolment_difference_waiting ON enrolment_difference (since, id)
        WHERE kept_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE enrolment_difference, enrolment_record, idempotency_key, api_client_secret,
        api_client;
    `);
  }
}
