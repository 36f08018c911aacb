import type { Schemas } from '@lien-lac/contract';
import type { Page } from 'playwright-core';
import type { Scene } from './scenes.js';

const titles = [
  'Đặt lại mật khẩu · Reset your password',
  'Tài khoản Liên Lạc của thầy/cô · Your Liên Lạc account',
  'Xác thực hai lớp vừa được thiết lập · A second factor was set up for your account',
];

function mailAt(place: number): Schemas['SimulatedMailView'] {
  return {
    id: 1_000 - place,
    at: new Date(Date.UTC(2026, 10, 23, 10, 0) - place * 471_000).toISOString(),
    from: 'lien-lac@truong.example',
    to:
      place % 6 === 5
        ? ['ban.giam.hieu@truong-thpt-nguyen-thi-minh-khai.example', 'thu.hang@truong.example']
        : [`gvcn10a${(place % 9) + 1}@truong.example`],
    title: titles[place % titles.length]!,
  };
}

const withMails =
  (total: number) =>
  (page: Page): Promise<unknown> =>
    page.route(/\/api\/v1\/simulated-mails(\?|$)/, (route) =>
      route.fulfill({
        json: {
          mails: Array.from({ length: Math.min(total, 50) }, (_, place) => mailAt(place)),
          total,
          next: total > 50 ? 50 : null,
        },
      }),
    );

const text = `Xin chào,

Có người vừa xin đặt lại mật khẩu cho tài khoản gvcn10a1. Nếu là thầy/cô, xin mở đường dẫn sau trước 17:30 23/11/2026:

https://lienlac.truong.example/lost-password#${'aB3x_-9Kq'.repeat(4)}Zk0pQw1

Nếu không phải thầy/cô, xin bỏ qua thư này.

Hello, somebody has asked to reset the password of the account gvcn10a1.`;

const refused = (page: Page): Promise<unknown> =>
  page.route(/\/api\/v1\/simulated-mails/, (route) =>
    route.fulfill({
      status: 503,
      json: {
        code: 'simulated-mail.no-sink',
        detail: {
          vi: 'Hộp thư mô phỏng chưa trả lời nên chưa xem được thư. Xin thử lại sau ít phút.',
          en: 'The simulated mail server does not answer, so its mails cannot be shown. Please try again in a few minutes.',
        },
      },
    }),
  );

export const simulatedMailsScenes: readonly Scene[] = [
  { name: 'mails-empty', as: 'cgcn', path: '/mails', before: withMails(0) },
  { name: 'mails-typical', as: 'cgcn', path: '/mails', before: withMails(7) },
  { name: 'mails-full', as: 'cgcn', path: '/mails', before: withMails(1_200) },
  {
    name: 'mails-error',
    as: 'cgcn',
    path: '/mails',
    before: refused,
    act: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'mail-typical',
    as: 'cgcn',
    path: '/mails/1000',
    before: (page) =>
      page.route('**/api/v1/simulated-mails/1000', (route) =>
        route.fulfill({ json: { ...mailAt(0), text } }),
      ),
  },
];
