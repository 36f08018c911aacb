import type { Page } from 'playwright-core';

const day = 24 * 60 * 60 * 1000;
const fromNow = (days: number): string => new Date(Date.now() + days * day).toISOString();
const uuid = (place: number): string =>
  `30000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

interface Shown {
  name: string;
  /** In how many days its secrets end, the newest first. */
  ends: number[];
  usedDaysAgo?: number;
  revoked?: true;
}

const shown: readonly Shown[] = [
  { name: 'Phần mềm tuyển sinh', ends: [300, 0.8], usedDaysAgo: 0.02 },
  { name: 'Phần mềm tuyển sinh của cơ sở hai, dùng thử trong học kì một', ends: [12] },
  { name: 'Máy chủ cũ', ends: [], usedDaysAgo: 40 },
  { name: 'Thử nghiệm', ends: [], usedDaysAgo: 90, revoked: true },
];

function client({ name, ends, usedDaysAgo, revoked }: Shown, place: number): unknown {
  const isLive = revoked === undefined;
  return {
    ...{ id: uuid(place), name, requestsPerMinute: 1200, createdBy: 'Nguyễn Hoàng Long' },
    scopes: place === 0 ? ['enrolment.write', 'enrolment.read'] : ['enrolment.write'],
    createdAt: fromNow(-100),
    lastUsedAt: usedDaysAgo === undefined ? null : fromNow(-usedDaysAgo),
    revokedAt: isLive ? null : fromNow(-80),
    secrets: ends.map((end) => ({ createdAt: fromNow(-60), endsAt: fromNow(end) })),
    can: { rotate: isLive, revoke: isLive },
  };
}

const all = shown.map(client);

/** As if so many programs were connected. */
export const withClients =
  (count: number) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/api-clients', (route) =>
      route.request().method() === 'GET'
        ? route.fulfill({ json: { clients: all.slice(0, count) } })
        : route.fulfill({ status: 201, json: { client: client(shown[1]!, 1), token } }),
    );

const token = `ll_${uuid(1)}_Zm9yIHRoZSBwaWN0dXJlIGFsb25lLCBhbmQgdmFsaWQgbm93aGVyZQ`;

/** As if a program were given a new secret. */
export const withRotation = async (page: Page): Promise<unknown> => {
  await page.route('**/rotation', (route) =>
    route.fulfill({ status: 201, json: { client: client(shown[0]!, 0), token } }),
  );
  return withClients(4)(page);
};

/** As if the API were broken. */
export const withoutClients = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/api-clients', (route) =>
    route.fulfill({ status: 500, json: { code: 'server.failed' } }),
  );
