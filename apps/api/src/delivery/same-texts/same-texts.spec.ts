import { startEsms } from '@lien-lac/simulated-carrier';
import { eventually, phoneNumber, send } from '../../../test/support/deliveries.js';
import { enterOnlyGateway } from '../../../test/support/gateways.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { AskUnreported } from '../receipts/unreported/ask-unreported.js';
import { UnreportedRepository } from '../receipts/unreported/unreported.repository.js';
import { SameTexts } from './same-texts.js';

const account = { apiKey: 'an-api-key', secretKey: 'a-secret-key', brandname: 'THPT' };
const text = 'Kính gửi quý phụ huynh: mai lớp nghỉ học.';
const [phone, other] = [phoneNumber(821), phoneNumber(822)] as const;

describe('a gateway that refuses the same text to the same phone for a while, and whose callbacks are lost', () => {
  let school: TestSchool;
  let esms: Awaited<ReturnType<typeof startEsms>>;
  const statuses = () =>
    school.sql<{ status: string; code: string | null }>(
      `SELECT status, failure_code AS code FROM outbound_message ORDER BY id`,
    );
  const became = (...wished: string[]) =>
    eventually(statuses, (rows) => rows.map(({ status }) => status).join() === wished.join());

  beforeAll(async () => {
    esms = await startEsms(account);
    school = await openSchool({ DELIVERY_LEASE_MARGIN: '200' });
    const { brandname, ...secrets } = account;
    await enterOnlyGateway(school, {
      kind: 'esms',
      settings: { url: esms.url, brandname, requestTimeoutMilliseconds: 1_500, askAfterMinutes: 1 },
      secrets,
    });
  });
  afterAll(async () => {
    await school.close();
    await esms.close();
  });

  it('gets the second one when the time is over, neither merged nor dropped', async () => {
    const worker = await school.startWorker();
    await send(school, [{ address: phone, text }], { lane: 'urgent' });
    await became('sent');
    // Another send, and one of its messages is another text: that one goes at once.
    await send(
      school,
      [
        { address: phone, text, subject: 'An' },
        { address: phone, text, subject: 'Bình' },
        { address: phone, text: `${text} `, subject: 'Chi' },
        { address: other, text },
      ],
      { lane: 'urgent' },
    );
    const waiting = await became('sent', 'retrying', 'retrying', 'sent', 'sent');
    expect(waiting[1]).toEqual({ status: 'retrying', code: 'same-text' });
    const [row] = await school.sql<{ minutes: string; attempts: number }>(
      `SELECT extract(epoch FROM retry_at - now()) / 60 AS minutes, attempts
       FROM outbound_message WHERE status = 'retrying' LIMIT 1`,
    );
    expect(Number(row!.minutes)).toBeGreaterThan(4.5);
    expect(Number(row!.minutes)).toBeLessThan(5.1);
    expect(row!.attempts).toBe(0);
    const noted = JSON.stringify(await school.sqlAsOwner('SELECT * FROM same_text'));
    expect([noted.includes(phone.slice(1)), noted.includes('nghỉ')]).toEqual([false, false]);

    // Five minutes later one of the two goes, and the other waits for that one.
    const later = async () => {
      await school.sqlAsOwner(`UPDATE same_text SET until = until - interval '6 minutes'`);
      await school.sqlAsOwner(
        `UPDATE outbound_message SET retry_at = now() WHERE retry_at > now()`,
      );
      await school.sqlAsOwner(`UPDATE message_batch SET retry_at = now() WHERE retry_at > now()`);
    };
    await later();
    const sent = (rows: { status: string }[]) =>
      rows.filter(({ status }) => status === 'sent').length;
    await eventually(statuses, (rows) => sent(rows) === 4);
    await later();
    await eventually(statuses, (rows) => sent(rows) === 5);
    expect(esms.messages.filter(({ content }) => content === text)).toHaveLength(4);
    await later();
    await worker.get(SameTexts, { strict: false }).forgetOver();
    expect(await school.sqlAsOwner('SELECT FROM same_text')).toHaveLength(0);
  });

  it('is asked about what it did not report of, gently, until each has ended', async () => {
    const worker = await school.startWorker();
    const unreported = worker.get(AskUnreported, { strict: false });
    const look = async () => {
      await school.sqlAsOwner(
        `UPDATE unreported_walk SET looked_at = looked_at - interval '1 hour'`,
      );
      await unreported.run();
    };
    await look();
    // Its callbacks are given their time first.
    expect(await school.sql('SELECT FROM receipt_hint')).toHaveLength(0);
    await school.sqlAsOwner(
      `UPDATE outbound_message SET handed_over_at = handed_over_at - interval '2 minutes';
       UPDATE dispatch SET accepted_at = accepted_at - interval '2 minutes'`,
    );
    // Two have arrived, one has not, and of two nothing is certain yet.
    for (const [index, state] of (['delivered', 'delivered', 'failed'] as const).entries()) {
      Object.assign(esms.messages[index]!, {
        ...{ sendStatus: 5, succeeded: state === 'failed' ? 0 : 1 },
        failed: state === 'failed' ? 1 : 0,
      });
    }
    // Workers take turns: so soon after another look this one is none.
    await unreported.run();
    expect(await school.sql('SELECT FROM receipt_hint')).toHaveLength(0);
    // A large send is read piece by piece.
    const pieces = worker.get(UnreportedRepository, { strict: false });
    const [later] = await school.sql<{ id: string }>('SELECT max(id) AS id FROM dispatch');
    const realNow = new Date();
    const question = { gateway: 'esms', from: new Date(0), until: realNow, realNow, asked: 8 };
    const first = await pieces.ask(question, later!.id, null, 4, 1);
    expect(first).toMatchObject({ read: 4, found: 1 });
    const second = await pieces.ask(question, later!.id, first.messageId, 1, 300);
    expect(second).toMatchObject({ read: 1, found: 1 });
    expect(second.messageId).not.toBe(first.messageId);
    await look();
    await look();
    const count = (wished: string, rows: { status: string }[]) =>
      rows.filter(({ status }) => status === wished).length;
    await eventually(
      statuses,
      (rows) => count('delivered', rows) === 2 && count('failed', rows) === 1,
    );
    const hints = await eventually(
      () =>
        school.sql<{ minutes: number }>(
          `SELECT extract(epoch FROM ask_at - now())::int / 60 AS minutes FROM receipt_hint
           WHERE asked > 8`,
        ),
      (rows) => rows.length === 2,
    );
    for (const { minutes } of hints) expect(minutes).toBeGreaterThanOrEqual(4);
    // One of them has ended meanwhile: the question that is left is dropped unasked.
    await school.sqlAsOwner(
      `UPDATE outbound_message SET status = 'delivered'
       WHERE id = (SELECT min(id) FROM outbound_message WHERE status = 'sent')`,
    );
    await school.sqlAsOwner(`UPDATE receipt_hint SET ask_at = now()`);
    await eventually(
      () => school.sql(`SELECT FROM receipt_hint WHERE asked > 9`),
      (rows) => rows.length === 1,
    );
    expect(await school.sql('SELECT FROM receipt_hint')).toHaveLength(1);
  });
});
