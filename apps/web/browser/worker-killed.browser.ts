import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { ordinaryText } from './announcements-steps.js';
import { call, setClock } from './support/call.js';
import { carrierBehaves } from './support/carrier-behaves.js';
import { ownSchool } from './support/own-school.js';

/** The school's real list, with 1,996 numbers that can be read. */
const roster = fileURLToPath(new URL('../../api/test/fixtures/roster.xlsx', import.meta.url));
const phones = 1_996;
const phonesInWords = '1.996';

/** What leaves in a second, so that the send lasts long enough to be watched. */
const messagesPerSecond = 300;
/** The carrier takes a message so long before it says so: whenever a worker dies, some are in doubt. */
const answerMilliseconds = 400;
const timing = { requestTimeout: 1_500, leaseMargin: 700 };

interface CarrierSummary {
  accepted: number;
  distinctPhones: number;
  perPhoneMaximum: number;
  deliveredTwice: number;
  duplicatesRecognised: number;
  inFlight: number;
}

const bar = '[role=progressbar]';
const shown = async (page: Page): Promise<number> =>
  Number(await page.locator(bar).getAttribute('aria-valuenow'));

/** Waits until the bar has come further three times; it may never go back. */
async function watchItMove(page: Page): Promise<void> {
  for (let step = 0, before = await shown(page); step < 3; step += 1) {
    await page.waitForFunction(
      ([selector, value]) =>
        Number(document.querySelector(selector)?.getAttribute('aria-valuenow')) !== value,
      [bar, before] as const,
    );
    const after = await shown(page);
    expect(after).toBeGreaterThan(before);
    before = after;
  }
}

describe('when the program that sends is killed in the middle of a send to the whole school', () => {
  // A school of its own: the others' sends must not stand still.
  const school = ownSchool({
    seed: 'accounts',
    // Receipts would clear up what was in doubt; without them it must be offered again.
    carrierArguments: ['--no-receipts'],
    environment: {
      CARRIER_GIVES_RECEIPTS: 'false',
      CARRIER_RATE: String(messagesPerSecond),
      CARRIER_TIMEOUT: String(timing.requestTimeout),
      DELIVERY_LEASE_MARGIN: String(timing.leaseMargin),
    },
  });
  const carrier = async (): Promise<CarrierSummary> =>
    (await (await fetch(`${school.carrierUrl}/summary`)).json()) as CarrierSummary;

  beforeAll(() =>
    carrierBehaves(school.carrierUrl, {
      mode: 'late-answer',
      lateMilliseconds: answerMilliseconds,
    }),
  );

  /** Takes the list over as the comms team does, and confirms every number. */
  async function takeList(comms: Page): Promise<void> {
    await comms.goto('/roster');
    await comms.locator('input[type=file]').setInputFiles(roster);
    await comms.getByRole('button', { name: /^Nhận 1\.094 học sinh/ }).click();
    await comms.getByRole('heading', { level: 1, name: 'Đã nhận danh sách' }).waitFor();
    for (;;) {
      const answer = await comms.request.get('/api/v1/contacts?status=unconfirmed&limit=500');
      const { contacts } = (await answer.json()) as { contacts: { id: string }[] };
      if (contacts.length === 0) return;
      const contactIds = contacts.map(({ id }) => id);
      await call(comms, 'POST', '/contacts/confirmations', { contactIds, how: 'paper-form' });
    }
  }

  /** The bar stands where it stood, and nothing claims more than the phones have. */
  async function seeHonesty(page: Page): Promise<void> {
    const done = await shown(page);
    const { accepted } = await carrier();
    expect(done).toBeLessThanOrEqual(accepted);
    expect(done).toBeLessThan(phones);
    const left = new Intl.NumberFormat('vi-VN').format(phones - done);
    await page.getByRole('status').getByText(`Còn ${left} tin`).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.getByText(/Đã gửi xong|Đã gửi hết|đều đã nhận/).count()).toBe(0);
  }

  it('whoever watches sees it stand, then go on by itself, and each phone gets it once', async () => {
    const comms = await school.open({ as: 'cgcn' });
    const finance = await school.open({ as: 'taichinh' });
    await setClock(comms, '2026-11-24T09:00:00+07:00');
    await takeList(comms);
    const { id } = await call<{ id: string }>(finance, 'POST', '/announcements', {
      ...{ title: 'Họp phụ huynh toàn trường', text: ordinaryText },
      ...{ audience: { kind: 'school' }, accurate: true },
    });
    await finance.goto(`/announcements/${id}`);
    await comms.goto(`/announcements/${id}`);
    await comms.getByRole('button', { name: `Gửi tới ${phonesInWords} số ngay bây giờ` }).click();
    await Promise.all([watchItMove(comms), watchItMove(finance)]);

    expect((await carrier()).inFlight).toBeGreaterThan(0);
    await school.killWorker();
    // One reloads meanwhile, and one only looks; for longer than what was in hand stays in hand.
    await comms.reload();
    await comms.locator(bar).waitFor();
    const stands = await shown(comms);
    await comms.waitForTimeout(timing.requestTimeout + timing.leaseMargin);
    for (const page of [comms, finance]) {
      expect(await shown(page)).toBe(stands);
      await seeHonesty(page);
    }

    await school.addWorker();
    await Promise.all([watchItMove(comms), watchItMove(finance)]);
    for (const page of [comms, finance]) {
      const everybody = `Cả ${phonesInWords} số đều đã nhận hoặc đã giao`;
      await page.getByText(everybody).waitFor({ timeout: 40_000 });
      const handedOver = page.locator('dl > div').filter({ hasText: 'Đã giao' });
      await handedOver.getByText(phonesInWords, { exact: true }).waitFor();
    }
    const counted = await carrier();
    expect(counted).toMatchObject({
      ...{ accepted: phones, distinctPhones: phones, perPhoneMaximum: 1, deliveredTwice: 0 },
    });
    // Some had been taken when the worker died, and were offered again: the carrier knew them.
    expect(counted.duplicatesRecognised).toBeGreaterThan(0);
  }, 120_000);
});
