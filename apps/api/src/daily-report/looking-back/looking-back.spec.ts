import readXlsxFile from 'read-excel-file/node';
import { asBytes } from '../../../test/support/answer-bytes.js';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import type { ClassDayView } from '../review/class-day-views.js';
import {
  day,
  entry,
  observe,
  openSchoolDay,
  type SchoolDay,
  writeDiary,
} from '../testing/school-day.js';
import type { ClassMonthView, SchoolMonthView } from './month-views.js';
import type { StudentWeeksView } from './student-weeks-views.js';

const guessed = '00000000-0000-4000-8000-000000000001';

describe('looking back', () => {
  let school: TestSchool;
  let at: SchoolDay;
  const studentId = (name: string): string => at.families.studentIds[name]!;
  const weeksOf = (person: SignedIn, id: string) => person.get(`/api/v1/students/${id}/weeks`);
  const classMonth = (person: SignedIn, classId: string, month = '2026-11') =>
    person.get(`/api/v1/classes/${classId}/month`).query({ month });
  const schoolMonth = (person: SignedIn, month = '2026-11') =>
    person.get('/api/v1/school-month').query({ month });

  /** As the first worker notes it that ever looked. */
  const beginOn = async (date: string): Promise<void> => {
    await school.sql("DELETE FROM job_run WHERE name = 'daily-report.watch'");
    await school.sql(
      `INSERT INTO job_run (name, due_at, ran_at) VALUES ('daily-report.watch', $1, $1)`,
      [`${date}T00:00:00+07:00`],
    );
  };

  beforeAll(async () => {
    school = await openSchool();
    at = await openSchoolDay(school);
    await beginOn('2026-09-01');
    await school.setClock(`${day}T16:20:00+07:00`);
    await writeDiary(school, at.classId, at.teacher, {
      date: '2026-11-16',
      entries: [
        entry(studentId('Lê Minh An'), { attendance: { kind: 'late', minutes: 20 } }),
        entry(studentId('Vũ Bình'), { attendance: { kind: 'absent-with-leave' } }),
      ],
    });
    // Not handed in, so that nothing of it counts.
    await writeDiary(school, at.classId, at.teacher, {
      ...{ date: '2026-11-17', status: 'draft' },
      entries: [entry(studentId('Hồ Dũng'), { attendance: { kind: 'absent-without-leave' } })],
    });
    await writeDiary(school, at.otherClassId, at.otherTeacher, {
      handedInAt: `${day}T16:10:00+07:00`,
    });
    await school.sql('UPDATE class_diary SET minutes_late = 10 WHERE class_id = $1', [
      at.otherClassId,
    ]);
    await writeDiary(school, at.classId, at.teacher, {
      entries: [entry(studentId('Lê Minh An'), { study: 'tích cực phát biểu' })],
    });
    await observe(school, at.supervisors, {
      ...{ classId: at.classId, studentId: studentId('Lê Minh An'), kind: 'late', at: '07:25' },
      minutes: 10,
    });
    await observe(school, at.supervisors, {
      ...{ classId: at.classId, studentId: studentId('Hồ Dũng'), kind: 'absent', at: '09:00' },
    });
    await observe(school, at.supervisors, {
      ...{ classId: at.classId, studentId: studentId('Hồ Dũng'), kind: 'uniform', at: '07:05' },
      word: 'đi dép lê',
    });
    const path = (rest = ''): string => `/api/v1/classes/${at.classId}/daily-reports/${day}${rest}`;
    const begun = await at.cgcn.post(path('/review')).expect(200);
    for (const { fullName, contradictions } of bodyOf<ClassDayView>(begun).students) {
      const choice = fullName === 'Lê Minh An' ? 'observation' : 'diary';
      for (const { key } of contradictions) {
        await at.cgcn.put(path('/settlements')).send({ key, choice }).expect(200);
      }
    }
    await at.cgcn.post(path('/readiness')).expect(200);
    await at.cgcn.post(path('/sending')).send({}).expect(200);
    await school.sql(
      `UPDATE outbound_message SET status = 'expired' WHERE address = '+84900000002'`,
    );
  });
  afterAll(() => school.close());

  it('tells of a student’s weeks: attendance after the review, conduct, what was sent and arrived', async () => {
    const weeks = bodyOf<StudentWeeksView>(
      await weeksOf(at.teacher, studentId('Lê Minh An')).expect(200),
    );
    expect(weeks).toMatchObject({
      student: { fullName: 'Lê Minh An', className: '10A1' },
      // Late on the 16th by the diary, and today as it was seen.
      year: { days: 2, late: 2, rate: 1 },
      later: null,
    });
    expect(weeks.weeks.map(({ monday }) => monday).slice(0, 2)).toEqual([day, '2026-11-16']);
    const today = weeks.weeks[0]!.days[0]!;
    expect(today).toMatchObject({
      ...{ date: day, className: '10A1', study: 'tích cực phát biểu', conduct: '' },
      attendance: { kind: 'late', minutes: 10, at: null },
      observations: [{ department: 'supervisors', kind: 'late', at: '07:25', minutes: 10 }],
      reports: [{ occasion: 'first', outcome: 'under-way', messages: 1, reason: null }],
    });
    expect(today.reports[0]!.text).toContain('đi học muộn 10 phút');
    expect(weeks.weeks[1]!.days[1]).toMatchObject({ date: '2026-11-17', attendance: null });

    const [expired] = bodyOf<StudentWeeksView>(
      await weeksOf(at.cgcn, studentId('Vũ Bình')).expect(200),
    ).weeks[0]!.days;
    expect(expired!.reports).toMatchObject([{ outcome: 'expired', reason: 'expired' }]);
    const [unreached] = bodyOf<StudentWeeksView>(
      await weeksOf(at.bgh, studentId('Hồ Dũng')).expect(200),
    ).weeks[0]!.days;
    expect(unreached).toMatchObject({
      attendance: { kind: 'present' },
      observations: [{ kind: 'uniform', word: 'đi dép lê' }, { kind: 'absent' }],
      reports: [{ outcome: 'nobody' }],
    });
  });

  it('goes back week by week as far as the student has been here', async () => {
    const ask = async (wanted?: string): Promise<StudentWeeksView> =>
      bodyOf<StudentWeeksView>(
        await weeksOf(at.teacher, studentId('Lê Minh An'))
          .query(wanted === undefined ? {} : { day: wanted })
          .expect(200),
      );
    const earlier: string[] = [];
    for (let page = await ask(); page.earlier !== null; page = await ask(page.earlier)) {
      earlier.push(page.earlier);
    }
    expect(earlier.slice(0, 2)).toEqual(['2026-10-12', '2026-08-31']);
    const { weeks, later } = await ask('2026-10-12');
    expect([weeks[0]!.monday, weeks[0]!.days.length, later]).toEqual(['2026-10-12', 6, day]);
  });

  it('tells of a class’s month, by day, weekday, student and contradiction', async () => {
    const month = bodyOf<ClassMonthView>(await classMonth(at.teacher, at.classId).expect(200));
    expect(month).toMatchObject({
      ...{ className: '10A1', month: '2026-11' },
      attendance: { days: 6, present: 3, late: 2, absentWithLeave: 1 },
      lateness: [{ weekday: 'monday', days: 6, late: 2, averageMinutes: 15 }],
    });
    // 19 days with school until today, of which two have their diaries.
    expect(month.days).toHaveLength(19);
    expect(month.days.filter(({ arrival }) => arrival === 'on-time')).toMatchObject([
      { date: '2026-11-16', attendance: { days: 3, rate: 2 / 3 } },
      { date: day, attendance: { days: 3, late: 1 } },
    ]);
    expect(month.days.filter(({ arrival }) => arrival === 'missing')).toHaveLength(17);
    expect(
      month.students.map(({ fullName, attendance }) => `${fullName} ${attendance.late}`),
    ).toEqual(['Lê Minh An 2', 'Vũ Bình 0', 'Hồ Dũng 0']);
    expect(month.contradictions.filter(({ all }) => all > 0)).toEqual([
      { kind: 'present-absent', all: 1, diaryRight: 1, observationRight: 0, open: 0 },
      { kind: 'present-late', all: 1, diaryRight: 0, observationRight: 1, open: 0 },
    ]);
  });

  it('tells of the school’s month, class by class', async () => {
    for (const person of [at.cgcn, at.bgh]) {
      const month = bodyOf<SchoolMonthView>(await schoolMonth(person).expect(200));
      expect(month.attendance).toMatchObject({ days: 7, late: 2 });
      expect(month.days).toHaveLength(19);
      expect(month.classes).toMatchObject([
        {
          ...{ className: '10A1', attendance: { days: 6 } },
          diaries: { asked: 19, onTime: 2, late: 0, missing: 17, averageMinutesLate: null },
        },
        {
          ...{ className: '10A2', attendance: { days: 1, rate: 1 } },
          diaries: { asked: 19, onTime: 0, late: 1, missing: 18, averageMinutesLate: 10 },
        },
      ]);
    }
    const ahead = bodyOf<SchoolMonthView>(await schoolMonth(at.bgh, '2026-12').expect(200));
    expect(ahead).toMatchObject({ days: [], attendance: { days: 0, rate: null } });
    expect(ahead.classes[0]).toMatchObject({ diaries: null });
    await schoolMonth(at.bgh, '2026-13').expect(400);
  });

  it('misses no diary of the days before the school began, and counts what came for one', async () => {
    await beginOn('2026-11-20');
    const month = bodyOf<ClassMonthView>(await classMonth(at.teacher, at.classId).expect(200));
    expect(month.days.map(({ date, arrival }) => `${date.slice(8)} ${arrival}`)).toEqual([
      ...['16 on-time', '20 missing', '21 missing', '23 on-time'],
    ]);
    const { classes, days } = bodyOf<SchoolMonthView>(await schoolMonth(at.bgh).expect(200));
    expect(classes.map(({ diaries }) => diaries)).toMatchObject([
      ...[
        { asked: 4, onTime: 2, missing: 2 },
        { asked: 3, missing: 2 },
      ],
    ]);
    expect(days.map(({ date }) => date.slice(8))).toEqual(['16', '20', '21', '23']);
    const { weeks, earlier } = bodyOf<StudentWeeksView>(
      await weeksOf(at.teacher, studentId('Lê Minh An')).expect(200),
    );
    expect([weeks.map(({ monday }) => monday), earlier]).toEqual([[day, '2026-11-16'], null]);
    expect(weeks[1]!.days.map(({ date }) => date.slice(8))).toEqual(['16', '20', '21']);
    await beginOn('2026-09-01');
  });

  it('is for CGCN and BGH, and for a teacher of the own class alone', async () => {
    const [an, chau] = [studentId('Lê Minh An'), studentId('Lê Minh Châu')];
    expect(codeOf(await weeksOf(at.teacher, chau).expect(404))).toBe('student.not-found');
    expect(codeOf(await weeksOf(at.cgcn, guessed).expect(404))).toBe('student.not-found');
    for (const classId of [at.otherClassId, guessed]) {
      expect(codeOf(await classMonth(at.teacher, classId).expect(404))).toBe('class.not-found');
    }
    expect(codeOf(await classMonth(at.cgcn, guessed).expect(404))).toBe('class.not-found');
    // A class of this year had no month in the year before.
    await school.sql(`INSERT INTO school_year (start_year, label) VALUES (2025, '2025–2026')`);
    expect(codeOf(await classMonth(at.cgcn, at.classId, '2026-03').expect(404))).toBe(
      'class.not-found',
    );
    expect(codeOf(await schoolMonth(at.teacher).expect(403))).toBe('report.whole-school-only');
    for (const role of ['supervisors', 'boarding', 'training', 'finance', 'youth_union'] as const) {
      const person = role === 'supervisors' ? at.supervisors : await signIn(school, role);
      await weeksOf(person, an).expect(403);
      await classMonth(person, at.classId).expect(403);
      await schoolMonth(person).expect(403);
    }
  });

  it('goes along with a student who changes class, and leaves whoever had them nothing', async () => {
    const dung = studentId('Hồ Dũng');
    await school.sql(`UPDATE enrolment SET enrolled_until = '2026-11-22' WHERE student_id = $1`, [
      dung,
    ]);
    await school.sql(
      `INSERT INTO enrolment (student_id, class_id, school_year, enrolled_from)
       VALUES ($1, $2, 2026, '2026-11-23')`,
      [dung, at.otherClassId],
    );
    expect(codeOf(await weeksOf(at.teacher, dung).expect(404))).toBe('student.not-found');
    const { student, weeks } = bodyOf<StudentWeeksView>(
      await weeksOf(at.otherTeacher, dung).expect(200),
    );
    expect(student.className).toBe('10A2');
    expect([weeks[0]!.days[0]!.className, weeks[1]!.days[0]!.className]).toEqual(['10A2', '10A1']);
    const other = bodyOf<ClassMonthView>(
      await classMonth(at.otherTeacher, at.otherClassId).expect(200),
    );
    expect(other.students.map(({ fullName }) => fullName)).toEqual(['Lê Minh Châu', 'Hồ Dũng']);
    // By the diary of the class that he came into he was there, and Giám thị saw him missing.
    expect(other.contradictions.find(({ all }) => all > 0)).toMatchObject({
      ...{ kind: 'present-absent', open: 1 },
    });
  });

  it('can be taken away as a workbook, and that it was is in the audit trail', async () => {
    const ask = (person: SignedIn, path: string, body: object) =>
      person.post(`/api/v1/${path}`).send(body).buffer().parse(asBytes);
    const told = async (path: string, body: object): Promise<string> => {
      const answer = await ask(at.bgh, path, body).expect(200);
      return JSON.stringify(await readXlsxFile(answer.body as Buffer));
    };
    const weeks = await told('student-weeks-exports', { studentId: studentId('Lê Minh An') });
    for (const words of ['Đi muộn 10 phút', 'tích cực phát biểu', 'Giám thị: Đi muộn']) {
      expect(weeks).toContain(words);
    }
    const month = '2026-11';
    expect(await told('class-month-exports', { classId: at.classId, month })).toContain('Vũ Bình');
    expect(await told('school-month-exports', { month, language: 'en' })).toContain(
      'Late for the supervisors'.toLowerCase(),
    );
    const entries = await school.sql<{ what: string }>(
      `SELECT subject_id AS what FROM audit_entry WHERE action = 'list.exported' ORDER BY id`,
    );
    expect(entries.map(({ what }) => what)).toEqual([
      ...['student-weeks', 'class-month', 'school-month'],
    ]);
  });
});
