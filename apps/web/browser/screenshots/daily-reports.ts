import {
  boardOf,
  classDayId,
  withBoard,
  withCalls,
  withClassDay,
  withQuestions,
} from './daily-reports-answers.js';
import type { Scene } from './scenes.js';

const board = { as: 'cgcn', path: '/daily-reports' } as const;
const one = { as: 'cgcn', path: `/daily-reports/2026-11-24/${classDayId}` } as const;

export const dailyReportsScenes: readonly Scene[] = [
  { name: 'reports-board', ...board, before: withBoard(boardOf(30)) },
  {
    name: 'reports-board-no-school',
    ...board,
    before: withBoard({ ...boardOf(30), lessons: 'none', holiday: 'Tết Dương lịch' }),
  },
  {
    name: 'reports-board-alarm',
    ...board,
    before: withBoard({
      ...boardOf(6),
      lateJobs: [{ name: 'diary-reminder', dueAt: '2026-11-24T08:30:00.000Z' }],
    }),
  },
  {
    name: 'reports-board-error',
    ...board,
    before: (page) =>
      page.route('**/api/v1/daily-report-board**', (route) =>
        route.fulfill({ status: 500, json: { code: 'server.failed' } }),
      ),
    act: (page) => page.getByRole('alert').waitFor(),
  },
  { name: 'reports-class-review', ...one, before: withClassDay('in-review') },
  { name: 'reports-class-ready', ...one, before: withClassDay('ready') },
  { name: 'reports-class-sent', ...one, before: withClassDay('sent') },
  { name: 'reports-class-missing', ...one, before: withClassDay('missing') },
  {
    name: 'reports-questions',
    as: 'gvcn10a1',
    path: '/daily-reports/questions',
    before: withQuestions,
  },
  { name: 'reports-form', as: 'cgcn', path: '/daily-reports/form' },
  {
    name: 'reports-form-changed',
    ...{ as: 'cgcn', path: '/daily-reports/form' },
    act: async (page) => {
      await page.getByRole('combobox').selectOption('1');
    },
  },
  { name: 'reports-calls', as: 'gvcn10a1', path: '/daily-reports/calls', before: withCalls },
];
