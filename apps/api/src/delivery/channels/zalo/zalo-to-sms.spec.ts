import { startZalo } from '@lien-lac/simulated-carrier';
import {
  eventually,
  openSchoolWithCarrier,
  phoneNumber,
  send,
} from '../../../../test/support/deliveries.js';
import { enterGateway } from '../../../../test/support/gateways.js';
import { hearLogs } from '../../../../test/support/logs.js';
import { ReadGateways } from '../../../gateways/read-gateways.js';
import { Gateways } from '../gateways.js';
import { zaloAccount, zaloConfiguration } from './testing/zalo-in-test.js';

const text = 'Kính gửi quý phụ huynh em Nguyễn Thị Hường.';

/** What was said of whom a message went by. */
interface Left {
  address: string;
  gateway: string;
  status: string;
  kind: string | null;
}

it('What cannot go by Zalo goes as a text message, each once, and a number without Zalo is no bad number', async () => {
  const logs = hearLogs();
  const zalo = await startZalo(zaloAccount);
  const house = await openSchoolWithCarrier(
    { receiptDelayMilliseconds: 1 },
    { DELIVERY_LEASE_MARGIN: '5000' },
  );
  const { school, carrier } = house;
  const { appId, oaId, appSecret, webhookKey, templateId } = zaloAccount;
  const { refreshToken, parameters } = zaloConfiguration(zalo);
  await enterGateway(school, {
    kind: 'zalo',
    settings: {
      ...{ url: zalo.url, tokenUrl: zalo.tokenUrl, appId, oaId, templateId, parameters },
      requestTimeoutMilliseconds: 1_500,
    },
    secrets: { appSecret, webhookKey, refreshToken },
  });
  await school.get(Gateways).refresh();
  expect(school.get(Gateways).serves('zalo')).toBe(true);
  const worker = await school.startWorker();
  const left = (dispatchId: string): Promise<Left[]> =>
    school.sql<Left>(
      `SELECT address, gateway, status, failure_kind AS kind FROM outbound_message
       WHERE dispatch_id = $1 ORDER BY id`,
      [dispatchId],
    );
  const sendOne = async (index: number, words = text) => {
    const address = phoneNumber(index);
    const { dispatchId } = await send(school, [{ address, channel: 'zalo', text: words }], {
      lane: 'urgent',
    });
    const [row] = await eventually(
      () => left(dispatchId),
      ([first]) => ['sent', 'delivered', 'failed', 'unknown'].includes(first!.status),
    );
    return row!.gateway;
  };
  expect(await sendOne(1)).toBe('zalo');
  zalo.meetNext(-118);
  expect(await sendOne(2)).toBe('simulated-carrier');
  expect(await sendOne(3, text.repeat(6))).toBe('simulated-carrier');
  // What was never answered for stays with Zalo, and is for a person.
  zalo.meetNext('take-and-break');
  expect(await sendOne(4)).toBe('zalo');
  // The day's quota is used up: this one and the next go as text messages without a try.
  zalo.meetNext(-144);
  const before = zalo.handedOver();
  expect(await sendOne(5)).toBe('simulated-carrier');
  expect(await sendOne(6)).toBe('simulated-carrier');
  expect(zalo.handedOver()).toBe(before + 1);
  const [paused] = await school.sqlAsOwner<{ code: string }>(
    `SELECT self_paused_code AS code FROM gateway WHERE name = 'zalo'`,
  );
  expect(paused).toEqual({ code: 'zalo-144-day-quota' });

  // What Zalo tells by itself is heeded before any message has been refused for it.
  const stands = (state: string) =>
    eventually(
      () => Promise.resolve(worker.get(Gateways, { strict: false }).standing()),
      (standing) => standing.find(({ name }) => name === 'zalo')?.state === state,
    );
  const tell = (event: object, at: number) =>
    zalo.tell(
      `${school.url}/api/v1/delivery/receipts/zalo`,
      { ...event, timestamp: String(at) },
      { id: 'app', time: 'body' },
    );
  const became = (status: string, template = templateId) => ({
    ...{ event_name: 'change_template_status', template_id: template },
    status: { prev_status: 'ENABLE', new_status: status },
  });
  const now = Date.now();
  await tell(
    { event_name: 'change_oa_daily_quota', quota: { prev_value: 0, new_value: 500 } },
    now,
  );
  await stands('working');
  expect(await sendOne(7)).toBe('zalo');
  await tell(became('DISABLE', 'of-another-program'), now - 900);
  await tell(became('DISABLE'), now - 800);
  await stands('self-paused');
  expect(await sendOne(8)).toBe('simulated-carrier');
  expect(zalo.handedOver()).toBe(before + 2);
  const readGateway = () => school.get(ReadGateways).one('zalo');
  expect(await readGateway()).toMatchObject({
    selfPaused: { code: 'zalo-146-form-disabled', trouble: { kind: 'form' } },
    notices: [
      { subject: 'quota', state: '500', blocks: false },
      { subject: 'template', state: 'DISABLE', blocks: true },
    ],
  });
  // One that was under way for long tells of the past.
  await tell(became('ENABLE'), now - 850);
  expect((await readGateway()).notices[1]).toMatchObject({ state: 'DISABLE' });
  await tell(became('ENABLE'), now - 700);
  await stands('working');

  const byZalo = zalo.messages.map(({ phone }) => `+${phone}`);
  const answer = await fetch(`${carrier.url}/received?limit=1000`);
  const bySms = ((await answer.json()) as { received: { to: string }[] }).received.map(
    ({ to }) => to,
  );
  expect(byZalo).toEqual([1, 4, 7].map(phoneNumber));
  expect([...bySms].sort()).toEqual([2, 3, 5, 6, 8].map(phoneNumber));
  expect(await school.sql('SELECT 1 FROM failed_address')).toEqual([]);
  await house.close();
  await zalo.close();
  logs.stop();
  for (const secret of [appSecret, webhookKey, refreshToken, 'Hường', '9000000']) {
    expect([secret, logs.text().includes(secret)]).toEqual([secret, false]);
  }
});
