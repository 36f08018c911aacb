import { type Role, roles } from '@lien-lac/domain';
import { asBytes } from '../../../test/support/answer-bytes.js';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import type {
  CalendarSheetView,
  DayTimesView,
  SchoolCalendarView,
} from './school-calendar-views.js';
import { SeedDemoCalendar } from './demo/seed-demo-calendar.js';
import { SchoolDays } from './school-days.js';

const address = '/api/v1/school-calendar';
const tet = { from: '2027-02-04', until: '2027-02-12', lessons: 'none', note: 'Tết Nguyên đán' };

describe('the school calendar', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  const read = async (person = cgcn) =>
    bodyOf<SchoolCalendarView>(await person.get(address).expect(200));
  const times = async () =>
    bodyOf<DayTimesView>(await cgcn.get(`${address}/day-times`).expect(200));
  const set = (calendar: object, version = '*') => {
    const seen = version === '*' ? version : `"${version}"`;
    return cgcn.put(address).set('If-Match', seen).send(calendar);
  };
  const latest = (action: string) =>
    school.sql(`SELECT before, after FROM audit_entry WHERE action = $1 ORDER BY id DESC LIMIT 1`, [
      action,
    ]);

  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000' });
    cgcn = await signIn(school, 'cgcn');
  });
  afterAll(() => school.close());
  afterEach(() => school.sql('DELETE FROM school_calendar'));

  it('is the usual one until somebody sets it', async () => {
    expect(await read()).toMatchObject({
      ...{ schoolYear: 2026, isUsual: true, version: 1, today: '2026-11-23' },
      ...{ lessonsToday: 'whole', nextSchoolDay: '2026-11-24', can: { change: true } },
      calendar: { terms: [{ name: 'Học kì I' }, { name: 'Học kì II' }] },
    });
  });

  it.each(roles)('is read by everyone, and changed by CGCN alone: %s', async (role: Role) => {
    const person = await signIn(school, role, role === 'cgcn' ? 'cgcn' : `calendar-${role}`);
    const changes = role === 'cgcn';
    const { calendar, can } = await read(person);
    expect(can).toEqual({ change: changes });
    const put = person.put(address).set('If-Match', '*').send(calendar);
    await put.expect(changes ? 200 : 403);
  });

  it('is set as it was seen, holds from then on, and says what it was', async () => {
    const { calendar } = await read();
    const day = '2026-11-23';
    const teachersDay = { from: day, until: day, lessons: 'morning', note: 'Sơ kết thi đua' };
    const after = { ...calendar, specialDays: [tet, ...calendar.specialDays, teachersDay] };
    const answer = bodyOf<SchoolCalendarView>(await set(after, '1').expect(200));
    expect(answer).toMatchObject({ version: 2, isUsual: false, lessonsToday: 'morning' });
    expect(answer.calendar.specialDays.map(({ from }) => from)).toEqual([
      ...['2026-11-23', '2027-01-01', '2027-02-04', '2027-04-30'],
    ]);
    expect(await school.get(SchoolDays).isSchoolDay('2027-02-05')).toBe(false);
    expect(codeOf(await set(calendar, '1').expect(412))).toBe('request.changed-meanwhile');
    expect(await latest('school-calendar.changed')).toMatchObject([
      { before: { specialDays: [{}, {}] }, after: { specialDays: [{}, {}, {}, {}] } },
    ]);
  });

  it('has in a demo the holidays of its year, and what somebody set stays', async () => {
    const seed = school.get(SeedDemoCalendar);
    expect(await seed.run(cgcn.accountId)).toBe(true);
    expect(await read()).toMatchObject({ isUsual: false, version: 2 });
    const days = school.get(SchoolDays);
    // The eve of Tết and the sixth day after it; the kings' day; the end of the war and May Day.
    for (const day of ['2027-02-05', '2027-02-12', '2027-04-16', '2027-04-30', '2027-05-01']) {
      expect([day, await days.lessonsOn(day)]).toEqual([day, 'none']);
    }
    for (const day of ['2026-11-20', '2027-02-15', '2027-04-15']) {
      expect([day, await days.lessonsOn(day)]).toEqual([day, 'whole']);
    }
    expect(await seed.run(cgcn.accountId)).toBe(false);
  });

  it('is not set to days that can’t be, and each is named', async () => {
    const { calendar } = await read();
    const wrong = {
      ...calendar,
      terms: [...calendar.terms, { name: 'Hè', from: '2027-05-30', until: '2027-07-01' }],
      specialDays: [{ ...tet, until: '2027-02-01' }],
    };
    expect((await set(wrong).expect(422)).body).toMatchObject({
      code: 'school-calendar.invalid',
      fields: [
        { field: 'terms.2', code: 'terms-overlap' },
        { field: 'specialDays.0', code: 'days-reversed' },
      ],
    });
    await set({ ...calendar, specialDays: [{ ...tet, from: '2027-02-30' }] }).expect(400);
    await set({ ...calendar, week: { monday: 'whole' } }).expect(400);
    await set({ ...calendar, week: null }).expect(400);
  });

  it('has hours in their order, with the trail of their changes', async () => {
    const before = await times();
    const put = (change: object) =>
      cgcn
        .put(`${address}/day-times`)
        .set('If-Match', `"${before.version}"`)
        .send({ ...before.times, ...change });
    const refused = await put({ diaryReminder: '16:30' }).expect(422);
    expect(refused.body).toMatchObject({ fields: [{ field: 'diaryReminder' }] });
    await put({ diaryDue: '16:30', leadershipTold: '17:15' }).expect(200);
    expect(await school.get(SchoolDays).instants('2026-11-24')).toMatchObject({
      diaryDue: new Date('2026-11-24T16:30:00+07:00'),
    });
    expect(await latest('day-times.changed')).toEqual([
      {
        before: { diaryDue: '16:00', leadershipTold: '17:00' },
        after: { diaryDue: '16:30', leadershipTold: '17:15' },
      },
    ]);
    await put({}).expect(412);
  });

  it('leaves as a sheet, comes back as the same, and shows lines back that can’t be taken', async () => {
    const { calendar } = await read();
    await set({ ...calendar, specialDays: [tet] }).expect(200);
    const exported = await cgcn
      .post(`${address}/exports`)
      .send({})
      .buffer(true)
      .parse(asBytes)
      .expect(200);
    const upload = (bytes: Buffer, name: string) =>
      cgcn.post(`${address}/sheets`).attach('file', bytes, name);
    const back = await upload(exported.body as Buffer, 'lich.xlsx').expect(200);
    expect(bodyOf<CalendarSheetView>(back)).toEqual({
      calendar: { ...calendar, specialDays: [tet] },
      findings: [],
    });
    const csv = 'Loại,Từ ngày,Đến ngày\nNgày nghỉ,30/02/2027,\nHọc kì,05/09/2026,15/01/2027\n';
    const messy = await upload(Buffer.from(csv), 'lich.csv').expect(200);
    expect(bodyOf<CalendarSheetView>(messy).findings).toMatchObject([
      { row: 2, column: 'B', code: 'day-invalid', value: '30/02/2027' },
      { row: 3, code: 'name-missing' },
    ]);
    const none = await upload(Buffer.from('Họ tên,SĐT\nAn,1\n'), 'lop.csv').expect(422);
    expect(codeOf(none)).toBe('school-calendar.not-in-sheet');
    expect((await read()).calendar.specialDays).toEqual([tet]);
  });
});
