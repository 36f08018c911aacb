import type { Page } from 'playwright-core';

const now = '2026-11-23T22:30:00.000+07:00';
const tomorrow = (time: string): string => `2026-11-24T${time}:00.000+07:00`;

/** As if so many messages waited at night, and other hours were asked about. */
export const withWaiting =
  (messages: number) =>
  async (page: Page): Promise<void> => {
    await page.route('**/api/v1/sending-window/previews', (route) => {
      const { quietFrom, quietUntil } = route.request().postDataJSON() as Record<string, string>;
      const open = quietFrom === quietUntil;
      return route.fulfill({
        json: {
          moved:
            messages === 0
              ? []
              : [
                  {
                    ...{ messages, leavesAt: tomorrow('06:00') },
                    wouldLeaveAt: open ? now : tomorrow(quietUntil ?? '06:30'),
                  },
                ],
          ...{ unmoved: messages === 0 ? 0 : 1_996, now, open },
          openMinutes: open ? 24 * 60 : 15.5 * 60,
        },
      });
    });
  };

/** As if it were night. */
export const atNight =
  (can = true) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/sending-window', (route) =>
      route.request().method() === 'GET'
        ? route.fulfill({
            json: {
              ...{ now, quietFrom: '22:00', quietUntil: '06:00', open: false, version: 4 },
              opensAt: tomorrow('06:00'),
              closesAt: tomorrow('22:00'),
              can: { change: can },
            },
          })
        : route.fallback(),
    );

/** As if the API were broken. */
export const withoutWindow = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/sending-window', (route) => route.fulfill({ status: 500, json: {} }));
