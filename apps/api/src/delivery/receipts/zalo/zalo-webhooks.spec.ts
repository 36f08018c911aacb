import { startZalo, type ZaloSigning } from '@lien-lac/simulated-carrier';
import { eventually, phoneNumber, send } from '../../../../test/support/deliveries.js';
import { listenToLogs } from '../../../../test/support/logs.js';
import { openSchool } from '../../../../test/support/school.js';
import { Gateways } from '../../channels/gateways.js';
import { zaloAccount, zaloConfiguration } from '../../channels/zalo/testing/zalo-in-test.js';
import { webhookForms } from '../../channels/zalo/zalo-signature.js';
import { ZaloGateways } from '../../channels/zalo/zalo-gateways.js';

const text = 'Kính gửi quý phụ huynh em Nguyễn Thị Hường.';

it('Webhooks of Zalo are believed when they are signed in one of its ways, and name nobody in a log', async () => {
  const logs = listenToLogs();
  const zalo = await startZalo(zaloAccount);
  const configuration = zaloConfiguration(zalo, { requestTimeoutMilliseconds: 1_500 });
  const school = await openSchool({ DELIVERY_LEASE_MARGIN: '5000' });
  const open = (form: Partial<typeof configuration> = {}) =>
    school.get(ZaloGateways).open({ ...configuration, ...form });
  school.get(Gateways).replace(open());
  const worker = await school.startWorker();
  const workers = worker.get(ZaloGateways, { strict: false }).open(configuration);
  worker.get(Gateways, { strict: false }).replace(workers);
  const webhook = `${school.url}/api/v1/delivery/receipts/zalo`;

  const signings: ZaloSigning[] = (['app', 'oa'] as const).flatMap((id) =>
    (['body', 'header'] as const).map((time) => ({ id, time })),
  );
  const addresses = signings.map((_, index) => phoneNumber(810 + index));
  const sent = await send(
    school,
    addresses.map((address) => ({ address, channel: 'zalo' as const, text })),
    { lane: 'urgent' },
  );
  await eventually(
    () => sent.statuses(),
    (statuses) => Object.values(statuses).every((status) => status === 'sent'),
  );
  const messageTo = (address: string) =>
    zalo.messages.find(({ phone }) => `+${phone}` === address)!;
  for (const [index, signing] of signings.entries()) {
    const message = messageTo(addresses[index]!);
    expect(await zalo.deliver(message, webhook, signing)).toBe(200);
    // Zalo comes again when it was not answered in time.
    expect(await zalo.deliver(message, webhook, signing)).toBe(200);
  }
  expect(await sent.ended()).toMatchObject({ confirmed: 4, underWay: 0 });
  expect(await school.sql('SELECT 1 FROM receipt')).toHaveLength(4);
  for (const form of webhookForms) expect(logs.written().split(form)).toHaveLength(2);

  // The way that is pinned is the only one.
  school.get(Gateways).replace(open({ webhookForm: 'oa-id-and-body-time' }));
  const message = messageTo(addresses[0]!);
  const answers: number[] = [];
  for (const signing of signings) answers.push(await zalo.deliver(message, webhook, signing));
  expect(answers).toEqual([401, 401, 200, 401]);
  const rightly = { id: 'oa', time: 'body' } as const;
  expect(await zalo.deliver(message, webhook, { ...rightly, key: 'guessed' })).toBe(401);

  // When the address is entered, Zalo tries it without a signature; nothing else may come so.
  expect(await zalo.tell(webhook, {}, null)).toBe(200);
  expect(await zalo.tell(webhook, { event_name: 'user_received_message' }, null)).toBe(401);
  for (const event of [
    { event_name: 'user_send_text', message: { text }, timestamp: '1' },
    { event_name: 'user_received_message', message: { tracking_id: 7 }, timestamp: '1' },
    { event_name: 'user_received_message', message: { tracking_id: 'not ours' }, timestamp: '1' },
    {
      ...{ event_name: 'change_template_status', template_id: '7895417', timestamp: '1' },
      ...{ status: { prev_status: 'ENABLE', new_status: 'DISABLE' }, reason: text },
    },
    {
      event_name: 'change_oa_daily_quota',
      quota: { prev_value: 500, new_value: 1000 },
      timestamp: '1',
    },
  ]) {
    expect(await zalo.tell(webhook, event, rightly)).toBe(200);
  }
  await school.close();
  await zalo.close();
  logs.stop();
  const log = logs.written();
  expect(log).toMatch(/"changed":"change_template_status","before":"ENABLE","after":"DISABLE"/);
  expect(log).toMatch(/"changed":"change_oa_daily_quota","before":"500","after":"1000"/);
  const { appSecret, webhookKey } = zaloAccount;
  for (const secret of [appSecret, webhookKey, zalo.ledger.refreshToken, '9000081', 'Hường']) {
    expect([secret, log.includes(secret)]).toEqual([secret, false]);
  }
});
