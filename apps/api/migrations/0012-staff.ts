import { givenNameOf, searchKey } from '@lien-lac/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts as CGCN manages them: names to look for, changes that take two people, homerooms by date. */
export class Staff1700000000012 implements MigrationInterface {
  readonly name = 'Staff1700000000012';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE account
        ADD COLUMN given_name text COLLATE school_order,
        ADD COLUMN search_key text COLLATE "C",
        ADD COLUMN role_given_by uuid REFERENCES account (id),
        ADD COLUMN last_signed_in_at timestamptz;
    `);
    await nameAccounts(queryRunner);
    await queryRunner.query(`
      UPDATE account SET role_given_by = created_by;
      ALTER TABLE account
        ALTER COLUMN given_name SET NOT NULL,
        ALTER COLUMN search_key SET NOT NULL,
        DROP CONSTRAINT account_role_takes_two_people,
        -- Who gave the role is asked, and no longer who made the account: it may be given later.
        ADD CONSTRAINT account_role_takes_two_people CHECK (
          role IN ('homeroom_teacher', 'supervisors', 'boarding')
          OR role_confirmed_at IS NULL
          OR (role_given_by IS NULL AND created_by IS NULL)
          OR (role_given_by IS NOT NULL AND role_confirmed_by IS NOT NULL
              AND role_confirmed_by <> role_given_by AND role_confirmed_by <> id)
        );

