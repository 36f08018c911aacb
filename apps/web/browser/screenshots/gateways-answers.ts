import type { Page } from 'playwright-core';

const now = '2026-11-24T09:20:00.000+07:00';
const at = (time: string): string => `2026-11-24T${time}:00.000+07:00`;
const spend = (messages: number, cost = 350) => ({
  ...{ messages, parts: messages * 2, cost: messages * 2 * cost },
});
const balance = {
  kind: 'balance',
  vi: 'Tài khoản hết tiền. Nạp thêm rồi bấm “Cho chạy lại”.',
  en: 'The account has run out of money. Top it up, then press “Let it go on”.',
};
const silent = {
  kind: 'silent',
  vi: 'Cổng không trả lời kịp; tin đang được hỏi lại.',
  en: 'The gateway did not answer in time; its messages are being asked about.',
};
const unreachable = {
  kind: 'unreachable',
  vi: 'Không kết nối được tới cổng.',
  en: 'The gateway cannot be reached.',
};

const plain = {
  ...{ state: 'working', comesWithDeployment: false, weight: 100, price: 350, step: 0 },
  ...{ ratePerSecond: null, paused: null, selfPaused: null, unanswered: 0, version: 3, errors: [] },
  speed: {
    ...{ takenPerMinute: 0, answered: 0, errors: 0, medianMilliseconds: null },
    p95Milliseconds: null,
  },
  ...{ spentToday: spend(0), spentThisMonth: spend(0) },
  can: {
    ...{ changeSettings: true, pause: true, resume: false, disable: true, enable: false },
    test: true,
  },
};

const esms = {
  ...plain,
  ...{
    name: 'esms-chinh',
    kind: 'esms',
    channel: 'sms',
    share: 0.6,
    weight: 150,
    others: ['viettel'],
  },
  settings: {
    brandname: 'HOASEN',
    url: 'https://rest.esms.vn/MainService.svc/json',
    sandbox: false,
  },
  secrets: {
    fields: ['apiKey', 'secretKey'].map((field) => ({ field, isSet: true })),
    ...{ setAt: at('08:00'), setBy: 'Nguyễn Hoàng Long', canBeOpened: true },
  },
  speed: {
    ...{ takenPerMinute: 412.4, answered: 2_062, errors: 3, medianMilliseconds: 180 },
    p95Milliseconds: 950,
  },
  ...{ spentToday: spend(1_988), spentThisMonth: spend(24_310) },
  errors: [
    {
      ...{ code: 'UND_ERR_HEADERS_TIMEOUT', outcome: 'ambiguous', trouble: silent, count: 3 },
      ...{ firstAt: at('09:02'), lastAt: at('09:11') },
    },
  ],
};
const smpp = {
  ...plain,
  ...{ name: 'viettel', kind: 'smpp', channel: 'sms', share: 0.4, price: 300, ratePerSecond: 50 },
  others: ['esms-chinh'],
  settings: { url: 'smpp://10.30.1.2:2775', systemId: 'hoasen', sender: 'HOASEN' },
  secrets: {
    fields: [{ field: 'password', isSet: true }],
    ...{ setAt: '2026-11-02T01:00:00.000Z', setBy: 'Trần Thị Mai', canBeOpened: true },
  },
  speed: {
    ...{ takenPerMinute: 288, answered: 1_440, errors: 0, medianMilliseconds: 60 },
    p95Milliseconds: 140,
  },
  ...{ spentToday: spend(1_210, 300), spentThisMonth: spend(9_004, 300) },
};
const mail = {
  ...plain,
  ...{ name: 'smtp', kind: 'email', channel: 'email', share: 1, price: 0, others: [] },
  ...{ comesWithDeployment: true, settings: {} },
  secrets: { fields: [], setAt: null, setBy: null, canBeOpened: true },
  ...{ spentToday: spend(31, 0), spentThisMonth: spend(402, 0) },
  can: { ...plain.can, changeSettings: false },
};
const broken = {
  ...esms,
  ...{ state: 'self-paused', share: 0, unanswered: 12 },
  selfPaused: {
    ...{ since: at('09:12'), triedAt: at('09:21'), code: 'esms-103-balance', trouble: balance },
  },
  can: { ...plain.can, resume: true },
  errors: [
    {
      ...{ code: 'esms-103-balance', outcome: 'configuration', trouble: balance, count: 9 },
      ...{ firstAt: at('09:12'), lastAt: at('09:20') },
    },
    ...esms.errors,
    {
      ...{ code: 'ECONNREFUSED', outcome: 'try-later', trouble: unreachable, count: 120 },
      ...{ firstAt: '2026-11-21T01:00:00.000Z', lastAt: '2026-11-21T03:00:00.000Z' },
    },
  ],
};
const paused = {
  ...smpp,
  ...{ state: 'paused', share: 0, others: [] },
  paused: { since: at('09:15'), by: 'Trần Thị Mai' },
  can: { ...plain.can, pause: false, resume: true, test: false },
};

const gateways = {
  well: [esms, smpp, mail],
  broken: [broken, { ...smpp, share: 1, others: [] }, mail],
  stuck: [{ ...broken, others: [] }, paused, mail],
  none: [],
  many: Array.from({ length: 12 }, (_, place) => ({
    ...(place % 2 === 0 ? esms : smpp),
    ...{ name: `cong-so-${place + 1}`, share: 1 / 12, state: place < 10 ? 'working' : 'disabled' },
  })),
};

/** As if the school had these gateways. */
export const withGateways =
  (which: keyof typeof gateways, waiting = 0) =>
  async (page: Page): Promise<void> => {
    const list = gateways[which];
    await page.route('**/api/v1/gateways', (route) =>
      route.fulfill({
        json: {
          now,
          ...{ choice: { rule: 'by-weight', version: 1 }, gateways: list },
          channels: [
            { channel: 'sms', waiting, isServed: which !== 'stuck' && which !== 'none' },
            { channel: 'zalo', waiting: 0, isServed: false },
            { channel: 'email', waiting: 0, isServed: true },
          ],
          kinds: [
            { kind: 'esms', channel: 'sms', secretFields: ['apiKey', 'secretKey'] },
            { kind: 'smpp', channel: 'sms', secretFields: ['password'] },
          ],
          testText: 'Tin thu he thong Lien Lac cua nha truong. Quy vi khong can tra loi.',
        },
      }),
    );
    await page.route('**/api/v1/gateways/*', (route) => {
      const name = new URL(route.request().url()).pathname.split('/').pop();
      const found = list.find((gateway) => gateway.name === name);
      return found === undefined ? route.fallback() : route.fulfill({ json: found });
    });
  };

/** As if the API were broken. */
export const withoutGateways = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/gateways', (route) => route.fulfill({ status: 500, json: {} }));
