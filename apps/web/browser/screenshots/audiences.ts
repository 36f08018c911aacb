import type { Schemas } from '@lien-lac/contract';
import type { Page } from 'playwright-core';
import { brokenApi } from './announcements-answers.js';
import type { Scene } from './scenes.js';

const groups: Schemas['StudentGroupView'][] = [
  ['Bán trú', null, 412, 'Phạm Hồng Nhung', true],
  ['Đội tuyển Toán', null, 18, 'Lê Quang Minh', false],
  ['Ban chấp hành Đoàn trường và các chi đoàn khối mười hai', null, 46, 'Đỗ Gia Bảo', false],
].map(([name, className, students, createdByName, change], place) => ({
  id: `00000000-0000-4000-8000-00000000000${place}`,
  ...{ name: name as string, className: className as null, classId: null },
  ...{ students: students as number, createdByName: createdByName as string },
  can: { change: change as boolean },
}));

const members = Array.from({ length: 45 }, (_, place) => ({
  id: `00000000-0000-4000-8000-0000000001${String(place).padStart(2, '0')}`,
  fullName: ['Nguyễn Thị Minh Khuê', 'Công Tằng Tôn Nữ Hoàng Anh Thư', 'Lê An'][place % 3]!,
  className: `1${place % 3}A${(place % 9) + 1}`,
}));

const withGroups = (list: Schemas['StudentGroupView'][]) => (page: Page) =>
  page.route('**/api/v1/student-groups', (route) => route.fulfill({ json: { groups: list } }));
const withGroup = (change: boolean) => (page: Page) =>
  page.route(`**/api/v1/student-groups/${groups[0]!.id}`, (route) =>
    route.fulfill({
      json: { ...groups[0]!, can: { change }, members } satisfies Schemas['StudentGroupDetailView'],
    }),
  );

/** Chooses the kind of audience at a place of the choice. */
async function choose(page: Page, place: number): Promise<void> {
  await page.locator('input[name=audience]').nth(place).check();
}

async function upload(page: Page, lines: readonly string[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'hoc-phi-thang-12.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Mã HS;Họ tên;Số tiền;Hạn nộp', ...lines].join('\n')),
  });
  await page.locator('ul[class*=rows] li').first().waitFor();
}

const templates: Schemas['MessageTemplateView'][] = [
  ['Mời họp phụ huynh', true, 'Kính mời PHHS em {họ tên học sinh}, lớp {lớp}, dự họp ngày {ngày}.'],
  ['Nhắc nộp học phí', false, 'Em {họ tên học sinh} còn {số tiền} đồng, hạn nộp {hạn nộp}.'],
  [
    'Nghỉ học vì thời tiết và lịch học bù của toàn trường',
    true,
    'Ngày {ngày} học sinh khối {khối} nghỉ học vì rét đậm. Lịch học bù nhà trường báo sau. '.repeat(
      3,
    ),
  ],
].map(([name, isForAll, text], place) => ({
  id: `00000000-0000-4000-8000-00000000020${place}`,
  ...{ name: name as string, text: text as string, isForAll: isForAll as boolean },
  ...{ version: 3, forAnnouncements: true, forDirectMessages: place === 0 },
  writtenAt: '2026-11-20T02:00:00.000Z',
  can: { change: !isForAll },
}));

const withTemplates = (list: Schemas['MessageTemplateView'][]) => (page: Page) =>
  page.route('**/api/v1/message-templates', (route) =>
    route.fulfill({ json: { templates: list } }),
  );

