import { randomUUID } from 'node:crypto';
import type { TestSchool } from './school.js';

export interface FamilySpec {
  /** E.164. */
  phone: string;
  children: { name: string; className: string }[];
  /** Confirmed unless told otherwise. */
  status?: 'confirmed' | 'unconfirmed';
}

export interface Families {
  /** By the class's name. */
  classIds: Record<string, string>;
  /** By the phone. */
  guardianIds: Record<string, string>;
  /** By the child's name. */
  studentIds: Record<string, string>;
}

/**
 * Writes families straight into the contacts' tables, for specs of what is built on them. A class
 * is made when it is first named, in the school year 2026; a child of several families is one child.
 * @param confirmedBy an account's id
 */
export async function addFamilies(
  school: TestSchool,
  confirmedBy: string,
  families: FamilySpec[],
): Promise<Families> {
  const made: Families = { classIds: {}, guardianIds: {}, studentIds: {} };
  await school.sql(
    `INSERT INTO school_year (start_year, label) VALUES (2026, '2026–2027') ON CONFLICT DO NOTHING`,
  );
  for (const { phone, children, status = 'confirmed' } of families) {
    const guardianId = (made.guardianIds[phone] = await insert(
      school,
      'INSERT INTO guardian (full_name, search_key) VALUES ($1, $2) RETURNING id',
      ['Phụ huynh', 'phu huynh'],
    ));
    const phoneId = await insert(
      school,
      `INSERT INTO phone (e164) VALUES ($1)
       ON CONFLICT (e164) DO UPDATE SET e164 = EXCLUDED.e164 RETURNING id`,
      [phone],
    );
    for (const { name, className } of children) {
      const classId = (made.classIds[className] ??= await insert(
        school,
        `INSERT INTO school_class (school_year, name, grade) VALUES (2026, $1, $2)
         ON CONFLICT (school_year, name) DO UPDATE SET grade = EXCLUDED.grade RETURNING id`,
        [className, Number.parseInt(className, 10)],
      ));
      const studentId = (made.studentIds[name] ??= await addStudent(school, name, classId));
      const guardianshipId = await insert(
        school,
        `INSERT INTO guardianship (student_id, guardian_id, relationship)
         VALUES ($1, $2, 'guardian') RETURNING id`,
        [studentId, guardianId],
      );
      const confirmed = status === 'confirmed';
      await school.sql(
        `INSERT INTO contact
           (guardianship_id, phone_id, status, origin, confirmed_by, confirmed_at, confirmed_how)
         VALUES ($1, $2, $3, 'upload', $4, $5, $6)`,
        [
          guardianshipId,
          phoneId,
          status,
          confirmed ? confirmedBy : null,
          confirmed ? '2026-09-01T08:00:00+07:00' : null,
          confirmed ? 'call' : null,
        ],
      );
    }
  }
  return made;
}

/** Gives a class its homeroom teacher. */
export async function assignHomeroom(
  school: TestSchool,
  classId: string,
  accountId: string,
): Promise<void> {
  await school.sql(
    `INSERT INTO homeroom_assignment (class_id, school_year, account_id, part, held_from)
     VALUES ($1, 2026, $2, 'teacher', '2026-08-01')`,
    [classId, accountId],
  );
}

async function addStudent(school: TestSchool, name: string, classId: string): Promise<string> {
  const id = await insert(
    school,
    `INSERT INTO student (code, full_name, given_name, search_key)
     VALUES ($1, $2, $3, $4) RETURNING id`,
    [randomUUID(), name, name.split(' ').at(-1), name.toLowerCase()],
  );
  await school.sql(
    `INSERT INTO enrolment (student_id, class_id, school_year, enrolled_from)
     VALUES ($1, $2, 2026, '2026-09-05')`,
    [id, classId],
  );
  return id;
}

async function insert(school: TestSchool, text: string, values: unknown[]): Promise<string> {
  const [row] = await school.sql<{ id: string }>(text, values);
  if (row === undefined) throw new Error('nothing inserted');
  return row.id;
}
