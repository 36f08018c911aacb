import { randomUUID } from 'node:crypto';
import type { DiaryContent, DiaryEntry, DiaryStatus, Observation } from '@lien-lac/domain';
import { emptyDiary, ordinaryEntry } from '@lien-lac/domain';
import { addFamilies, assignHomeroom, type Families } from '../../../test/support/families.js';
import type { TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';

/** The day of which these specs tell: a Monday. */
export const day = '2026-11-23';

/** Two classes with their teachers, and everybody who has to do with their day. */
export interface SchoolDay {
  cgcn: SignedIn;
  colleague: SignedIn;
  teacher: SignedIn;
  otherTeacher: SignedIn;
  supervisors: SignedIn;
  bgh: SignedIn;
  families: Families;
  classId: string;
  otherClassId: string;
}

export async function openSchoolDay(school: TestSchool): Promise<SchoolDay> {
  const cgcn = await signIn(school, 'cgcn', 'cgcn-an');
  const colleague = await signIn(school, 'cgcn', 'cgcn-binh');
  const teacher = await signIn(school, 'homeroom_teacher', 'teacher');
  const otherTeacher = await signIn(school, 'homeroom_teacher', 'other-teacher');
  const supervisors = await signIn(school, 'supervisors', 'supervisors');
  const bgh = await signIn(school, 'bgh', 'bgh');
  const child = (name: string, className = '10A1'): { name: string; className: string } => ({
    ...{ name, className },
  });
  const families = await addFamilies(school, cgcn.accountId, [
    { phone: '+84900000001', children: [child('Lê Minh An'), child('Lê Minh Châu', '10A2')] },
    { phone: '+84900000002', children: [child('Vũ Bình')] },
    { phone: '+84900000003', children: [child('Hồ Dũng')], status: 'unconfirmed' },
  ]);
  const [classId, otherClassId] = [families.classIds['10A1']!, families.classIds['10A2']!];
  await assignHomeroom(school, classId, teacher.accountId);
  await assignHomeroom(school, otherClassId, otherTeacher.accountId);
  await school.sql("UPDATE account SET email = username || '@school.test'");
  return {
    ...{ cgcn, colleague, teacher, otherTeacher, supervisors, bgh, families },
    ...{ classId, otherClassId },
  };
}

export function entry(studentId: string, said: Partial<DiaryEntry>): DiaryEntry {
  return { ...ordinaryEntry(studentId), ...said };
}

/** Puts a diary there as its teacher handed it in. */
export async function writeDiary(
  school: TestSchool,
  classId: string,
  by: SignedIn,
  diary: {
    entries?: DiaryEntry[];
    status?: DiaryStatus;
    handedInAt?: string;
    date?: string;
    cgcnHands?: string[];
  } = {},
): Promise<void> {
  const { entries = [], status = 'handed-in', date = day, cgcnHands = [] } = diary;
  const handedInAt = diary.handedInAt ?? `${date}T15:20:00+07:00`;
  const content: DiaryContent = { ...emptyDiary, entries };
  const isIn = status !== 'draft' && status !== 'taken-back';
  await school.sql(
    `INSERT INTO class_diary (class_id, date, status, content, version, changed_at, changed_by,
       handed_in_at, handed_in_by, for_teacher, minutes_late, cgcn_hands)
     VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[classId, date, status, JSON.stringify(content), handedInAt, by.accountId],
      ...[isIn ? handedInAt : null, isIn ? by.accountId : null, cgcnHands.length > 0],
      ...[isIn ? 0 : null, cgcnHands],
    ],
  );
}

/** Records what somebody saw. @returns its id */
export async function observe(
  school: TestSchool,
  by: SignedIn,
  seen: Pick<Observation, 'classId' | 'studentId' | 'kind' | 'at'> & Partial<Observation>,
): Promise<string> {
  const id = randomUUID();
  const { department = 'supervisors', minutes = null, word = '', date = day } = seen;
  await school.sql(
    `INSERT INTO observation (id, date, class_id, student_id, department, kind, at, minutes, word,
       recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[id, date, seen.classId, seen.studentId, department, seen.kind, seen.at, minutes, word],
      ...[by.accountId, `${date}T${seen.at}:00+07:00`],
    ],
  );
  return id;
}
