import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gateways as rows, how each has done by the minute, and which gateway a waiting batch is for. */
export class Gateways1700000000044 implements MigrationInterface {
  readonly name = 'Gateways1700000000044';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE gateway (
        name text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9-]{1,29}$'),
        kind text NOT NULL CHECK (kind IN ('simulated-carrier', 'esms', 'smpp', 'zalo', 'email')),
        channel text NOT NULL CHECK (channel IN ('sms', 'zalo', 'email')),
        settings jsonb NOT NULL DEFAULT '{}',
        secrets jsonb NOT NULL DEFAULT '{}',
        secrets_set_at timestamptz,
        secrets_set_by uuid,
        weight integer NOT NULL DEFAULT 100 CHECK (weight BETWEEN 0 AND 1000),
        price integer NOT NULL DEFAULT 0 CHECK (price BETWEEN 0 AND 100000),
        rate_per_second integer CHECK (rate_per_second BETWEEN 1 AND 100000),
        position integer NOT NULL,
        enabled boolean NOT NULL DEFAULT true,
        paused_at timestamptz,
        paused_by uuid,
        self_paused_at timestamptz,
        self_paused_code text,
        probe_at timestamptz,
        told_at timestamptz,
        told_code text,
        share_step smallint NOT NULL DEFAULT 0 CHECK (share_step BETWEEN 0 AND 4),
        moved_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        created_by uuid,
        CHECK ((self_paused_at IS NULL) = (self_paused_code IS NULL)),
        CHECK ((self_paused_at IS NULL) = (probe_at IS NULL))
      );

      CREATE TABLE gateway_steering (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        rule text NOT NULL DEFAULT 'by-weight' CHECK (rule IN ('by-weight', 'by-cost')),
        version integer NOT NULL DEFAULT 1,
        shifted_until timestamptz NOT NULL DEFAULT 'epoch'
      );
      INSERT INTO gateway_steering DEFAULT VALUES;

      CREATE TABLE gateway_minute (
        gateway text NOT NULL,
        minute timestamptz NOT NULL,
        taken integer NOT NULL,
        refused integer NOT NULL,
        later integer NOT NULL,
        ambiguous integer NOT NULL,
        configuration integer NOT NULL,
        elsewhere integer NOT NULL,
        errors integer NOT NULL,
        slow integer NOT NULL,
        milliseconds bigint NOT NULL,
        latencies integer[] NOT NULL,
        parts integer NOT NULL,
        cost bigint NOT NULL,
        PRIMARY KEY (gateway, minute)
      ) WITH (fillfactor = 70);

      CREATE TABLE gateway_error (
        gateway text NOT NULL,
        code text NOT NULL,
        outcome text NOT NULL,
        count bigint NOT NULL,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        PRIMARY KEY (gateway, code, outcome)
      ) WITH (fillfactor = 70);

      -- Which person tries which gateway; the message itself is a send like any other.
      CREATE TABLE gateway_test (
        id uuid PRIMARY KEY,
        gateway text NOT NULL,
        account_id uuid NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX gateway_test_account ON gateway_test (account_id, at);

      -- Of a message that waits alone: the gateway that has not answered for it yet, those that never
      -- will take it, and the one that a person wants to try with it.
      ALTER TABLE message_batch ADD stays_with text, ADD refused_by text[] NOT NULL DEFAULT '{}',
        ADD only_by text;
      UPDATE message_batch b SET stays_with = m.gateway FROM outbound_message m
      WHERE m.batch_id = b.id AND m.unanswered AND b.retry_at IS NOT NULL;

      ALTER TABLE outbound_message DROP CONSTRAINT IF EXISTS outbound_message_channel_check;
      ALTER TABLE outbound_message ADD CONSTRAINT outbound_message_channel_check
        CHECK (channel IN ('sms', 'zalo', 'email'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE outbound_message SET channel = 'sms' WHERE channel = 'zalo';
      UPDATE message_batch SET channel = 'sms' WHERE channel = 'zalo';
      ALTER TABLE outbound_message DROP CONSTRAINT outbound_message_channel_check;
      ALTER TABLE outbound_message ADD CONSTRAINT outbound_message_channel_check
        CHECK (channel IN ('sms', 'email'));
      ALTER TABLE message_batch DROP stays_with, DROP refused_by, DROP only_by;
      DROP TABLE gateway_test, gateway_error, gateway_minute, gateway_steering, gateway;
    `);
  }
}
