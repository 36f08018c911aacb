import { randomBytes } from 'node:crypto';
import { type MailSink, startMailSink } from '@lien-lac/simulated-carrier';
import { readConfiguration } from '../../../platform/configuration/configuration.js';
import { Database } from '../../../platform/database/database.js';
import { Attachments } from '../../attachments/attachments.js';
import { DropAddress } from '../../receipts/drop-address/drop-address.js';
import {
  eventually,
  openSchoolWithCarrier,
  type SchoolWithCarrier,
  send,
} from '../../../../test/support/deliveries.js';
import {
  describeGatewayContract,
  type Encounter,
  trialMessage,
} from '../testing/gateway-contract.js';
import type { HandOver } from '../gateway.js';
import { EmailGateway } from './email.gateway.js';
import { handOverOfReply } from './smtp-replies.js';

const mailboxes: Partial<Record<Encounter, string>> = {
  'refused-number': 'refused@truong.example',
  'refused-text': 'spam@truong.example',
  throttled: 'later@truong.example',
  silent: 'silent@truong.example',
  slow: 'slow@truong.example',
  'taken-and-broken-off': 'broken@truong.example',
  garbage: 'garbage@truong.example',
};

describeGatewayContract('e-mail', {
  open: async () => {
    const sink = await startMailSink({ port: 0 });
    const mails = () => sink.mails.list({ after: 0, limit: 100 }).mails;
    return {
      gateway: mailGatewayTo(sink.port),
      messageThatMeets: (encounter) => {
        if (encounter === 'misconfigured') sink.refuseNextSender();
        return trialMessage({ title: 'Thử', address: mailboxes[encounter] ?? 'an@truong.example' });
      },
      timesTaken: (reference) =>
        mails().filter(({ messageId }) => messageId?.includes(reference)).length,
      handedOver: () => sink.mails.counts().count,
      answerSlow: () => sink.answerSlow(),
      close: () => sink.close(),
    };
  },
  openDeaf: () => mailGatewayTo(1),
});

it.each<[number, string, Partial<HandOver>]>([
  [421, 'RCPT TO', { kind: 'try-later', blame: 'gateway' }],
  [450, 'RCPT TO', { kind: 'try-later', blame: 'message' }],
  [452, 'DATA', { kind: 'try-later', blame: 'message' }],
  [451, 'MAIL FROM', { kind: 'try-later', blame: 'gateway' }],
  [454, 'AUTH PLAIN', { kind: 'try-later', blame: 'gateway' }],
  [550, 'RCPT TO', { kind: 'refused', failureKind: 'permanent', code: 'smtp-550' }],
  [552, 'DATA', { kind: 'refused', failureKind: 'technical', code: 'smtp-552-content' }],
  [553, 'MAIL FROM', { kind: 'configuration', code: 'smtp-553-sender' }],
  [530, 'MAIL FROM', { kind: 'configuration' }],
  [535, 'AUTH LOGIN', { kind: 'configuration' }],
  [554, 'CONN', { kind: 'configuration' }],
])('The reply %i to %s is about whom it is about', (reply, command, expected) => {
  expect(handOverOfReply(reply, command)).toMatchObject(expected);
});

it('A mail server that does not let us in has to be mended by a person', async () => {
  const sink = await startMailSink({ account: { user: 'truong', password: 'right' } });
  const [wrong, none, right] = ['truong:wrong@', '', 'truong:right@'].map((who) =>
    mailGatewayTo(sink.port, who),
  );
  const message = trialMessage({ title: 'Thử', address: 'an@truong.example' });
  const send = (gateway: EmailGateway | undefined) => gateway!.send(message, () => true);
  expect(await send(wrong)).toEqual({ kind: 'configuration', code: 'smtp-535' });
  expect(await send(none)).toEqual({ kind: 'configuration', code: 'smtp-530' });
  expect(await send(right)).toMatchObject({ kind: 'taken' });
  await Promise.all([wrong, none, right].map((gateway) => gateway!.close()));
  await sink.close();
});

const mailGatewayTo = (port: number, who = ''): EmailGateway =>
  new EmailGateway(
    readConfiguration({
      ...{ LIEN_LAC_MODE: 'test', DATABASE_URL: 'postgres://nobody@127.0.0.1/none' },
      ...{ SMTP_URL: `smtp://${who}127.0.0.1:${port}`, SMTP_TIMEOUT: '400' },
    }).delivery.mail,
  );

const mail = { channel: 'email' as const, title: 'Thử', text: 'Thử.' };

