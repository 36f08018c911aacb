import { bodyOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import type { SignedIn } from '../../../test/support/sign-in.js';
import { mailsTo } from '../../../test/support/staff-mails.js';
import type { HomeView } from '../../home/home.controller.js';
import type { BoardView, RemindedView } from '../board/board-views.js';
import { day, openSchoolDay, type SchoolDay, writeDiary } from '../testing/school-day.js';
import { RunDayJobs } from './run-day-jobs.js';

describe('the jobs of a school day', () => {
  let school: TestSchool;
  let at: SchoolDay;
  let lookers: RunDayJobs[];

  /** Several workers look at this moment, all at once. */
  const lookAt = async (time: string, date = day): Promise<void> => {
    await school.setClock(`${date}T${time}+07:00`);
    await Promise.all(lookers.flatMap((looker) => [looker.run(), looker.run()]));
  };
  const titles = async (username: string): Promise<string[]> =>
    (await mailsTo(school, `${username}@school.test`)).map(({ title }) => title.split(' · ')[0]!);
  const alarm = async (): Promise<number> => {
    const { items } = bodyOf<HomeView>(await at.cgcn.get('/api/v1/home').expect(200));
    return items.find(({ kind }) => kind === 'day-jobs-missed')?.count ?? 0;
  };

  beforeAll(async () => {
    school = await openSchool();
    at = await openSchoolDay(school);
    // Two workers, whose own timers find the same jobs at the same time.
    const workers = [await school.startWorker(), await school.startWorker()];
    lookers = workers.map((worker) => worker.get(RunDayJobs, { strict: false }));
    await writeDiary(school, at.otherClassId, at.otherTeacher);
  });
  afterAll(() => school.close());

  it('wait for their hour, to the millisecond', async () => {
    await lookAt('15:29:00.000');
    expect(await titles('teacher')).toEqual([]);
    expect(await alarm()).toBe(0);
  });

  it('are close to the hour on the homes of the teacher and of CGCN, with the time that is left', async () => {
    const line = async (who: SignedIn, kind: string) => {
      const { items, now } = bodyOf<HomeView>(await who.get('/api/v1/home').expect(200));
      return { now: now.slice(11, 16), line: items.find((item) => item.kind === kind) };
    };
    const dueAt = `${day}T16:00:00.000+07:00`;
    const own = { now: '15:29', line: { kind: 'diary-to-hand-in', count: 1, dueAt } };
    expect(await line(at.teacher, 'diary-to-hand-in')).toMatchObject(own);
    expect((await line(at.cgcn, 'diaries-missing')).line).toBeUndefined();
    await school.setClock(`${day}T15:30:00+07:00`);
    const missing = { line: { count: 1, dueAt, to: '/daily-reports?show=missing' } };
    expect(await line(at.cgcn, 'diaries-missing')).toMatchObject(missing);
  });

  it('remind whoever has not handed in, once however many workers look', async () => {
    await lookAt('15:30:00');
    await lookAt('15:30:05');
    expect(await titles('teacher')).toEqual(['Nhắc nộp Sổ nhật kí hôm nay']);
    expect(await titles('other-teacher')).toEqual([]);
    const [mail] = await mailsTo(school, 'teacher@school.test');
    expect(mail).toMatchObject({ obeysQuietHours: false });
    expect(mail!.text).toContain('lớp 10A1 ngày 23/11/2026');
  });

  it('do not run again because the hour was set later, or the clock back', async () => {
    await lookAt('15:20:00');
    await lookAt('15:40:00');
    expect(await titles('teacher')).toHaveLength(1);
  });

  it('are pressed by hand too, and nobody is mailed twice within ten minutes', async () => {
    const press = async (): Promise<RemindedView> =>
      bodyOf<RemindedView>(
        await at.cgcn.post('/api/v1/daily-report-board/reminders').send({ date: day }).expect(200),
      );
    await school.setClock(`${day}T15:42:00+07:00`);
    expect(await press()).toEqual({ reminded: ['10A1'], unreached: [] });
    expect(await press()).toEqual({ reminded: ['10A1'], unreached: [] });
    expect(await titles('teacher')).toHaveLength(2);
    const refused = at.teacher.post('/api/v1/daily-report-board/reminders').send({ date: day });
    expect((await refused).status).toBe(403);
  });

  it('tell BGH at its hour which classes are missing, and who answers for them', async () => {
    await lookAt('17:00:01');
    const [mail] = await mailsTo(school, 'bgh@school.test');
    expect(mail!.title).toContain('Sổ nhật kí chưa nộp hôm nay');
    expect(mail!.text).toContain('của 1/2 lớp:\n  - 10A1: Người thử teacher');
    expect(await titles('teacher')).toEqual([
      ...['Nhắc nộp Sổ nhật kí hôm nay', 'Nhắc nộp Sổ nhật kí hôm nay'],
      'Sổ nhật kí hôm nay đã quá hạn',
    ]);
    expect(await alarm()).toBe(0);
  });

  it('are caught up once after an outage, as long as the day lasts', async () => {
    await lookAt('21:00:00', '2026-11-24');
    const missing = 'Sổ nhật kí chưa nộp hôm nay';
    // In the meantime a worker may have mailed them the audit trail's newest hash, as on every morning.
    const told = (await titles('bgh')).filter((title) => title === missing);
    expect(told).toHaveLength(2);
    const count = (await titles('teacher')).length;
    await lookAt('21:00:10', '2026-11-24');
    expect(await titles('teacher')).toHaveLength(count);
  });

  it('never run on a day without school', async () => {
    const before = await titles('teacher');
    await lookAt('23:00:00', '2026-11-29');
    expect(await titles('teacher')).toEqual(before);
  });

  it('that did not run in their time stand on CGCN’s home and on the board, and nowhere else', async () => {
    // From Wednesday the 25th to Saturday nobody looked; nobody is told of the week before the first look.
    await school.setClock('2026-11-28T09:00:00+07:00');
    expect(await alarm()).toBe(12);
    const board = bodyOf<BoardView>(await at.cgcn.get('/api/v1/daily-report-board').expect(200));
    expect(board.lateJobs[0]).toEqual({
      name: 'diary-reminder',
      dueAt: '2026-11-25T08:30:00.000Z',
    });
    const { items } = bodyOf<HomeView>(await at.bgh.get('/api/v1/home').expect(200));
    expect(items.map(({ kind }) => kind)).not.toContain('day-jobs-missed');
  });
});
