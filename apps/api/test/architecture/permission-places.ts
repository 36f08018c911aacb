import { bodyOf } from '../support/answers.js';
import { addFamilies } from '../support/families.js';
import type { TestSchool } from '../support/school.js';
import { type SignedIn, signIn } from '../support/sign-in.js';

/** Of each kind one thing that belongs to one class, by its id. */
export interface Place {
  className: string;
  classId: string;
  studentId: string;
  guardianId: string;
  contactId: string;
  directMessageId: string;
  importId: string;
  groupId: string;
}

/** What a class is to the teacher who asks. */
export const placeNames = ['own', 'other', 'former'] as const;
export type PlaceName = (typeof placeNames)[number];

export interface TeacherAmongClasses {
  teacher: SignedIn;
  places: Readonly<Record<PlaceName, Place>>;
}

/** Ids that were never given, as whoever guesses would try them. */
export const nowhere: Place = {
  className: '12A9',
  classId: '00000000-0000-4000-8000-000000000001',
  studentId: '00000000-0000-4000-8000-000000000002',
  guardianId: '00000000-0000-4000-8000-000000000003',
  contactId: '00000000-0000-4000-8000-000000000004',
  directMessageId: '00000000-0000-4000-8000-000000000005',
  importId: '00000000-0000-4000-8000-000000000006',
  groupId: '00000000-0000-4000-8000-000000000007',
};

/**
 * A teacher who had the class 10A3 and worked in it, and has 10A1 today; another one has 10A2. In each
 * class there is one of whatever a class may have, made by its teacher where a teacher makes it.
 */
export async function openPlaces(school: TestSchool, cgcn: SignedIn): Promise<TeacherAmongClasses> {
  const teacher = await signIn(school, 'homeroom_teacher', 'teacher');
  // Test messages go to the mailbox of whoever asks.
  await school.sql(`UPDATE account SET email = 'teacher@truong.example' WHERE id = $1`, [
    teacher.accountId,
  ]);
  const colleague = await signIn(school, 'homeroom_teacher', 'colleague');
  const named = { own: '10A1', other: '10A2', former: '10A3' } as const;
  const families = await addFamilies(
    school,
    cgcn.accountId,
    Object.values(named).map((className, index) => ({
      phone: `+8490000000${index + 1}`,
      children: [{ name: `Le ${className}`, className }],
    })),
  );
  const place = async (name: PlaceName, by: SignedIn): Promise<Place> => {
    const className = named[name];
    const classId = families.classIds[className]!;
    await cgcn
      .put(`/api/v1/classes/${classId}/teacher`)
      .send({ accountId: by.accountId })
      .expect(200);
    const studentId = families.studentIds[`Le ${className}`]!;
    const [held] = await school.sql<{ guardianId: string; contactId: string }>(
      `SELECT g.guardian_id AS "guardianId", k.id AS "contactId"
       FROM guardianship g JOIN contact k ON k.guardianship_id = g.id WHERE g.student_id = $1`,
      [studentId],
    );
    const sent = await by
      .post('/api/v1/direct-messages')
      .send({ classId, guardianIds: 'all', text: `Thư của lớp ${className}` })
      .expect(201);
    const list = Buffer.from(`Họ và tên,Lớp,SĐT mẹ\nVũ Mới,${className},0900000099`);
    const uploaded = await by
      .post('/api/v1/contacts/imports')
      .attach('file', list, 'a.csv')
      .expect(201);
    const grouped = await by
      .post('/api/v1/student-groups')
      .send({ name: 'Tổ 1', classId, studentIds: [studentId] })
      .expect(201);
    return {
      ...{ className, classId, studentId, ...held! },
      groupId: bodyOf<{ id: string }>(grouped).id,
      directMessageId: bodyOf<{ id: string }>(sent).id,
      importId: bodyOf<{ id: string }>(uploaded).id,
    };
  };
  const former = await place('former', teacher);
  const other = await place('other', colleague);
  // With another class the teacher gives the first one up.
  const own = await place('own', teacher);
  return { teacher, places: { own, other, former } };
}