      CREATE TABLE role_change (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES account (id),
        kind text NOT NULL CHECK (kind IN ('role', 'email', 'second-factor-reset')),
        role text CHECK (role IN ('cgcn', 'homeroom_teacher', 'bgh', 'training', 'finance',
          'youth_union', 'supervisors', 'boarding')),
        email text,
        status text NOT NULL DEFAULT 'waiting'
          CHECK (status IN ('waiting', 'confirmed', 'refused', 'withdrawn', 'expired')),
        asked_by uuid NOT NULL REFERENCES account (id),
        asked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at > asked_at),
        decided_by uuid REFERENCES account (id),
        decided_at timestamptz,
        CHECK ((kind = 'role') = (role IS NOT NULL)),
        CHECK ((kind = 'email') = (email IS NOT NULL)),
        CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
        CHECK ((status IN ('waiting', 'expired')) = (decided_by IS NULL)),
        CONSTRAINT role_change_takes_two_people CHECK (status NOT IN ('confirmed', 'refused')
          OR (decided_by <> asked_by AND decided_by <> account_id))
      );
      CREATE UNIQUE INDEX role_change_one_waiting ON role_change (account_id, kind)
        WHERE status = 'waiting';
      CREATE INDEX role_change_account ON role_change (account_id, asked_at);

      INSERT INTO role_change (account_id, kind, role, asked_by, asked_at, expires_at)
      SELECT id, 'role', role, created_by, created_at, created_at + interval '7 days'
      FROM account
      WHERE role_confirmed_at IS NULL AND disabled_at IS NULL AND created_by IS NOT NULL;

      CREATE TABLE account_import (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        file_name text NOT NULL,
        reading jsonb NOT NULL,
        status text NOT NULL DEFAULT 'previewed' CHECK (status IN ('previewed', 'accepted')),
        uploaded_by uuid NOT NULL REFERENCES account (id),
        uploaded_at timestamptz NOT NULL,
        accepted_by uuid REFERENCES account (id),
        accepted_at timestamptz,
        outcome jsonb,
        CHECK ((status = 'accepted') = (accepted_at IS NOT NULL)),
        CHECK ((status = 'accepted') = (outcome IS NOT NULL))
      );
    `);
    await this.dateHomerooms(queryRunner);
  }

  /** Who has a class, from which day until which; what was assigned before holds for its whole year. */
  private async dateHomerooms(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- In every PostgreSQL, and trusted: whoever owns the database may create it.
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      ALTER TABLE homeroom_assignment
        ADD COLUMN part text,
        ADD COLUMN held_from date,
        ADD COLUMN held_until date;
      UPDATE homeroom_assignment
      SET part = CASE WHEN deputy THEN 'deputy' ELSE 'teacher' END,
          held_from = make_date(school_year, 8, 1);
      DROP INDEX homeroom_assignment_one_teacher, homeroom_assignment_one_class;
      ALTER TABLE homeroom_assignment
        DROP COLUMN deputy,
        ALTER COLUMN part SET NOT NULL,
        ALTER COLUMN held_from SET NOT NULL,
        ADD CHECK (part IN ('teacher', 'deputy', 'substitute')),
        -- Given and taken back on one day, it was held for no day: it ends on the day before.
        ADD CHECK (held_until >= held_from - 1),
        ADD CHECK (part <> 'substitute' OR held_until IS NOT NULL),
        DROP CONSTRAINT homeroom_assignment_class_id_account_id_key,
        ADD CONSTRAINT homeroom_assignment_one_part EXCLUDE USING gist
          (class_id WITH =, account_id WITH =, daterange(held_from, held_until + 1) WITH &&),
        ADD CONSTRAINT homeroom_assignment_one_teacher EXCLUDE USING gist
          (class_id WITH =, daterange(held_from, held_until + 1) WITH &&)
          WHERE (part = 'teacher'),
        ADD CONSTRAINT homeroom_assignment_one_class EXCLUDE USING gist
          (account_id WITH =, school_year WITH =, daterange(held_from, held_until + 1) WITH &&)
          WHERE (part = 'teacher');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The table before knew no dates, and a person in a class once.
      DELETE FROM homeroom_assignment h
      WHERE h.part = 'substitute' OR h.held_until IS NOT NULL OR EXISTS (
        SELECT FROM homeroom_assignment o
        WHERE o.id > h.id AND o.class_id = h.class_id AND o.account_id = h.account_id
          AND o.held_until IS NULL);
      ALTER TABLE homeroom_assignment
        ADD COLUMN deputy boolean NOT NULL DEFAULT false,
        DROP CONSTRAINT homeroom_assignment_one_part,
        DROP CONSTRAINT homeroom_assignment_one_teacher,
        DROP CONSTRAINT homeroom_assignment_one_class,
        ADD UNIQUE (class_id, account_id);
      UPDATE homeroom_assignment SET deputy = part = 'deputy';
      ALTER TABLE homeroom_assignment
        DROP COLUMN part, DROP COLUMN held_from, DROP COLUMN held_until;
      CREATE UNIQUE INDEX homeroom_assignment_one_teacher ON homeroom_assignment (class_id)
        WHERE NOT deputy;
      CREATE UNIQUE INDEX homeroom_assignment_one_class
        ON homeroom_assignment (account_id, school_year) WHERE NOT deputy;

      DROP TABLE account_import, role_change;
      ALTER TABLE account
        DROP CONSTRAINT account_role_takes_two_people,
        DROP COLUMN given_name, DROP COLUMN search_key, DROP COLUMN role_given_by,
        DROP COLUMN last_signed_in_at,
        ADD CONSTRAINT account_role_takes_two_people CHECK (
          role IN ('homeroom_teacher', 'supervisors', 'boarding')
          OR created_by IS NULL
          OR role_confirmed_at IS NULL
          OR (role_confirmed_by IS NOT NULL AND role_confirmed_by <> created_by)
        ) NOT VALID;
    `);
  }
}

/** The rules of names are the domain's: SQL has no spelling of its own for them. */
async function nameAccounts(queryRunner: QueryRunner): Promise<void> {
  const accounts = (await queryRunner.query('SELECT id, display_name FROM account')) as {
    id: string;
    display_name: string;
  }[];
  for (const { id, display_name: name } of accounts) {
    await queryRunner.query('UPDATE account SET given_name = $2, search_key = $3 WHERE id = $1', [
      id,
      givenNameOf(name),
      searchKey(name),
    ]);
  }
}
