import type { BenchHouse } from './bench-house.js';

const studentsPerClass = 50;

/** Fills the school with students, each with one guardian whose phone is confirmed. */
export async function seedContacts({ sql }: BenchHouse, students: number): Promise<void> {
  await sql.query(`
    CREATE TEMPORARY TABLE invented AS
      SELECT n, 'class ' || n / ${studentsPerClass} AS class_name,
             gen_random_uuid() AS student, gen_random_uuid() AS guardian,
             gen_random_uuid() AS guardianship, gen_random_uuid() AS phone
      FROM generate_series(0, ${students} - 1) AS n;
    INSERT INTO school_year (start_year, label) VALUES (2026, '2026–2027') ON CONFLICT DO NOTHING;
    INSERT INTO school_class (school_year, name, grade)
      SELECT DISTINCT 2026, class_name, 10 FROM invented;
    INSERT INTO student (id, full_name, given_name, search_key)
      SELECT student, 'Nguyễn Văn An', 'An', 'nguyen van an' FROM invented;
    INSERT INTO enrolment (student_id, class_id, school_year, enrolled_from)
      SELECT i.student, c.id, 2026, '2026-09-05' FROM invented i
      JOIN school_class c ON c.school_year = 2026 AND c.name = i.class_name;
    INSERT INTO guardian (id) SELECT guardian FROM invented;
    INSERT INTO guardianship (id, student_id, guardian_id, relationship)
      SELECT guardianship, student, guardian, 'mother' FROM invented;
    INSERT INTO phone (id, e164)
      SELECT phone, '+8490' || lpad(n::text, 7, '0') FROM invented;
    INSERT INTO contact (guardianship_id, phone_id, status, origin, confirmed_by, confirmed_at,
                         confirmed_how)
      SELECT guardianship, phone, 'confirmed', 'upload', gen_random_uuid(), now(), 'call'
      FROM invented;
    DROP TABLE invented;
  `);
  // As the server would by itself within a minute; what is empty it would leave alone.
  await sql.query(
    'VACUUM ANALYZE school_year, school_class, student, enrolment, guardian, guardianship, phone, contact',
  );
}
