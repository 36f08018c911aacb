import { type EsmsMessage, startEsms } from '@lien-lac/simulated-carrier';
import { eventually, phoneNumber, send } from '../../../../test/support/deliveries.js';
import { enterOnlyGateway } from '../../../../test/support/gateways.js';
import { hearLogs } from '../../../../test/support/logs.js';
import { openSchool } from '../../../../test/support/school.js';

const account = {
  apiKey: 'an-api-key-that-nobody-may-read',
  secretKey: 'a-secret-key-that-nobody-may-read',
  brandname: 'THPT',
};
const text = 'Kính gửi quý phụ huynh em Nguyễn Thị Hường.';

let logs: ReturnType<typeof hearLogs>;
afterAll(() => logs.stop());

it('A callback of eSMS is only a hint, and neither keys nor numbers nor texts reach a log', async () => {
  logs = hearLogs();
  const esms = await startEsms(account);
  const school = await openSchool({ DELIVERY_LEASE_MARGIN: '200' });
  const { brandname, ...secrets } = account;
  await enterOnlyGateway(school, {
    kind: 'esms',
    settings: { url: esms.url, brandname, requestTimeoutMilliseconds: 1_500 },
    secrets,
  });
  const sendTo = (address: string) => send(school, [{ address, text }], { lane: 'urgent' });
  const takenBy = (address: string): Promise<EsmsMessage> =>
    eventually(
      () => Promise.resolve(esms.messages.find(({ phone }) => phone === `0${address.slice(3)}`)),
      (message) => message !== undefined,
    ) as Promise<EsmsMessage>;
  await school.startWorker();

  // It says that it arrived, and eSMS itself knows that it did not.
  const [failing, unpaid, waiting] = [phoneNumber(801), phoneNumber(802), phoneNumber(803)];
  const sent = await sendTo(failing);
  await esms.end(await takenBy(failing), 'failed', 'delivered');
  await eventually(
    () => sent.statuses(),
    (statuses) => statuses[failing] === 'failed',
  );
  const [row] = await school.sql('SELECT failure_code AS code FROM outbound_message');
  expect(row).toEqual({ code: 'esms-not-delivered' });

  await sendTo(waiting);
  const taken = await takenBy(waiting);
  esms.meetNext(103);
  await sendTo(unpaid);
  await eventually(
    () => Promise.resolve(logs.text()),
    (log) => log.includes('esms-103-balance'),
  );
  // Asked while it is away, it gives no answer, and the hint stays for later.
  const message = { ...taken, smsId: 'away' };
  await esms.close();
  await fetch(`${message.callbackUrl}?SMSID=away&SendStatus=5&phonenumber=${message.phone}`);
  await eventually(
    () => Promise.resolve(logs.text()),
    (log) => log.includes('no answer about messages') && log.includes('ECONNREFUSED'),
  );
  expect(await school.sql('SELECT 1 FROM receipt_hint WHERE asked > 0')).toHaveLength(1);
  await school.close();
  const log = logs.text();
  const path = new URL(taken.callbackUrl).pathname.split('/');
  for (const secret of [account.apiKey, account.secretKey, '9000080', 'Hường', ...path.slice(-2)]) {
    expect([secret, log.includes(secret)]).toEqual([secret, false]);
  }
});
