import { randomUUID } from 'node:crypto';
import { day, illByDiary, lateByGiamThi, missedByGiamThi, others, ownClass, slow } from './cast.js';
import { classNames, studentName, teacherOf } from './large-school.js';
import { forEach, Person } from './person.js';

/** Whoever works beside the windows: each teacher signed in as themselves. */
export interface Colleagues {
  classIds: Readonly<Record<string, string>>;
  teachers: ReadonlyMap<string, Person>;
}

interface DiaryStudents {
  students: { id: string; fullName: string }[];
}

export async function signInTeachers(apiUrl: string): Promise<Map<string, Person>> {
  const teachers = new Map<string, Person>();
  await forEach(classNames, async (className) => {
    teachers.set(className, await Person.signIn(apiUrl, teacherOf(className)));
  });
  return teachers;
}

/** The teachers of all classes that are on time and on no screen write, and hand in. */
export async function fillOrdinaryDiaries({ classIds, teachers }: Colleagues): Promise<void> {
  const onScreen: readonly string[] = [ownClass, ...Object.values(slow)];
  const quick = classNames.filter((className) => !onScreen.includes(className));
  await forEach(quick, async (className) => {
    await writeDiary({ classIds, teachers }, className);
    await handIn({ classIds, teachers }, className);
  });
}

export async function writeDiary(
  { classIds, teachers }: Colleagues,
  className: string,
): Promise<void> {
  const teacher = teachers.get(className)!;
  const path = `/class-diaries/${classIds[className]}/${day}`;
  const { students } = await teacher.ask<DiaryStudents>('GET', path);
  const idAt = (place: number): string =>
    students.find(({ fullName }) => fullName === studentName(place))!.id;
  const present = { kind: 'present' };
  const attended = (place: number, after: object): object => ({
    ...{ kind: 'attendance', studentId: idAt(place), before: present, after },
  });
  const said = (place: number, field: string, after: string): object => ({
    ...{ kind: 'text', studentId: idAt(place), field, before: '', after },
  });
  const changes = [
    attended(others.late, { kind: 'late', minutes: 10 }),
    attended(others.absent, { kind: 'absent-without-leave' }),
    said(others.study, 'study', 'phát biểu tốt giờ Toán'),
    said(others.conduct, 'conduct', 'nói chuyện riêng trong giờ Ngữ văn'),
  ];
  if (className === illByDiary.className) {
    changes.push(said(illByDiary.place, 'remark', 'bị sốt, gia đình đón về'));
  }
  await teacher.ask('PATCH', path, { changes });
}

export async function handIn({ classIds, teachers }: Colleagues, className: string): Promise<void> {
  const path = `/class-diaries/${classIds[className]}/${day}/hand-in`;
  await teachers.get(className)!.ask('PUT', path);
}

/** What Giám thị saw in classes that nobody looks at on a screen. */
export async function observeElsewhere(
  giamThi: Person,
  classIds: Colleagues['classIds'],
): Promise<void> {
  const { classes } = await giamThi.ask<{ classes: (DiaryStudents & { id: string })[] }>(
    'GET',
    '/observation-grid',
  );
  const see = async (of: { className: string; place: number }, seen: object): Promise<void> => {
    const { students } = classes.find(({ id }) => id === classIds[of.className])!;
    const studentId = students.find(({ fullName }) => fullName === studentName(of.place))!.id;
    await giamThi.ask('PUT', `/observations/${randomUUID()}`, { date: day, studentId, ...seen });
  };
  await see(missedByGiamThi, { kind: 'absent', at: '07:40', word: 'tiết 1–2' });
  await see(lateByGiamThi, { kind: 'late', at: '07:22', minutes: 7 });
}