describe('e-mail', () => {
  let sink: MailSink;
  let house: SchoolWithCarrier;

  beforeAll(async () => {
    sink = await startMailSink({ port: 0 });
    house = await openSchoolWithCarrier(
      {},
      {
        ...{
          SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
          SMTP_TIMEOUT: '1500',
          DELIVERY_LEASE_MARGIN: '5000',
        },
        ...{ DROP_ADDRESS: 'thu-tra@truong.example', DROP_PORT: '0' },
      },
    );
    sink.reportTo(house.school.get(DropAddress).port!);
    await house.school.startWorker();
  });
  afterAll(async () => {
    await house.close();
    await sink.close();
  });

  it('leaves the same way as a text message, once each', async () => {
    const sent = await send(
      house.school,
      Array.from({ length: 40 }, (_, index) => ({
        channel: 'email' as const,
        address: `phu-huynh-${index}@gia-dinh.example`,
        title: 'Lịch kiểm tra giữa kì',
        text: 'Kính gửi quý phụ huynh, lịch kiểm tra đã có.',
      })),
    );
    const summary = await sent.ended();
    // SMTP promises no receipt: what the server took is all that can be known.
    expect(summary).toMatchObject({ total: 40, handedOver: 40, confirmed: 0, unknown: 0 });
    expect(sink.mails.counts()).toMatchObject({ count: 40, distinctMessageIds: 40, repeated: 0 });
  });

  it('tells a mailbox that refuses apart from one that puts off', async () => {
    const sent = await send(
      house.school,
      ['refused@truong.example', 'later@truong.example'].map((address) => ({
        channel: 'email' as const,
        address,
        title: 'Thử',
        text: 'Thử.',
      })),
      { lane: 'urgent' },
    );
    await sent.ended();
    expect(await sent.statuses()).toEqual({
      'refused@truong.example': 'failed',
      'later@truong.example': 'sent',
    });
  });

  it('that bounces after it was taken has failed, and one that nobody answered for is unknown', async () => {
    const addresses = ['bounced@truong.example', 'silent@truong.example', 'an@truong.example'];
    const sent = await send(
      house.school,
      addresses.map((address) => ({ ...mail, address })),
      { lane: 'urgent' },
    );
    await eventually(
      () => sent.statuses(),
      (statuses) => statuses['bounced@truong.example'] === 'failed',
    );
    await sent.ended();
    expect(await sent.statuses()).toEqual({
      'bounced@truong.example': 'failed',
      'silent@truong.example': 'unknown',
      'an@truong.example': 'sent',
    });
    // A server that never answers has the mail once, and no second one before a person says so.
    const silent = sink.mails.list({ after: 0, limit: 200 }).mails;
    expect(silent.filter(({ to }) => to.includes('silent@truong.example'))).toHaveLength(1);
    const [row] = await house.school.sql(
      'SELECT failure_code AS code, failure_kind AS kind FROM outbound_message WHERE address = $1',
      ['bounced@truong.example'],
    );
    expect(row).toEqual({ code: 'dsn-5.1.1', kind: 'permanent' });
  });

  it('carries a file that no database can read, and never leaves without it', async () => {
    const bytes = randomBytes(3_000);
    const file = { fileName: 'bang.xlsx', mediaType: 'application/octet-stream', bytes };
    const attachments = house.school.get(Attachments);
    const attachmentId = await house.school
      .get(Database)
      .transaction((transaction) => attachments.keep(transaction, file));
    const [kept] = await house.school.sql<{ sealed: Buffer }>('SELECT sealed FROM attachment');
    expect(kept!.sealed.includes(bytes.subarray(0, 64))).toBe(false);
    const lost = '00000000-0000-4000-8000-000000000001';
    const sent = await send(house.school, [
      { ...mail, address: 'co-tep@truong.example', attachmentId },
      { ...mail, address: 'mat-tep@truong.example', attachmentId: lost },
    ]);
    await sent.ended();
    expect(await sent.statuses()).toEqual({
      'co-tep@truong.example': 'sent',
      'mat-tep@truong.example': 'failed',
    });
    const [newest] = sink.mails.list({ after: 0, limit: 1 }).mails;
    expect(newest!.to).toEqual(['co-tep@truong.example']);
    const { raw } = sink.mails.find(newest!.number)!;
    expect(raw).toContain('filename=bang.xlsx');
    expect(raw.replaceAll('\r\n', '')).toContain(bytes.toString('base64'));
  });

  it('forgets files when nobody can send them any more', async () => {
    const kept = () => house.school.sql('SELECT 1 FROM attachment');
    await house.school.get(Attachments).forgetOld();
    expect(await kept()).toHaveLength(1);
    await house.school.sql(`UPDATE attachment SET kept_at = now() - interval '31 days'`);
    await house.school.get(Attachments).forgetOld();
    expect(await kept()).toHaveLength(0);
  });
});
