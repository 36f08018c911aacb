import { bodyOf, codeOf } from '../../../test/support/answers.js';
import {
  eventually,
  openSchoolWithCarrier,
  type SchoolWithCarrier,
} from '../../../test/support/deliveries.js';
import type { TestSchool } from '../../../test/support/school.js';
import type { SignedIn } from '../../../test/support/sign-in.js';
import type { FollowUpListView } from '../follow-ups/follow-ups.controller.js';
import type { HomeView } from '../../home/home.controller.js';
import type { ClassDayView } from '../review/class-day-views.js';
import type { StudentDayView } from '../review/student-day-views.js';
import { day, entry, openSchoolDay, type SchoolDay, writeDiary } from '../testing/school-day.js';
import type { SentClassesView } from './sends.controller.js';

describe('the messages of a class’s day', () => {
  let house: SchoolWithCarrier;
  let school: TestSchool;
  let at: SchoolDay;
  const of = (classId: string, date = day): string =>
    `/api/v1/classes/${classId}/daily-reports/${date}`;
  const path = (rest = ''): string => `${of(at.classId)}${rest}`;
  const read = async (address = path()): Promise<ClassDayView> =>
    bodyOf<ClassDayView>(await at.cgcn.get(address).expect(200));
  const line = ({ students }: ClassDayView, name: string): StudentDayView =>
    students.find(({ fullName }) => fullName === name)!;
  const studentId = (name: string): string => at.families.studentIds[name]!;
  const textOf = (name: string): string => path(`/students/${studentId(name)}`);
  /** What left, in its order; the carrier took as many messages and none of them twice. */
  const got = async (): Promise<string[]> => {
    const rows = await school.sql<{ line: string }>(
      `SELECT address || ' ' || text AS line FROM outbound_message
       WHERE channel = 'sms' AND status IN ('sent', 'delivered') ORDER BY handed_over_at, id`,
    );
    const { accepted, deliveredTwice } = house.carrier.summary();
    expect([accepted, deliveredTwice]).toEqual([rows.length, 0]);
    return rows.map(({ line: told }) => told);
  };
  const kinds = async (person: SignedIn): Promise<string[]> =>
    bodyOf<HomeView>(await person.get('/api/v1/home').expect(200)).items.map(({ kind }) => kind);
  const outcome = (name: string, address = path()) =>
    eventually(
      async () => line(await read(address), name).reports.at(-1)!.outcome,
      (found) => found !== 'under-way' && found !== 'handed-over',
    );

  beforeAll(async () => {
    house = await openSchoolWithCarrier();
    school = house.school;
    at = await openSchoolDay(school);
    await school.setClock(`${day}T16:20:00+07:00`);
    await school.startWorker();
    await writeDiary(school, at.classId, at.teacher, {
      status: 'ready',
      entries: [
        entry(studentId('Lê Minh An'), { study: 'tích cực phát biểu' }),
        entry(studentId('Vũ Bình'), { remark: 'em bị sốt, đã xuống phòng y tế' }),
      ],
    });
  });
  afterAll(() => house.close());

  it('show what leaves, when, and whose family gets nothing', async () => {
    const view = await read();
    expect(view.outlook).toMatchObject({
      ...{ messages: 2, parts: 3, cost: 1050, occasion: 'first' },
      expiresAt: '2026-11-23T15:00:00.000Z',
    });
    expect(line(view, 'Hồ Dũng').unreachable).toBe('unconfirmed');
  });

  it('may be changed, never to another child’s name, to a phone number or to somebody’s health', async () => {
    const edit = (text: string) => at.cgcn.put(`${textOf('Lê Minh An')}/text`).send({ text });
    expect(codeOf(await edit('  '))).toBe('report.text-empty');
    expect(codeOf(await edit('Em An nói chuyện với bạn Bình.'))).toBe('report.names-other');
    expect(codeOf(await edit('Em An bị sốt.'))).toBe('report.text-sensitive');
    expect(codeOf(await edit('Gọi 0912 000 123.'))).toBe('report.text-has-phone');
    expect(codeOf(await edit('Em An học tốt. '.repeat(40)))).toBe('report.text-too-long');
    expect((await at.teacher.put(`${textOf('Lê Minh An')}/text`).send({ text: 'x' })).status).toBe(
      403,
    );
    await edit('Em An (10A1): phát biểu sôi nổi.').expect(204);
  });

  it('that were changed wait for the teacher’s word or another CGCN member’s', async () => {
    expect(codeOf(await at.cgcn.post(path('/sending')).send({}))).toBe('report.edit-unconfirmed');
    const text = 'Em An (10A1): phát biểu sôi nổi.';
    const agree = (person: SignedIn, words = text) =>
      person.post(`${textOf('Lê Minh An')}/agreement`).send({ text: words });
    expect(codeOf(await agree(at.cgcn))).toBe('report.edit-own');
    expect(codeOf(await agree(at.otherTeacher))).toBe('class.not-found');
    expect((await agree(at.bgh)).status).toBe(403);
    expect(codeOf(await agree(at.teacher, 'Em An học tốt.'))).toBe('report.seen-otherwise');
    expect(await kinds(at.teacher)).toContain('report-edits');
    expect(await kinds(at.colleague)).toContain('report-edits');
    expect(await kinds(at.cgcn)).not.toContain('report-edits');
    await agree(at.teacher).expect(204);
    expect(codeOf(await agree(at.colleague))).toBe('report.edit-confirmed');
    expect(await kinds(at.colleague)).not.toContain('report-edits');
  });

  it('are not sent by whoever filled in the diary, nor when their texts are otherwise by now', async () => {
    await school.sql('UPDATE class_diary SET cgcn_hands = $1', [[at.cgcn.accountId]]);
    expect((await read()).can.send).toBe(false);
    const own = await at.cgcn.post(path('/sending')).send({});
    expect([own.status, codeOf(own)]).toEqual([403, 'diary.own']);
    await school.sql("UPDATE class_diary SET cgcn_hands = '{}'");
    const seen = await at.cgcn.post(path('/sending')).send({ seen: 'other' });
    expect(codeOf(seen)).toBe('report.seen-otherwise');
    for (const person of [at.teacher, at.supervisors, at.bgh]) {
      await person.post(path('/sending')).send({}).expect(403);
    }
    expect(await got()).toEqual([]);
  });

  it('leave once for each student, however often it is pressed, and say nothing of health', async () => {
    const { seen } = await read();
    const presses = await Promise.all(
      [at.cgcn, at.colleague, at.cgcn].map((person) =>
        person.post(path('/sending')).send({ seen }),
      ),
    );
    expect(presses.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await outcome('Lê Minh An')).toBe('confirmed');
    expect(await outcome('Vũ Bình')).toBe('confirmed');
    expect(await outcome('Hồ Dũng')).toBe('nobody');
    expect((await got()).sort()).toEqual([
      '+84900000001 Em An (10A1): phát biểu sôi nổi.',
      '+84900000002 Em Bình (10A1): nhà trường có việc cần trao đổi riêng, kính nhờ PH gọi lại cho GVCN trong ngày.',
    ]);
    expect(line(await read(), 'Lê Minh An').reports).toMatchObject([
      {
        ...{ occasion: 'first', editedBy: 'Người thử cgcn-an', confirmedBy: 'Người thử teacher' },
        composed: 'Em An (10A1): tích cực phát biểu.',
      },
    ]);
    expect(codeOf(await at.cgcn.post(path('/sending')).send({}))).toBe('diary.moved-on');
  });

  it('leave a call on the list of CGCN and of the teacher until somebody notes it', async () => {
    const list = async (person: SignedIn) =>
      bodyOf<FollowUpListView>(await person.get('/api/v1/report-follow-ups').expect(200)).items;
    expect(await kinds(at.teacher)).toContain('calls-to-make');
    expect(await list(at.otherTeacher)).toEqual([]);
    const [call] = await list(at.cgcn);
    expect(call).toMatchObject({ studentName: 'Vũ Bình', matter: 'health', status: 'open' });
    const note = (person: SignedIn) =>
      person.post(`/api/v1/report-follow-ups/${call!.id}/call`).send({ note: 'Mẹ đã đón em.' });
    expect(codeOf(await note(at.otherTeacher))).toBe('follow-up.not-found');
    expect((await note(at.supervisors)).status).toBe(403);
    await note(at.teacher).expect(204);
    expect(codeOf(await note(at.cgcn))).toBe('follow-up.called');
    expect(await list(at.cgcn)).toEqual([]);
  });

  it('are corrected by a message that says so, linked to the first, on two people’s word', async () => {
    const correct = () => at.cgcn.post(`${textOf('Lê Minh An')}/correction`);
    expect(codeOf(await correct())).toBe('report.no-edit');
    await at.cgcn
      .put(`${textOf('Lê Minh An')}/text`)
      .send({ text: 'Em An (10A1): quên vở bài tập.' })
      .expect(204);
    expect(codeOf(await correct())).toBe('report.edit-unconfirmed');
    const text = 'Đính chính tin ngày 23/11: Em An (10A1): quên vở bài tập.';
    await at.colleague
      .post(`${textOf('Lê Minh An')}/agreement`)
      .send({ text })
      .expect(204);
    await correct().expect(204);
    expect(await outcome('Lê Minh An')).toBe('confirmed');
    expect(await got()).toContain(`+84900000001 ${text}`);
    expect(codeOf(await correct())).toBe('report.no-edit');
    const rows = await school.sql(
      `SELECT number, follows IS NULL AS first FROM daily_report WHERE student_id = $1
       ORDER BY number`,
      [studentId('Lê Minh An')],
    );
    expect(rows).toEqual([
      { number: 0, first: true },
      { number: 1, first: false },
    ]);
  });

  it('of all ready classes leave at one press, and what stays says why', async () => {
    await writeDiary(school, at.otherClassId, at.otherTeacher, {
      ...{ status: 'ready', cgcnHands: [at.cgcn.accountId] },
    });
    const press = async (person: SignedIn): Promise<SentClassesView> =>
      bodyOf<SentClassesView>(
        await person.post('/api/v1/daily-report-board/sending').send({ date: day }).expect(200),
      );
    expect(await press(at.cgcn)).toMatchObject({
      ...{ sent: [], kept: [{ className: '10A2', code: 'diary.own' }] },
    });
    expect(await press(at.colleague)).toEqual({
      ...{ sent: [{ className: '10A2', messages: 1 }], kept: [] },
    });
    expect(await press(at.colleague)).toEqual({ sent: [], kept: [] });
  });

  it('that could not leave by 22:00 expire, are shown, and go again with their date', async () => {
    const next = '2026-11-24';
    await school.setClock(`${next}T21:40:00+07:00`);
    await writeDiary(school, at.classId, at.teacher, { status: 'ready', date: next });
    house.carrier.setFaults({ mode: 'error-500' });
    await at.cgcn
      .post(`${of(at.classId, next)}/sending`)
      .send({})
      .expect(200);
    const before = await got();
    await school.setClock(`${next}T22:00:01+07:00`);
    expect(await outcome('Vũ Bình', of(at.classId, next))).toBe('expired');
    house.carrier.setFaults({ mode: 'none' });
    expect(await got()).toEqual(before);
    await school.setClock('2026-11-25T08:00:00+07:00');
    expect(await kinds(at.cgcn)).toContain('reports-expired');
    const again = () => at.cgcn.post(`${of(at.classId, next)}/sending-again`);
    expect((await at.teacher.post(`${of(at.classId, next)}/sending-again`)).status).toBe(403);
    expect(bodyOf(await again().expect(200))).toEqual({ messages: 2 });
    expect(codeOf(await again())).toBe('report.nothing-expired');
    expect(await outcome('Vũ Bình', of(at.classId, next))).toBe('confirmed');
    expect((await got()).at(-1)).toContain(' Ngày 24/11: ');
    expect(await kinds(at.cgcn)).not.toContain('reports-expired');
  });

  it('of an evening that is over go with their date, and not by accident', async () => {
    const missed = '2026-11-24';
    await writeDiary(school, at.otherClassId, at.otherTeacher, { status: 'ready', date: missed });
    const send = (body: object) =>
      at.cgcn.post(`${of(at.otherClassId, missed)}/sending`).send(body);
    expect(codeOf(await send({}))).toBe('report.evening-over');
    await send({ withDate: true }).expect(200);
    expect(await outcome('Lê Minh Châu', of(at.otherClassId, missed))).toBe('confirmed');
    expect((await got()).at(-1)).toContain(' Ngày 24/11: ');
  });
});
