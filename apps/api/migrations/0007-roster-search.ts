import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RosterSearch1700000000007 implements MigrationInterface {
  readonly name = 'RosterSearch1700000000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- In every PostgreSQL, and trusted: whoever owns the database may create it.
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      -- The blank in front makes the first word of a name begin like any other.
      CREATE INDEX student_search ON student USING gin ((' ' || search_key) gin_trgm_ops);
      CREATE INDEX guardian_search ON guardian USING gin ((' ' || search_key) gin_trgm_ops);
      CREATE INDEX phone_search ON phone USING gin (e164 gin_trgm_ops);

      -- Written while an acceptance is under way, by another connection than its transaction's.
      CREATE UNLOGGED TABLE roster_acceptance (
        import_id uuid PRIMARY KEY,
        share real NOT NULL CHECK (share BETWEEN 0 AND 1),
        told_at timestamptz NOT NULL
      );

      CREATE INDEX contact_unconfirmed ON contact (guardianship_id) WHERE status = 'unconfirmed';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // The extension stays: others may have come to use it.
    await queryRunner.query(
      `DROP INDEX student_search, guardian_search, phone_search, contact_unconfirmed;
       DROP TABLE roster_acceptance`,
    );
  }
}
