import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail as a chain of hashes: docs/decisions/0010-audit-chain.md. Its tables belong to whoever
 * migrates; `grantToApplication` says what little the application's own user may do with them.
 */
export class AuditChain1700000000010 implements MigrationInterface {
  readonly name = 'AuditChain1700000000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE audit_entry ADD COLUMN before jsonb, ADD COLUMN after jsonb, ADD COLUMN origin jsonb;

      -- What the page searches by; each gives the newest first without sorting.
      CREATE INDEX audit_entry_at ON audit_entry (at, id);
      CREATE INDEX audit_entry_actor_at ON audit_entry (actor_id, at, id);
      CREATE INDEX audit_entry_action_at ON audit_entry (action, at, id);
      CREATE INDEX audit_entry_kind_at ON audit_entry (subject_kind, at, id);
      CREATE INDEX audit_entry_subject_at ON audit_entry (subject_id, at, id);

      CREATE TABLE audit_link (
        position bigint PRIMARY KEY CHECK (position > 0),
        entry_id bigint NOT NULL UNIQUE REFERENCES audit_entry (id),
        hash bytea NOT NULL CHECK (octet_length(hash) = 32)
      );

      -- One value, with its length in bytes before it: no two lists of values read the same.
      CREATE FUNCTION audit_field(value text) RETURNS bytea
        LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN CASE WHEN value IS NULL THEN convert_to('-;', 'UTF8') ELSE
        convert_to(octet_length(convert_to(value, 'UTF8')) || ':' || value || ';', 'UTF8') END;

      -- The same, byte by byte, is written in TypeScript: platform/audit/chain/entry-hash.ts.
      CREATE FUNCTION audit_hash(previous bytea, place bigint, entry audit_entry) RETURNS bytea
        LANGUAGE sql STABLE PARALLEL SAFE
      RETURN sha256(previous
        || audit_field(place::text)
        || audit_field(entry.id::text)
        || audit_field(trunc(extract(epoch FROM entry.at) * 1000000)::text)
        || audit_field(entry.actor_id::text)
        || audit_field(entry.action)
        || audit_field(entry.subject_kind)
        || audit_field(entry.subject_id)
        || audit_field(entry.details::text)
        || audit_field(entry.before::text)
        || audit_field(entry.after::text)
        || audit_field(entry.origin::text));

      -- Runs as its owner, since the application itself may not write links. Called at the commit, it
      -- waits for whoever commits at this very moment, and for nobody else.
      CREATE FUNCTION link_audit_entry() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        newest public.audit_link;
      BEGIN
        PERFORM pg_advisory_xact_lock(${chainLock});
        SELECT * INTO newest FROM public.audit_link ORDER BY position DESC LIMIT 1;
        INSERT INTO public.audit_link (position, entry_id, hash) VALUES (
          coalesce(newest.position, 0) + 1,
          NEW.id,
          public.audit_hash(
            coalesce(newest.hash, decode(repeat('00', 32), 'hex')),
            coalesce(newest.position, 0) + 1,
            NEW
          )
        );
        RETURN NULL;
      END $$;
      -- Whoever may execute it could hang it on a table of their own and link what they like.
      REVOKE EXECUTE ON FUNCTION link_audit_entry() FROM PUBLIC;

      -- What was written before there was a chain is bound in its order.
      DO $$
      DECLARE
        entry audit_entry;
        place bigint := 0;
        newest bytea := decode(repeat('00', 32), 'hex');
      BEGIN
        FOR entry IN SELECT * FROM audit_entry ORDER BY id LOOP
          place := place + 1;
          newest := audit_hash(newest, place, entry);
          INSERT INTO audit_link (position, entry_id, hash) VALUES (place, entry.id, newest);
        END LOOP;
      END $$;

      CREATE CONSTRAINT TRIGGER audit_entry_is_linked
        AFTER INSERT ON audit_entry DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION link_audit_entry();
      CREATE TRIGGER audit_entry_is_never_emptied
        BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_link_is_append_only
        BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER audit_entry_is_never_emptied ON audit_entry;
      DROP TRIGGER audit_entry_is_linked ON audit_entry;
      DROP TABLE audit_link;
      DROP FUNCTION link_audit_entry();
      DROP FUNCTION audit_hash(bytea, bigint, audit_entry);
      DROP FUNCTION audit_field(text);
      DROP INDEX audit_entry_at, audit_entry_actor_at, audit_entry_action_at, audit_entry_kind_at,
        audit_entry_subject_at;
      ALTER TABLE audit_entry DROP COLUMN before, DROP COLUMN after, DROP COLUMN origin;
    `);
  }
}

/** Any fixed number will do, as long as nobody else in this database uses it. */
const chainLock = 5_920_180_316;