export const audiencesScenes: readonly Scene[] = [
  { name: 'groups-empty', as: 'taichinh', path: '/student-groups', before: withGroups([]) },
  { name: 'groups', as: 'taichinh', path: '/student-groups', before: withGroups(groups) },
  {
    name: 'groups-error',
    as: 'taichinh',
    path: '/student-groups',
    before: brokenApi('**/api/v1/student-groups'),
    act: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'groups-new',
    as: 'taichinh',
    path: '/student-groups/new',
    act: async (page) => {
      await page.locator('form input').first().fill('Đội tuyển Toán');
      const field = page.getByRole('combobox');
      await field.fill('anh');
      await page.getByRole('option').first().waitFor();
      await field.press('Enter');
      await field.press('ArrowDown');
      await field.press('Enter');
    },
  },
  {
    name: 'groups-new-sheet',
    as: 'cgcn',
    path: '/student-groups/new',
    act: async (page) => {
      await page.locator('form input').first().fill('Bán trú');
      const answer = await page.request.get('/api/v1/students?limit=30');
      const { students } = (await answer.json()) as { students: { code: string }[] };
      await upload(page, [
        ...students.map(({ code }) => `${code};;;`),
        ';Nguyễn Thị Minh Khuê;;',
        'HS-KHONG-CO;Công Tằng Tôn Nữ Hoàng Anh Thư;;',
      ]);
    },
  },
  {
    name: 'groups-one-full',
    as: 'taichinh',
    path: `/student-groups/${groups[0]!.id}`,
    before: withGroup(true),
  },
  {
    name: 'groups-one-of-others',
    as: 'daotao',
    path: `/student-groups/${groups[0]!.id}`,
    before: withGroup(false),
  },
  { name: 'templates-empty', as: 'daotao', path: '/message-templates', before: withTemplates([]) },
  {
    name: 'templates',
    as: 'taichinh',
    path: '/message-templates',
    before: withTemplates(templates),
  },
  { name: 'templates-new', as: 'cgcn', path: '/message-templates/new' },
  {
    name: 'templates-one',
    as: 'taichinh',
    path: `/message-templates/${templates[1]!.id}`,
    before: (page) =>
      page.route(`**/api/v1/message-templates/${templates[1]!.id}`, (route) =>
        route.fulfill({
          json: {
            ...templates[1]!,
            versions: [3, 2, 1].map((version) => ({
              ...{ version, name: templates[1]!.name, text: templates[1]!.text },
              writtenAt: '2026-11-20T02:00:00.000Z',
            })),
          } satisfies Schemas['MessageTemplateDetailView'],
        }),
      ),
  },
  {
    name: 'templates-picker',
    as: 'taichinh',
    path: '/announcements/new',
    before: withTemplates(templates),
    act: async (page) => {
      await page.locator('[class*=template] button').first().click();
      await page.locator('[role=dialog] li').first().waitFor();
    },
  },
  {
    name: 'audience-picked',
    as: 'taichinh',
    path: '/announcements/new',
    before: withGroups(groups),
    act: async (page) => {
      await choose(page, 3);
      const field = page.getByRole('combobox');
      await field.fill('anh');
      await page.getByRole('option').first().waitFor();
      await field.press('Enter');
    },
  },
  {
    name: 'audience-except',
    as: 'cgcn',
    path: '/announcements/new',
    before: withGroups(groups),
    act: async (page) => {
      await choose(page, 0);
      await page.locator('fieldset button[aria-expanded=false]').first().click();
      await page.locator('fieldset fieldset input[type=checkbox]').nth(1).check();
    },
  },
  {
    name: 'audience-recipients',
    as: 'cgcn',
    path: '/announcements/new',
    act: async (page) => {
      await choose(page, 0);
      await page.locator('[class*=count] > p > button').click();
      await page.locator('[role=dialog] li').first().waitFor();
      await page.locator('[role=dialog] input[type=checkbox]').nth(1).uncheck();
    },
  },
  {
    name: 'audience-sheet-empty',
    as: 'taichinh',
    path: '/announcements/new',
    act: (page) => choose(page, 4),
  },
  {
    name: 'audience-sheet',
    as: 'cgcn',
    path: '/announcements/new',
    act: async (page) => {
      await choose(page, 4);
      const answer = await page.request.get('/api/v1/students?limit=8');
      const { students } = (await answer.json()) as { students: { code: string }[] };
      await upload(page, [
        ...students.map(({ code }, place) => `${code};;${place === 3 ? '' : '1.250.000'};05/12`),
        ';Nguyễn Thị Minh Khuê;800.000;05/12',
        'HS-KHONG-CO;Công Tằng Tôn Nữ Hoàng Anh Thư;800.000;05/12',
      ]);
      await page
        .locator('textarea')
        .fill('Em {họ tên học sinh} còn {số tiền} đồng, hạn {hạn nộp}.');
      await page.waitForTimeout(800);
      await page.locator('textarea').press('End');
      await page.locator('textarea').pressSequentially(' {h');
    },
  },
];
