import { createServer } from 'node:net';
import { once } from 'node:events';
import { eventually } from '../../../../test/support/deliveries.js';
import { Configuration } from '../../../platform/configuration/configuration.js';
import { Logger } from '../../../platform/logging/logger.js';
import type { ReceiptInbox } from '../receipt-inbox.js';
import { DropAddress } from './drop-address.js';
import { envelopeSender, referenceInAddress } from './envelope-sender.js';
import { readDeliveryStatus } from './read-delivery-status.js';

const reference = 'LL12N0123456789ABCDEF';
const configuration = {
  ...{ smtpUrl: '', from: 'lien-lac@truong.example', requestTimeoutMilliseconds: 1 },
  ...{ dropAddress: 'thu-tra@truong.example', dropPort: 0 },
};
const report = (changes: { type?: string; action?: string; status?: string; id?: string } = {}) =>
  [
    'Subject: Undelivered',
    `Content-Type: ${changes.type ?? 'multipart/report'};`,
    ' report-type=delivery-status; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    'Action: failed, says this text, and means nothing.',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    '',
    `Action: ${changes.action ?? 'failed'}`,
    `Status: ${changes.status ?? '5.1.1'}`,
    '--x',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${changes.id ?? `<${reference}@truong.example>`}`,
  ].join('\r\n');

describe('a drop address', () => {
  it('carries the reference of the mail, and gives it back', () => {
    const sender = envelopeSender(configuration, reference);
    expect(sender).toBe(`thu-tra+${reference}@truong.example`);
    expect(referenceInAddress('thu-tra@truong.example', sender.toLowerCase())).toBe(reference);
    expect(referenceInAddress('thu-tra@truong.example', 'thu-tra@truong.example')).toBe('');
    expect(referenceInAddress('thu-tra@truong.example', 'ai@truong.example')).toBeNull();
    expect(referenceInAddress('thu-tra@truong.example', 'thu-tra@noi-khac.example')).toBeNull();
  });

  it('is not used where there is none', () => {
    expect(envelopeSender({ ...configuration, dropAddress: undefined }, reference)).toBe(
      'lien-lac@truong.example',
    );
  });
});

describe('two processes of one machine', () => {
  const warnings: string[] = [];
  const openAt = (dropPort: number): DropAddress => {
    const logger = Object.assign(new Logger(), {
      warning: (_: object, message: string) => void warnings.push(message),
    });
    const delivery = { mail: { ...configuration, dropPort } };
    const settings = Object.assign(new Configuration(), { host: '127.0.0.1', delivery });
    const drop = new DropAddress(settings, {} as ReceiptInbox, logger);
    return Object.assign(drop, { retryEvery: 20 });
  };
  const isFree = async (port: number): Promise<boolean> => {
    const server = createServer().listen(port, '127.0.0.1');
    const isOurs = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.close();
    return isOurs;
  };

  it('don’t fight for the port: the second says so in one line, and takes it when it is free', async () => {
    const first = openAt(0);
    await first.onApplicationBootstrap();
    const port = first.port!;
    const second = openAt(port);
    await second.onApplicationBootstrap();
    expect(second.port).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining('this one goes on without')]);
    await first.onApplicationShutdown();
    await eventually(
      () => Promise.resolve(second.port),
      (found) => found === port,
    );
    expect(warnings).toHaveLength(1);
    await second.onApplicationShutdown();
    expect(await isFree(port)).toBe(true);
  });
});

describe('a delivery status notification', () => {
  it.each([
    ['a failure', {}, { reference, state: 'failed', code: 'dsn-5.1.1' }],
    [
      'a delivery',
      { action: 'delivered', status: '2.0.0' },
      { reference, state: 'delivered', code: 'dsn-2.0.0' },
    ],
    [
      'a failure without a readable status',
      { status: 'x' },
      { reference, state: 'failed', code: 'dsn' },
    ],
    [
      'one of a mail that is not ours',
      { id: '<abc@x>' },
      { reference: null, state: 'failed', code: 'dsn-5.1.1' },
    ],
    ['a delay', { action: 'delayed' }, null],
    ['an answering machine', { type: 'multipart/mixed' }, null],
  ])('is read: %s', (_, changes, expected) => {
    expect(readDeliveryStatus(report(changes))).toEqual(expected);
  });

  it.each(['', 'x', 'Content-Type: multipart/report', '\n'.repeat(50_000)])(
    'that is none is let go (%#)',
    (source) => {
      expect(readDeliveryStatus(source)).toBeNull();
    },
  );
});
