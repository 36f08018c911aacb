import type { Page } from 'playwright-core';

const texts = [
  'Kinh moi PHHS em {P1,25} lop {P2,6} du hop luc {P3,20}. Tran trong.',
  'THPT Hoa Sen: Em {P1,25} ({P2,6}): {P3,120}',
  'Truong THPT Hoa Sen thong bao nghi hoc ngay {P1,10}.',
];

/** As if so many texts were registered with the three large networks, and the first with a fourth. */
export const withTemplates =
  (count: number, can = { change: true, fetch: true }) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/brandname-templates', (route) =>
      route.fulfill({
        json: {
          can,
          templates: Array.from({ length: count }, (_, place) => place).flatMap((place) =>
            [1, 2, 3, ...(place === 0 ? [4] : [])].map((network) => ({
              ...{ id: `${place}-${network}`, brandname: 'HOASEN', network },
              content: place < 3 ? texts[place] : `Thong bao so ${place}: {P1,${50 + place}}`,
              source: place === 2 ? 'typed' : 'fetched',
              keptAt: '2026-11-20T02:00:00.000Z',
            })),
          ),
        },
      }),
    );

/** As if the API were broken. */
export const withoutTemplates = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/brandname-templates', (route) => route.fulfill({ status: 500, json: {} }));
