import { type MailSink, startMailSink } from '@lien-lac/simulated-carrier';
import {
  openSchoolWithCarrier,
  type SchoolWithCarrier,
  send,
} from '../../../../test/support/deliveries.js';

describe('e-mail', () => {
  let sink: MailSink;
  let house: SchoolWithCarrier;

  beforeAll(async () => {
    sink = await startMailSink({ port: 0 });
    house = await openSchoolWithCarrier({}, { SMTP_URL: `smtp://127.0.0.1:${sink.port}` });
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
});
