import type { Page } from 'playwright-core';
import type { Scene } from './scenes.js';

const sample =
  'Nhà trường thông báo: sáng thứ Hai 24/11/2026, học sinh khối 10 có mặt lúc 06:45 để dự lễ chào cờ. PHHS nhắc các em mặc đồng phục và mang theo áo mưa.';

const oneOf = <Item>(list: readonly Item[], place: number): Item => list[place % list.length]!;
const given = ['An', 'Bảo Châu', 'Gia Hân', 'Minh Khôi', 'Ngọc Diệp', 'Phúc Nguyên', 'Thảo My'];
const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ'];
const grades = ['10A1', '10A2', '11B3', '12C4', '11A12'];

/** An invented phone: its numbers are of a range that nobody has. */
function phoneAt(place: number): Record<string, unknown> {
  const student = `${oneOf(family, place)} ${oneOf(given, place)}`;
  return {
    id: `phone-${place}`,
    number: `+8490000${String(place).padStart(4, '0')}`,
    count: 1 + (place % 7),
    lastAt: new Date(Date.UTC(2026, 10, 23, 10, 0) - place * 61_000).toISOString(),
    owners:
      place % 9 === 8
        ? []
        : [
            {
              guardianName:
                place % 4 === 3 ? null : `${oneOf(family, place)} Văn ${oneOf(given, place + 3)}`,
              studentName: student,
              className: oneOf(grades, place),
            },
            ...(place % 11 === 5
              ? [
                  {
                    guardianName: `${oneOf(family, place)} Văn ${oneOf(given, place + 3)}`,
                    studentName: `${oneOf(family, place)} Công Tằng Tôn Nữ ${oneOf(given, place + 1)}`,
                    className: oneOf(grades, place + 2),
                  },
                ]
              : []),
          ],
  };
}

const withPhones =
  (total: number) =>
  async (page: Page): Promise<void> => {
    await page.route(/\/api\/v1\/simulated-phones(\?|$)/, (route) => {
      const query = new URL(route.request().url()).searchParams;
      const [from, limit] = [Number(query.get('cursor')), Number(query.get('limit'))];
      const length = Math.max(0, Math.min(limit, total - from));
      return route.fulfill({
        json: {
          phones: Array.from({ length }, (_, place) => phoneAt(from + place)),
          total,
          next: from + limit < total ? from + limit : null,
        },
      });
    });
    await page.route('**/api/v1/simulated-phone-searches', (route) =>
      route.fulfill({ json: { phones: [], total: 0, next: null } }),
    );
  };

const withMessages =
  (texts: readonly (string | null)[], place = 0) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/simulated-phones/*', (route) =>
      route.fulfill({
        json: {
          phone: phoneAt(place),
          messages: texts.map((text, index) => ({
            id: `message-${index}`,
            text,
            at: new Date(Date.UTC(2026, 10, 23, 23, 0) - index * 7_000_000).toISOString(),
          })),
          next: texts.length > 20 ? 50 : null,
        },
      }),
    );

const refused = (status: number, code: string, vi: string, en: string) => (page: Page) =>
  page.route(/\/api\/v1\/simulated-phones/, (route) =>
    route.fulfill({ status, json: { code, detail: { vi, en } } }),
  );

export const simulatedPhonesScenes: readonly Scene[] = [
  { name: 'phones-empty', as: 'cgcn', path: '/phones', before: withPhones(0) },
  { name: 'phones-typical', as: 'cgcn', path: '/phones', before: withPhones(8) },
  {
    name: 'phones-full',
    as: 'cgcn',
    path: '/phones',
    before: withPhones(2_000),
    act: async (page) => {
      // A picture of the whole page would be of 2,000 rows.
      await page.addStyleTag({ content: '[role=rowgroup] { max-height: 40rem; overflow: clip }' });
    },
  },
  {
    name: 'phones-none-found',
    as: 'cgcn',
    path: '/phones',
    before: withPhones(8),
    act: async (page) => {
      await page.locator('input[type=search]').fill('0912 345 678');
      await page.getByText(/“0912 345 678”/).waitFor();
    },
  },
  {
    name: 'phones-loading',
    as: 'cgcn',
    path: '/phones',
    before: (page) => page.route(/\/api\/v1\/simulated-phones/, () => undefined),
  },
  {
    name: 'phones-error',
    as: 'cgcn',
    path: '/phones',
    before: refused(
      404,
      'request.not-found',
      'Không tìm thấy nội dung này. Có thể đã bị xoá hoặc địa chỉ không đúng.',
      'This was not found. It may be gone, or the address is wrong.',
    ),
    act: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'phone-typical',
    as: 'cgcn',
    path: '/phones/x',
    before: withMessages([sample, 'Nhắc lại: họp phụ huynh lúc 18:00 hôm nay tại lớp.']),
  },
  {
    name: 'phone-full',
    as: 'cgcn',
    path: '/phones/x',
    before: withMessages(
      Array.from({ length: 30 }, (_, place) =>
        place === 1
          ? `${sample}\n\nMọi thắc mắc PHHS liên hệ:\n- GVCN: 0900 000 001\n- https://example.vn/${'x'.repeat(90)}\n😀 <b>không phải HTML</b>`
          : place === 2
            ? null
            : `${place + 1}. ${sample}`,
      ),
      5,
    ),
  },
  {
    name: 'phone-error',
    as: 'cgcn',
    path: '/phones/x',
    before: refused(
      404,
      'simulated-phone.not-found',
      'Chưa có điện thoại mô phỏng nào như vậy nhận tin. Xin tải lại danh sách.',
      'No such simulated phone has received anything. Please reload the list.',
    ),
    act: (page) => page.getByRole('alert').waitFor(),
  },
];
