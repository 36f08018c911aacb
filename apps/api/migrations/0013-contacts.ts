import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The confirmation desk, e-mail addresses beside phones, who wants what and by which way, consents, and
 * class lists that are handed over.
 */
export class ContactsDesk1700000000013 implements MigrationInterface {
  readonly name = 'ContactsDesk1700000000013';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE guardian ADD COLUMN version integer NOT NULL DEFAULT 1;

      -- A guardianship that ended stays, with everything that was said and done in it.
      ALTER TABLE guardianship
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN ended_at timestamptz,
        ADD COLUMN ended_by uuid,
        ADD CHECK ((ended_at IS NULL) = (ended_by IS NULL));

      -- An e-mail address is confirmed, refused and replaced as a phone is.
      ALTER TABLE contact
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ALTER COLUMN phone_id DROP NOT NULL,
        ADD COLUMN email text COLLATE "C" CHECK (email = lower(email) AND email LIKE '%_@_%'),
        ADD COLUMN proposed_by uuid,
        ADD COLUMN proposed_at timestamptz,
        ADD COLUMN refused_by uuid,
        ADD COLUMN refused_at timestamptz,
        ADD COLUMN refusal_reason text,
        ADD COLUMN replaces_id uuid REFERENCES contact (id),
        ADD COLUMN replaced_by_id uuid REFERENCES contact (id),
        ADD UNIQUE (guardianship_id, email),
        ADD CHECK ((phone_id IS NULL) <> (email IS NULL)),
        ADD CHECK ((refused_by IS NULL) = (refused_at IS NULL)),
        ADD CHECK ((refused_by IS NULL) = (refusal_reason IS NULL)),
        ADD CHECK (replaced_by_id IS NULL OR status = 'replaced');
      CREATE INDEX contact_replaced_by ON contact (replaced_by_id) WHERE replaced_by_id IS NOT NULL;

      CREATE TABLE contact_call (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        contact_id uuid NOT NULL REFERENCES contact (id),
        called_by uuid NOT NULL,
        called_at timestamptz NOT NULL,
        how text NOT NULL CHECK (how IN ('call', 'paper-form', 'in-person')),
        outcome text NOT NULL CHECK (outcome IN ('reached', 'no-answer', 'wrong-number', 'call-back')),
        note text
      );
      CREATE INDEX contact_call_contact ON contact_call (contact_id, called_at);

      -- Where there is no row, every kind goes as a text message in Vietnamese.
      CREATE TABLE contact_preference (
        guardianship_id uuid NOT NULL REFERENCES guardianship (id),
        message_kind text NOT NULL
          CHECK (message_kind IN ('announcement', 'daily-report', 'direct-message')),
        receives boolean NOT NULL,
        channel text NOT NULL CHECK (channel IN ('sms', 'zalo', 'email')),
        language text NOT NULL CHECK (language IN ('vi', 'en')),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        PRIMARY KEY (guardianship_id, message_kind)
      );

