import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { eventually } from '../../../test/support/deliveries.js';
import { cookieOf, openStream } from '../../../test/support/event-stream.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import type { SignedIn } from '../../../test/support/sign-in.js';
import type { HomeView } from '../../home/home.controller.js';
import { EventStreams } from '../../platform/http/event-streams.js';
import type { BoardView } from '../board/board-views.js';
import {
  day,
  entry,
  observe,
  openSchoolDay,
  type SchoolDay,
  writeDiary,
} from '../testing/school-day.js';
import type { ClassDayView } from './class-day-views.js';
import type { QuestionListView } from './questions.controller.js';
import type { StudentDayView } from './student-day-views.js';

describe('the review of a class’s day', () => {
  let school: TestSchool;
  let at: SchoolDay;
  const path = (rest = ''): string => `/api/v1/classes/${at.classId}/daily-reports/${day}${rest}`;
  const read = async (person: SignedIn = at.cgcn): Promise<ClassDayView> =>
    bodyOf<ClassDayView>(await person.get(path()).expect(200));
  const line = ({ students }: ClassDayView, name: string): StudentDayView =>
    students.find(({ fullName }) => fullName === name)!;
  const kinds = async (person: SignedIn): Promise<string[]> =>
    bodyOf<HomeView>(await person.get('/api/v1/home').expect(200)).items.map(({ kind }) => kind);
  const studentId = (name: string): string => at.families.studentIds[name]!;
  let lateId: string;

  beforeAll(async () => {
    school = await openSchool();
    Object.assign(school.get(EventStreams).times, { look: 10 });
    at = await openSchoolDay(school);
    await school.setClock(`${day}T16:05:00+07:00`);
    await writeDiary(school, at.classId, at.teacher, {
      entries: [
        entry(studentId('Lê Minh An'), { study: 'tích cực phát biểu' }),
        entry(studentId('Vũ Bình'), { remark: 'em bị sốt, đã xuống phòng y tế' }),
      ],
    });
    lateId = await observe(school, at.supervisors, {
      ...{ classId: at.classId, studentId: studentId('Lê Minh An'), kind: 'late', at: '07:25' },
      minutes: 10,
    });
    await observe(school, at.supervisors, {
      ...{ classId: at.classId, studentId: studentId('Hồ Dũng'), kind: 'uniform', at: '07:05' },
    });
  });
  afterAll(() => school.close());

  it('begins with the diary beside the observations, each contradiction with both its sources', async () => {
    const view = await read();
    expect(view).toMatchObject({ state: 'in', handedInBy: 'Người thử teacher' });
    expect(view.students.map(({ fullName }) => fullName)).toEqual([
      ...['Lê Minh An', 'Vũ Bình', 'Hồ Dũng'],
    ]);
    expect(line(view, 'Lê Minh An').contradictions).toMatchObject([
      {
        ...{ kind: 'present-late', status: 'open', department: 'supervisors' },
        ...{ diaryWords: 'Nhật kí: Có mặt', diaryAt: '2026-11-23T08:20:00.000Z' },
        observationWords: 'Giám thị: Đi muộn 10 phút lúc 7h25',
      },
    ]);
    expect(line(view, 'Hồ Dũng')).toMatchObject({
      ...{ contradictions: [], unreachable: 'unconfirmed' },
      composed: { text: 'Em Dũng (10A1): đồng phục chưa đúng quy định.' },
    });
    expect(line(view, 'Vũ Bình').composed).toMatchObject({ kind: 'call', callAbout: ['health'] });
    expect(view.can).toMatchObject({ begin: true, decide: false, send: false });
    const { classes } = bodyOf<BoardView>(
      await at.bgh.get('/api/v1/daily-report-board').expect(200),
    );
    expect(classes.map(({ className, state }) => `${className} ${state}`)).toEqual([
      ...['10A1 in', '10A2 missing'],
    ]);
  });

  it('is for CGCN to do, and another class is not there for a teacher', async () => {
    for (const person of [at.teacher, at.bgh, at.supervisors]) {
      await person.post(path('/review')).expect(403);
    }
    const other = await at.otherTeacher.get(path()).expect(404);
    expect(codeOf(other)).toBe('class.not-found');
    await at.supervisors.get(path()).expect(403);
    expect((await read(at.teacher)).can).toMatchObject({ begin: false, decide: false });
    const board = bodyOf<BoardView>(
      await at.otherTeacher.get('/api/v1/daily-report-board').expect(200),
    );
    expect(board.classes.map(({ className }) => className)).toEqual(['10A2']);
  });

  it('decides nothing before it has begun', async () => {
    const { key } = line(await read(), 'Lê Minh An').contradictions[0]!;
    const early = await at.cgcn.put(path('/settlements')).send({ key, choice: 'diary' });
    expect([early.status, codeOf(early)]).toEqual([409, 'diary.moved-on']);
    expect(codeOf(await at.cgcn.post(path('/readiness')))).toBe('report.open-contradiction');
    const begun = bodyOf<ClassDayView>(await at.cgcn.post(path('/review')).expect(200));
    expect(begun).toMatchObject({ state: 'in-review', reviewerName: 'Người thử cgcn-an' });
    expect(codeOf(await at.colleague.post(path('/review')))).toBe('diary.moved-on');
  });

  it('is not ready while a contradiction is open, nor sent', async () => {
    expect(codeOf(await at.cgcn.post(path('/readiness')))).toBe('report.open-contradiction');
    expect(codeOf(await at.cgcn.post(path('/sending')).send({}))).toBe('diary.moved-on');
    await school.sql("UPDATE class_diary SET status = 'ready' WHERE class_id = $1", [at.classId]);
    const sent = await at.cgcn.post(path('/sending')).send({});
    expect([sent.status, codeOf(sent)]).toEqual([409, 'report.open-contradiction']);
    await school.sql("UPDATE class_diary SET status = 'in-review' WHERE class_id = $1", [
      at.classId,
    ]);
  });

  it('asks the teacher or the supervisors, whose home shows it, and nobody else', async () => {
    const { key } = line(await read(), 'Lê Minh An').contradictions[0]!;
    const boarding = await at.cgcn
      .post(path('/questions'))
      .send({ key, askedOf: 'boarding', question: '' });
    expect(codeOf(boarding)).toBe('contradiction.not-their-word');
    const phone = { key, askedOf: 'teacher', question: 'Gọi mẹ em 0912 000 123 giúp' };
    expect(codeOf(await at.cgcn.post(path('/questions')).send(phone))).toBe(
      'review-note.has-phone',
    );
    await at.cgcn
      .post(path('/questions'))
      .send({ key, askedOf: 'teacher', question: 'Em An có vào muộn không ạ?' })
      .expect(200);
    expect(await kinds(at.teacher)).toContain('report-questions');
    expect(await kinds(at.otherTeacher)).not.toContain('report-questions');
    expect(await kinds(at.supervisors)).not.toContain('report-questions');
    const { items } = bodyOf<QuestionListView>(
      await at.teacher.get('/api/v1/report-questions').expect(200),
    );
    expect(items).toMatchObject([
      { studentName: 'Lê Minh An', question: 'Em An có vào muộn không ạ?', className: '10A1' },
    ]);
    const events = path('/events');
    expect(codeOf(await at.otherTeacher.get(events))).toBe('class.not-found');
    const stream = await openStream<ClassDayView>(
      `${school.url}${events}`,
      await cookieOf(at.cgcn),
    );
    const answer = `/api/v1/report-questions/${items[0]!.id}/answer`;
    const word = { answer: 'observation', words: 'Em vào lớp lúc 7h25.' };
    for (const stranger of [at.otherTeacher, at.supervisors]) {
      expect(codeOf(await stranger.post(answer).send(word))).toBe('question.not-found');
    }
    await at.teacher.post(answer).send(word).expect(204);
    expect(codeOf(await at.teacher.post(answer).send(word))).toBe('contradiction.moved-on');
    expect(await kinds(at.teacher)).not.toContain('report-questions');
    const news = await eventually(
      () => Promise.resolve(stream.events()),
      (all) => line(all.at(-1)!, 'Lê Minh An').contradictions[0]!.status === 'answered',
    );
    stream.leave();
    // Once as it stood, once after the answer: a second that passes is no news.
    expect(news).toHaveLength(2);
    const answered = line(await read(), 'Lê Minh An').contradictions;
    expect(answered).toMatchObject([
      { status: 'answered', answer: 'observation', answerWords: word.words, choice: null },
    ]);
  });

  it('settles it by choosing, and keeps what the teacher wrote beside what is sent', async () => {
    const { key } = line(await read(), 'Lê Minh An').contradictions[0]!;
    const choose = async (choice: 'diary' | 'observation' | null): Promise<StudentDayView> => {
      const answer = await at.cgcn.put(path('/settlements')).send({ key, choice }).expect(200);
      return line(bodyOf<ClassDayView>(answer), 'Lê Minh An');
    };
    expect((await choose('diary')).observations).toMatchObject([
      { id: lateId, overruled: true, takenOver: false },
    ]);
    const settled = await choose('observation');
    expect(settled.entry).toMatchObject({ attendance: 'present' });
    expect(settled.composed.text).toBe(
      'Em An (10A1): đi học muộn 10 phút. Học tập: tích cực phát biểu.',
    );
    expect((await choose(null)).contradictions).toMatchObject([{ status: 'open', choice: null }]);
    await choose('observation');
    const gone = await at.cgcn.put(path('/settlements')).send({ key: 'x', choice: 'diary' });
    expect(codeOf(gone)).toBe('contradiction.not-found');
  });

  it('takes an observation over or leaves it out', async () => {
    const { id } = line(await read(), 'Hồ Dũng').observations[0]!;
    const answer = await at.cgcn.put(path(`/observations/${id}`)).send({ takenOver: false });
    expect(line(bodyOf<ClassDayView>(answer), 'Hồ Dũng').composed.kind).toBe('ordinary');
    await at.cgcn
      .put(path(`/observations/${id}`))
      .send({ takenOver: true })
      .expect(200);
  });

  it('opens anew when the facts of a settled contradiction change', async () => {
    await school.sql('UPDATE observation SET minutes = 15 WHERE id = $1', [lateId]);
    expect((await read()).hindrances).toMatchObject([{ code: 'report.open-contradiction' }]);
    await school.sql('UPDATE observation SET minutes = 10 WHERE id = $1', [lateId]);
    expect((await read()).hindrances).toEqual([]);
  });

  it('says that it is ready, and looks once more', async () => {
    const ready = bodyOf<ClassDayView>(await at.cgcn.post(path('/readiness')).expect(200));
    expect(ready).toMatchObject({ state: 'ready', can: { send: true, reopen: true } });
    expect(await kinds(at.cgcn)).toContain('reports-to-send');
    const again = bodyOf<ClassDayView>(await at.cgcn.delete(path('/readiness')).expect(200));
    expect(again).toMatchObject({ state: 'in-review' });
    const left = bodyOf<ClassDayView>(await at.cgcn.delete(path('/review')).expect(200));
    expect(left).toMatchObject({ state: 'in' });
  });
});
