import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Delivery1700000000002 implements MigrationInterface {
  readonly name = 'Delivery1700000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE delivery_setting (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        quiet_from text NOT NULL,
        quiet_until text NOT NULL
      );
      INSERT INTO delivery_setting (quiet_from, quiet_until) VALUES ('22:00', '06:00');

      CREATE TABLE dispatch (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        source_kind text NOT NULL,
        source_id text NOT NULL,
        revision integer NOT NULL,
        message_kind text NOT NULL,
        lane text NOT NULL CHECK (lane IN ('urgent', 'bulk')),
        obeys_quiet_hours boolean NOT NULL,
        not_before timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz NOT NULL,
        total integer NOT NULL DEFAULT 0,
        sent integer NOT NULL DEFAULT 0,
        delivered integer NOT NULL DEFAULT 0,
        failed integer NOT NULL DEFAULT 0,
        cancelled integer NOT NULL DEFAULT 0,
        expired integer NOT NULL DEFAULT 0,
        unknown integer NOT NULL DEFAULT 0,
        awaiting_receipt integer NOT NULL DEFAULT 0,
        first_left_at timestamptz,
        last_left_at timestamptz,
        UNIQUE (source_kind, source_id, revision),
        CHECK (sent + delivered + failed + cancelled + expired + unknown <= total),
        CHECK (awaiting_receipt BETWEEN 0 AND sent)
      ) WITH (fillfactor = 50);
      CREATE INDEX dispatch_expires ON dispatch (expires_at)
        WHERE sent + delivered + failed + cancelled + expired + unknown < total;
      CREATE INDEX dispatch_awaits_receipt ON dispatch (last_left_at) WHERE awaiting_receipt > 0;

      CREATE TABLE outbound_message (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        dispatch_id bigint NOT NULL REFERENCES dispatch (id),
        lane text NOT NULL,
        channel text NOT NULL CHECK (channel IN ('sms', 'email')),
        address text NOT NULL,
        subject text NOT NULL,
        title text,
        text text NOT NULL,
        grounds text[] NOT NULL,
        message_kind text NOT NULL,
        obeys_quiet_hours boolean NOT NULL,
        not_before timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'sending', 'retrying',
          'sent', 'delivered', 'failed', 'cancelled', 'expired', 'unknown')),
        attempts integer NOT NULL DEFAULT 0,
        failures integer NOT NULL DEFAULT 0,
        unanswered boolean NOT NULL DEFAULT false,
        reference text,
        gateway text,
        gateway_message_id text,
        lease_token uuid,
        leased_until timestamptz,
        retry_at timestamptz,
        left_at timestamptz,
        failure_kind text CHECK (failure_kind IN ('permanent', 'technical')),
        failure_code text,
        UNIQUE (dispatch_id, channel, address, subject)
      ) WITH (fillfactor = 70);
      CREATE INDEX outbound_message_queued ON outbound_message (channel, lane, not_before, id)
        WHERE status = 'queued';
      CREATE INDEX outbound_message_retrying ON outbound_message (channel, lane, retry_at)
        WHERE status = 'retrying';
      CREATE INDEX outbound_message_leased ON outbound_message (leased_until)
        WHERE status = 'sending';
      -- Rows pass through these small indexes fast; vacuum must keep up with them.
      ALTER TABLE outbound_message SET (autovacuum_vacuum_scale_factor = 0.02,
        autovacuum_vacuum_insert_scale_factor = 0.1);

      CREATE TABLE attempt (
        message_id bigint NOT NULL,
        number integer NOT NULL,
        gateway text NOT NULL,
        reference text NOT NULL,
        began_at timestamptz NOT NULL,
        ended_at timestamptz,
        outcome text NOT NULL,
        code text,
        gateway_message_id text,
        PRIMARY KEY (message_id, number)
      );

      CREATE TABLE receipt (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        gateway text NOT NULL,
        reference text NOT NULL,
        gateway_message_id text,
        state text NOT NULL CHECK (state IN ('delivered', 'failed')),
        code text,
        received_at timestamptz NOT NULL,
        applied_at timestamptz,
        matched boolean,
        UNIQUE (gateway, reference, state)
      ) WITH (fillfactor = 80);
      CREATE INDEX receipt_waiting ON receipt (id) WHERE applied_at IS NULL;

      CREATE TABLE suppression (
        reference text NOT NULL,
        message_kind text NOT NULL,
        reason text NOT NULL,
        PRIMARY KEY (reference, message_kind, reason)
      );

      CREATE TABLE gateway_allowance (
        gateway text PRIMARY KEY,
        tokens double precision NOT NULL,
        refilled_at timestamptz NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE gateway_allowance, suppression, receipt, attempt, outbound_message, dispatch,
        delivery_setting
    `);
  }
}