      CREATE TABLE consent (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        -- In the order in which they were written down: the last one of a purpose holds.
        number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        guardian_id uuid NOT NULL REFERENCES guardian (id),
        purpose text NOT NULL
          CHECK (purpose IN ('school-messages', 'study-and-conduct', 'other-providers')),
        word text NOT NULL CHECK (word IN ('given', 'withdrawn')),
        how text NOT NULL CHECK (how IN ('call', 'paper-form', 'in-person')),
        said_on date NOT NULL,
        note text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX consent_guardian ON consent (guardian_id, number);

      CREATE TABLE class_list_hand_over (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        class_id uuid NOT NULL REFERENCES school_class (id),
        handed_over_by uuid NOT NULL,
        handed_over_at timestamptz NOT NULL,
        note text,
        reopened_at timestamptz,
        reopened_by uuid,
        CHECK (reopened_by IS NULL OR reopened_at IS NOT NULL)
      );
      -- The search keys of a student's guardians, so that one index finds a student by any of them.
      ALTER TABLE student ADD COLUMN family_key text COLLATE "C" NOT NULL DEFAULT '';

      -- An index over two tables, which PostgreSQL can't declare: so it is kept by triggers.
      CREATE FUNCTION renew_family_keys(student_ids uuid[]) RETURNS void LANGUAGE sql
      BEGIN ATOMIC
        UPDATE student s SET family_key = f.key
        FROM (SELECT c.id, coalesce(string_agg(r.search_key, ' | ' ORDER BY r.search_key, r.id), '') AS key
              FROM (SELECT DISTINCT unnest(student_ids) AS id) c
              LEFT JOIN guardianship g ON g.student_id = c.id AND g.ended_at IS NULL
              LEFT JOIN guardian r ON r.id = g.guardian_id
              GROUP BY c.id) f
        WHERE s.id = f.id AND s.family_key <> f.key;
      END;

      CREATE FUNCTION renew_keys_of_guardianships() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM renew_family_keys(ARRAY (SELECT student_id FROM changed));
        RETURN NULL;
      END $$;
      CREATE FUNCTION renew_keys_of_guardians() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM renew_family_keys(ARRAY (SELECT g.student_id FROM guardianship g
          JOIN changed c ON c.id = g.guardian_id));
        RETURN NULL;
      END $$;
      CREATE TRIGGER guardianship_added AFTER INSERT ON guardianship
        REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION renew_keys_of_guardianships();
      CREATE TRIGGER guardianship_changed AFTER UPDATE ON guardianship
        REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION renew_keys_of_guardianships();
      CREATE TRIGGER guardianship_removed AFTER DELETE ON guardianship
        REFERENCING OLD TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION renew_keys_of_guardianships();
      CREATE TRIGGER guardian_changed AFTER UPDATE ON guardian
        REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION renew_keys_of_guardians();
      SELECT renew_family_keys(ARRAY (SELECT id FROM student));

      -- What the search by name stands on: docs/decisions/0013-search-by-name.md.
      DROP INDEX student_search, guardian_search;
      CREATE INDEX student_search ON student
        USING gin ((' ' || search_key || ' | ' || family_key) gin_trgm_ops);
      CREATE INDEX student_other_search ON student
        USING gin ((' ' || left(search_key, -length(split_part(search_key, ' ', -1))) || '| '
          || family_key) gin_trgm_ops);
      CREATE INDEX student_order ON student (given_name, full_name, id)
        INCLUDE (search_key, family_key);
      CREATE INDEX student_given ON student ((split_part(search_key, ' ', -1)), given_name);
      -- Which words are common is told from these.
      ALTER INDEX student_search ALTER COLUMN 1 SET STATISTICS 1000;
      ALTER INDEX student_other_search ALTER COLUMN 1 SET STATISTICS 1000;

      -- A list is handed over once, until something changes in it.
      CREATE UNIQUE INDEX class_list_hand_over_standing ON class_list_hand_over (class_id)
        WHERE reopened_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER guardian_changed ON guardian;
      DROP TRIGGER guardianship_added ON guardianship;
      DROP TRIGGER guardianship_changed ON guardianship;
      DROP TRIGGER guardianship_removed ON guardianship;
      DROP FUNCTION renew_keys_of_guardianships(), renew_keys_of_guardians(), renew_family_keys(uuid[]);
      DROP INDEX student_search, student_other_search, student_order, student_given;
      ALTER TABLE student DROP COLUMN family_key;
      CREATE INDEX student_search ON student USING gin ((' ' || search_key) gin_trgm_ops);
      CREATE INDEX guardian_search ON guardian USING gin ((' ' || search_key) gin_trgm_ops);
      DROP TABLE class_list_hand_over, consent, contact_preference, contact_call;
      UPDATE contact SET replaces_id = NULL, replaced_by_id = NULL;
      DELETE FROM contact WHERE phone_id IS NULL;
      ALTER TABLE contact DROP COLUMN version, DROP COLUMN email, DROP COLUMN proposed_by,
        DROP COLUMN proposed_at, DROP COLUMN refused_by, DROP COLUMN refused_at,
        DROP COLUMN refusal_reason, DROP COLUMN replaces_id, DROP COLUMN replaced_by_id,
        ALTER COLUMN phone_id SET NOT NULL;
      ALTER TABLE guardianship DROP COLUMN version, DROP COLUMN ended_at, DROP COLUMN ended_by;
      ALTER TABLE guardian DROP COLUMN version;
    `);
  }
}
