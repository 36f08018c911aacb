import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { ask, closeAll, closeLater, startInTest } from '../test/carrier-in-test.js';
import { startMailSink, type MailSink } from './mail-sink.js';
import { readMail } from './read-mail.js';

afterEach(closeAll);

function send(sink: MailSink, mail: SendMailOptions = {}): Promise<unknown> {
  const transport = createTransport({ host: '127.0.0.1', port: sink.port, ignoreTLS: true });
  return transport.sendMail({
    from: 'truong@example.vn',
    to: 'bgh@example.vn',
    subject: 'Tổng hợp trong ngày',
    text: 'Lớp 10A1: vắng 2 em.',
    ...mail,
  });
}

describe('the mail sink', () => {
  it('shows the mails it took, the newest first', async () => {
    const sink = closeLater(await startMailSink());
    const carrier = await startInTest({ mailSink: sink });
    await send(sink, { messageId: '<1@example.vn>', to: ['a@example.vn', 'b@example.vn'] });
    await send(sink, { subject: 'Nhắc nộp sổ' });
    const list = await ask(carrier, 'GET', '/mails?limit=1');
    expect(list.body).toMatchObject({
      total: 2,
      mails: [{ number: 2, subject: 'Nhắc nộp sổ' }],
      next: 1,
    });
    const mail = await ask(carrier, 'GET', '/mails/1');
    expect(mail.body).toMatchObject({
      number: 1,
      from: 'truong@example.vn',
      to: ['a@example.vn', 'b@example.vn'],
      subject: 'Tổng hợp trong ngày',
      messageId: '<1@example.vn>',
      text: expect.stringContaining('Lớp 10A1: vắng 2 em.') as string,
      raw: expect.stringContaining('Message-ID: <1@example.vn>') as string,
    });
    expect((await ask(carrier, 'GET', '/mails/3')).status).toBe(404);
  });

  it('counts mails by their Message-ID', async () => {
    const sink = closeLater(await startMailSink());
    const carrier = await startInTest({ mailSink: sink });
    for (const messageId of ['<1@x>', '<2@x>', '<1@x>', '<1@x>']) await send(sink, { messageId });
    expect((await ask(carrier, 'GET', '/mails/summary')).body).toEqual({
      count: 4,
      distinctMessageIds: 2,
      repeated: 1,
      withoutMessageId: 0,
    });
    expect((await ask(carrier, 'DELETE', '/mails')).status).toBe(204);
    expect(sink.mails.counts().count).toBe(0);
  });

  it.each(['refused@example.vn', 'ai@refused.example'])('refuses %s for good', async (to) => {
    const sink = closeLater(await startMailSink());
    await expect(send(sink, { to })).rejects.toMatchObject({ responseCode: 550 });
    expect(sink.mails.counts().count).toBe(0);
  });

  it('puts off mails to later@ once', async () => {
    const sink = closeLater(await startMailSink());
    const to = 'later@example.vn';
    await expect(send(sink, { to })).rejects.toMatchObject({ responseCode: 451 });
    await send(sink, { to });
    expect(sink.mails.counts().count).toBe(1);
  });

  it('keeps the last mails and counts all', async () => {
    const sink = closeLater(await startMailSink({ mostKept: 2 }));
    for (let index = 1; index <= 3; index += 1) await send(sink, { subject: `Thư ${index}` });
    expect(sink.mails.counts().count).toBe(3);
    expect(sink.mails.find(1)).toBeUndefined();
    expect(sink.mails.find(3)?.subject).toBe('Thư 3');
    expect(sink.mails.list({ after: 0, limit: 10 }).mails.map(({ number }) => number)).toEqual([
      3, 2,
    ]);
  });

  it('still has its mails after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mails-'));
    const state = join(folder, 'mails.jsonl');
    const before = await startMailSink({ state });
    await send(before, { messageId: '<1@x>' });
    await before.close();
    const after = await startMailSink({ state });
    await send(after, { messageId: '<1@x>' });
    expect(after.mails.counts()).toMatchObject({ count: 2, repeated: 1 });
    await after.close();
    rmSync(folder, { recursive: true });
  });

  it('closes in a bounded time though a client stays connected', async () => {
    const sink = await startMailSink({ closeMilliseconds: 50 });
    const client = connect(sink.port, '127.0.0.1');
    client.on('error', () => undefined);
    await new Promise((resolve) => client.once('data', resolve));
    const startedAt = performance.now();
    await sink.close();
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    client.destroy();
  });

  it('refuses a mail over the size limit', async () => {
    const sink = closeLater(await startMailSink());
    const text = 'x'.repeat(2 * 1024 * 1024);
    await expect(send(sink, { text })).rejects.toMatchObject({ responseCode: 552 });
  });
});

describe('readMail', () => {
  it.each([
    ['nothing', '', { messageId: null, subject: '' }, ''],
    ['a plain mail', 'Subject: Hi\r\n\r\nBody', { messageId: null, subject: 'Hi' }, 'Body'],
    [
      'folded headers and words in Q and B encoding',
      'subject: =?UTF-8?Q?T=E1=BB=95ng_?=\r\n =?utf-8?b?aOG7o3A=?=\r\nMESSAGE-ID:\r\n <a@b>\r\n\r\n',
      { messageId: '<a@b>', subject: 'Tổng hợp' },
      '',
    ],
    [
      'quoted-printable over a soft line break',
      'Content-Transfer-Encoding: quoted-printable\r\n\r\nL=E1=BB=9Bp =\r\n10A1',
      { messageId: null, subject: '' },
      'Lớp 10A1',
    ],
    [
      'the plain part of several',
      'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n' +
        '--y\r\nContent-Type: text/html\r\n\r\n<p>no</p>\r\n--y\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nY8Oz\r\n--y--\r\n--x--',
      { messageId: null, subject: '' },
      'có',
    ],
  ])('reads %s', (_, raw, expected, text) => {
    const mail = readMail(raw);
    expect(mail).toMatchObject(expected);
    expect(mail.text()).toBe(text);
  });
});
