import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Contacts1700000000004 implements MigrationInterface {
  readonly name = 'Contacts1700000000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The order of the Vietnamese alphabet and its tones, and 10A2 before 10A10.
      CREATE COLLATION school_order (provider = icu, locale = 'vi-u-kn-true');

      CREATE TABLE school_year (
        start_year integer PRIMARY KEY,
        label text NOT NULL UNIQUE
      );

      CREATE TABLE school_class (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        school_year integer NOT NULL REFERENCES school_year (start_year),
        name text COLLATE school_order NOT NULL CHECK (name <> '' AND name IS NFC NORMALIZED),
        grade integer,
        UNIQUE (school_year, name),
        UNIQUE (id, school_year)
      );

      CREATE TABLE homeroom_assignment (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        class_id uuid NOT NULL,
        school_year integer NOT NULL,
        account_id uuid NOT NULL,
        deputy boolean NOT NULL DEFAULT false,
        FOREIGN KEY (class_id, school_year) REFERENCES school_class (id, school_year),
        UNIQUE (class_id, account_id)
      );
      CREATE UNIQUE INDEX homeroom_assignment_one_teacher ON homeroom_assignment (class_id)
        WHERE NOT deputy;
      CREATE UNIQUE INDEX homeroom_assignment_one_class
        ON homeroom_assignment (account_id, school_year) WHERE NOT deputy;
      CREATE INDEX homeroom_assignment_account ON homeroom_assignment (account_id, school_year);

      CREATE TABLE student (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        code text,
        full_name text COLLATE school_order NOT NULL
          CHECK (full_name <> '' AND full_name IS NFC NORMALIZED),
        given_name text COLLATE school_order NOT NULL,
        search_key text COLLATE "C" NOT NULL,
        date_of_birth date,
        gender text CHECK (gender IN ('male', 'female')),
        note text
      );
      -- Clerks write a code in capitals or not; it is the same code.
      CREATE UNIQUE INDEX student_code ON student (upper(code));

      CREATE TABLE enrolment (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        student_id uuid NOT NULL REFERENCES student (id),
        class_id uuid NOT NULL,
        school_year integer NOT NULL,
        enrolled_from date NOT NULL,
        enrolled_until date CHECK (enrolled_until >= enrolled_from),
        FOREIGN KEY (class_id, school_year) REFERENCES school_class (id, school_year)
      );
      CREATE UNIQUE INDEX enrolment_one_open ON enrolment (student_id, school_year)
        WHERE enrolled_until IS NULL;
      CREATE INDEX enrolment_open_class ON enrolment (class_id) WHERE enrolled_until IS NULL;

      CREATE TABLE guardian (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        full_name text COLLATE school_order
          CHECK (full_name <> '' AND full_name IS NFC NORMALIZED),
        search_key text COLLATE "C",
        CHECK ((full_name IS NULL) = (search_key IS NULL))
      );

      CREATE TABLE guardianship (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        student_id uuid NOT NULL REFERENCES student (id),
        guardian_id uuid NOT NULL REFERENCES guardian (id),
        relationship text NOT NULL CHECK (relationship IN ('father', 'mother', 'guardian',
          'grandparent', 'sibling', 'relative')),
        UNIQUE (student_id, guardian_id)
      );
      CREATE INDEX guardianship_guardian ON guardianship (guardian_id);

      CREATE TABLE phone (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        e164 text COLLATE "C" NOT NULL UNIQUE CHECK (e164 ~ '^\\+[1-9][0-9]{6,14}$'),
        reachability text NOT NULL DEFAULT 'unknown'
          CHECK (reachability IN ('unknown', 'reachable', 'failing')),
        failing_since timestamptz,
        failure_code text,
        CHECK ((reachability = 'failing') = (failing_since IS NOT NULL))
      );

      CREATE TABLE contact (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        guardianship_id uuid NOT NULL REFERENCES guardianship (id),
        phone_id uuid NOT NULL REFERENCES phone (id),
        status text NOT NULL DEFAULT 'unconfirmed'
          CHECK (status IN ('unconfirmed', 'confirmed', 'refused', 'replaced')),
        origin text NOT NULL CHECK (origin IN ('upload', 'teacher', 'enrolment')),
        confirmed_by uuid,
        confirmed_at timestamptz,
        confirmed_how text CHECK (confirmed_how IN ('call', 'paper-form', 'in-person')),
        note text,
        UNIQUE (guardianship_id, phone_id),
        CONSTRAINT contact_confirmed_by_somebody CHECK (status <> 'confirmed'
          OR (confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL AND confirmed_how IS NOT NULL)),
        CONSTRAINT contact_unconfirmed_by_nobody CHECK (status <> 'unconfirmed'
          OR (confirmed_by IS NULL AND confirmed_at IS NULL AND confirmed_how IS NULL))
      );
      CREATE INDEX contact_phone ON contact (phone_id);

      CREATE TABLE opt_out (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        guardian_id uuid NOT NULL REFERENCES guardian (id),
        message_kind text NOT NULL
          CHECK (message_kind IN ('announcement', 'daily-report', 'direct-message')),
        opted_out_at timestamptz NOT NULL,
        how_said text NOT NULL,
        recorded_by uuid NOT NULL,
        back_in_at timestamptz,
        back_in_by uuid
      );
      CREATE UNIQUE INDEX opt_out_one_open ON opt_out (guardian_id, message_kind)
        WHERE back_in_at IS NULL;

      CREATE TABLE roster_import (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        file_name text NOT NULL,
        file_bytes bytea NOT NULL,
        columns jsonb NOT NULL DEFAULT '{}',
        reading jsonb NOT NULL,
        status text NOT NULL DEFAULT 'previewed' CHECK (status IN ('previewed', 'accepted')),
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL,
        accepted_by uuid,
        accepted_at timestamptz,
        outcome jsonb,
        CHECK ((status = 'accepted') = (accepted_at IS NOT NULL)),
        CHECK ((status = 'accepted') = (outcome IS NOT NULL))
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE roster_import, opt_out, contact, phone, guardianship, guardian, enrolment, student,
        homeroom_assignment, school_class, school_year;
      DROP COLLATION school_order;
    `);
  }
}
