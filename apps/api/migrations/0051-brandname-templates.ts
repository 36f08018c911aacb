import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What networks carry under the school's name, so that a text can be held against it while it is written. */
export class BrandnameTemplates1700000000051 implements MigrationInterface {
  readonly name = 'BrandnameTemplates1700000000051';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE brandname_template (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        brandname text NOT NULL CHECK (length(brandname) BETWEEN 1 AND 11),
        network integer NOT NULL CHECK (network BETWEEN 1 AND 7),
        content text NOT NULL CHECK (length(content) BETWEEN 1 AND 1000),
        source text NOT NULL CHECK (source IN ('typed', 'fetched')),
        kept_at timestamptz NOT NULL,
        kept_by uuid NOT NULL REFERENCES account (id),
        UNIQUE (brandname, network, content)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE brandname_template');
  }
}
