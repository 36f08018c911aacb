import type { Page } from 'playwright-core';
import type { Scene } from './scenes.js';

const classId = '11111111-1111-4111-8111-111111111111';
const date = '2026-11-23';
const path = `/class-diaries/${classId}/${date}`;
const as = 'gvcn10a1';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Công Tằng Tôn Nữ'];
const given = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khoa', 'Lam', 'Minh', 'Ánh Tuyết'];

const idOf = (place: number): string =>
  `22222222-2222-4222-8222-${String(place).padStart(12, '0')}`;
const students = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    id: idOf(place),
    fullName: `${families[place % 8]} Thị ${given[Math.floor(place / 4) % 10]}`,
  }));

const entry = (place: number, rest: object) => ({
  ...{ studentId: idOf(place), attendance: { kind: 'present' } },
  ...{ conduct: '', study: '', homework: '', remark: '', ...rest },
});
const entries = [
  entry(2, { attendance: { kind: 'late', minutes: 15 } }),
  entry(5, { attendance: { kind: 'absent-without-leave' } }),
  entry(7, { conduct: 'không đeo thẻ học sinh', study: 'phát biểu tốt giờ Ngữ văn' }),
];

const diary = (more: object = {}, count = 45) => ({
  ...{ date, classId, className: '10A1', teacherName: 'Nguyễn Thị Hồng Hạnh' },
  ...{ lessons: 'whole', now: `${date}T14:20:00.000+07:00`, closedBecause: null },
  ...{ firstLesson: `${date}T07:15:00.000+07:00`, due: `${date}T16:00:00.000+07:00` },
  ...{ status: 'draft', version: 3, students: students(count), leftClass: [] },
  content: {
    entries: count === 0 ? [] : entries,
    lessons: count === 0 ? [] : [{ lesson: 2, subject: 'Toán', note: 'Lớp ồn đầu giờ' }],
    defaultLine: '',
  },
  ...{ handedIn: null, changedAt: null, changedByName: null, writesForTeacher: false },
  can: { write: true, handIn: true, takeBack: false, message: true },
  ...more,
});

const withDiary =
  (more: object = {}, count?: number) =>
  (page: Page) =>
    page.route(`**/api/v1/class-diaries/**`, (route) => {
      const isNews = route.request().url().endsWith('/events');
      if (isNews) return route.fulfill({ status: 503, body: '' });
      return route.fulfill({ json: diary(more, count) });
    });

const handedIn = {
  status: 'handed-in',
  handedIn: {
    ...{ at: `${date}T16:13:20.000+07:00`, byName: 'Nguyễn Thị Hồng Hạnh' },
    ...{ forTeacher: false, minutesLate: 14 },
  },
  can: { write: false, handIn: false, takeBack: true, message: true },
};

const openStudent = async (page: Page): Promise<void> => {
  await page.locator('[data-part="name"]').nth(2).click();
};

export const classDiaryScenes: readonly Scene[] = [
  { name: 'diary-typical', as, path, before: withDiary() },
  { name: 'diary-student', as, path, before: withDiary(), act: openStudent },
  {
    name: 'diary-phrase',
    ...{ as, path, before: withDiary() },
    act: async (page) => {
      await page.locator('[data-part="name"]').nth(0).click();
      await page.getByRole('button', { name: /^(Học tập|Study)/ }).click();
      await page.getByRole('button', { name: 'điểm kiểm tra …: …' }).click();
    },
  },
  {
    name: 'diary-hand-in',
    ...{ as, path, before: withDiary() },
    act: (page) => page.getByRole('button', { name: /^(Nộp sổ|Hand in)$/ }).click(),
  },
  {
    name: 'diary-hand-in-late',
    ...{ as, path, before: withDiary({ now: `${date}T16:13:20.000+07:00` }) },
    act: (page) => page.getByRole('button', { name: /^(Nộp sổ|Hand in)$/ }).click(),
  },
  { name: 'diary-handed-in', as, path, before: withDiary(handedIn) },
  { name: 'diary-empty', as, path, before: withDiary({}, 0) },
  {
    name: 'diary-no-school',
    ...{ as, path },
    before: withDiary({
      ...{ closedBecause: 'diary.no-school', lessons: 'none' },
      can: { write: false, handIn: false, takeBack: false, message: true },
    }),
  },
  {
    name: 'diary-conflict',
    ...{ as, path },
    before: async (page) => {
      await withDiary()(page);
      await page.route(`**/api/v1/class-diaries/${classId}/${date}`, async (route) => {
        if (route.request().method() !== 'PATCH') return route.fallback();
        const { changes } = route.request().postDataJSON() as { changes: object[] };
        const conflicts = [{ change: changes[0], found: { kind: 'late', minutes: 20 } }];
        return route.fulfill({ json: { diary: diary(), conflicts } });
      });
    },
    act: async (page) => {
      await page.locator('[data-part="absent"]').first().click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'diary-error',
    ...{ as, path },
    before: (page) =>
      page.route('**/api/v1/class-diaries/**', (route) =>
        route.fulfill({ status: 500, json: { code: 'server.failed' } }),
      ),
    act: (page) => page.getByRole('alert').waitFor(),
  },
  { name: 'diary-print', as, path: `${path}/print`, before: withDiary(handedIn) },
  { name: 'diary-list', as: 'cgcn', path: '/class-diaries' },
  { name: 'calendar-typical', as: 'cgcn', path: '/school-calendar' },
];
