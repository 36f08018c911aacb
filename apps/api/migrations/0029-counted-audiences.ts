import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an audience is counted along: docs/decisions/0029-how-an-audience-is-counted.md. */
export class CountedAudiences1700000000029 implements MigrationInterface {
  readonly name = 'CountedAudiences1700000000029';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE contact ADD COLUMN student_id uuid;
      UPDATE contact k SET student_id = g.student_id FROM guardianship g
        WHERE g.id = k.guardianship_id;
      ALTER TABLE contact ALTER COLUMN student_id SET NOT NULL;

      -- It is the guardianship's, whoever writes a contact and whichever guardianship it comes to.
      CREATE FUNCTION student_of_contact() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT student_id INTO NEW.student_id FROM guardianship WHERE id = NEW.guardianship_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER contact_of_student BEFORE INSERT OR UPDATE OF guardianship_id, student_id
        ON contact FOR EACH ROW EXECUTE FUNCTION student_of_contact();
      ALTER TABLE guardianship ADD UNIQUE (id, student_id);
      ALTER TABLE contact
        DROP CONSTRAINT contact_guardianship_id_fkey,
        ADD CONSTRAINT contact_guardianship_id_fkey FOREIGN KEY (guardianship_id, student_id)
          REFERENCES guardianship (id, student_id);

      -- Both in the order of the students, so that they are joined as they are read.
      CREATE INDEX contact_student ON contact (student_id)
        INCLUDE (guardianship_id, phone_id, email, status);
      CREATE INDEX enrolment_year ON enrolment (school_year, student_id)
        INCLUDE (class_id, enrolled_from, enrolled_until);
      -- The few that are left out.
      CREATE INDEX phone_failing ON phone (id) WHERE reachability = 'failing';
      CREATE INDEX guardianship_ended ON guardianship (id) WHERE ended_at IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX guardianship_ended, phone_failing, enrolment_year, contact_student;
      ALTER TABLE contact DROP CONSTRAINT contact_guardianship_id_fkey;
      DROP TRIGGER contact_of_student ON contact;
      DROP FUNCTION student_of_contact();
      ALTER TABLE contact DROP COLUMN student_id;
      ALTER TABLE contact ADD CONSTRAINT contact_guardianship_id_fkey
        FOREIGN KEY (guardianship_id) REFERENCES guardianship (id);
      ALTER TABLE guardianship DROP CONSTRAINT guardianship_id_student_id_key;
    `);
  }
}
