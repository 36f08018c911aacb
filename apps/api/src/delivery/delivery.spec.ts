import { notDeliveredStatuses } from '@lien-lac/domain';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  eventually,
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  send,
} from '../../test/support/deliveries.js';
import { Database } from '../platform/database/database.js';
import { Delivery } from './delivery.js';
import { DispatchResultsRepository } from './results/dispatch-results.repository.js';
import { Suppressions } from './suppressions/suppressions.js';

const reserved = (outcome: number): string => `+84999999${String(outcome).padStart(3, '0')}`;

describe('delivery', () => {
  let house: SchoolWithCarrier;

  beforeAll(async () => {
    // Nothing is abandoned here, and on a busy machine a short lease is over before it is settled.
    house = await openSchoolWithCarrier(
      { lateReceiptMilliseconds: 200 },
      { DELIVERY_LEASE_MARGIN: '5000' },
    );
    await house.school.startWorker();
    await house.school.startWorker();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.school.setClock('2026-11-23T09:00:00+07:00');
    await fetch(`${house.carrier.url}/messages`, { method: 'DELETE' });
  });

  it('hands every message over once, with two workers on the same send', async () => {
    const numbers = Array.from({ length: 600 }, (_, index) => phoneNumber(index));
    const sent = await send(
      house.school,
      numbers.map((address) => ({ address })),
    );
    const summary = await sent.ended();
    expect(summary).toMatchObject({ total: 600, confirmed: 600, underWay: 0, unknown: 0 });
    expect(house.carrier.summary()).toMatchObject({
      accepted: 600,
      distinctPhones: 600,
      perPhoneMaximum: 1,
      deliveredTwice: 0,
    });
  });

  it('ends each of the reserved numbers in the state that it stands for', async () => {
    const sent = await send(
      house.school,
      [0, 1, 2, 4, 5, 6, 7, 8].map((outcome) => ({ address: reserved(outcome) })),
    );
    await sent.ended().catch(() => undefined);
    expect(await sent.statuses()).toEqual({
      [reserved(0)]: 'delivered',
      [reserved(1)]: 'failed',
      [reserved(2)]: 'delivered',
      [reserved(4)]: 'delivered',
      [reserved(5)]: 'delivered',
      [reserved(6)]: 'failed',
      [reserved(7)]: 'failed',
      [reserved(8)]: 'delivered',
    });
    expect(house.carrier.summary().deliveredTwice).toBe(0);
  }, 60_000);

  it('keeps asking about a number that never answers, and does not hold up the others', async () => {
    const sent = await send(house.school, [
      { address: reserved(3) },
      ...Array.from({ length: 50 }, (_, index) => ({ address: phoneNumber(index) })),
    ]);
    const summary = await eventually(
      () => sent.progress(),
      (progress) => progress.confirmed === 50,
    );
    expect(summary.underWay).toBe(1);
    await house.school
      .get(Database)
      .transaction((transaction) =>
        house.school.get(Delivery).cancel(transaction, 'spec', sent.sourceId),
      );
    // What may have left is not called back.
    expect((await sent.progress()).counts.cancelled).toBe(0);
  });

  it('lets nothing leave in quiet hours, and everything at 06:00', async () => {
    await house.school.setClock('2026-11-23T22:30:00+07:00');
    const sent = await send(house.school, [{ address: phoneNumber(1) }]);
    await sleep(300);
    expect(house.carrier.summary().accepted).toBe(0);
    expect((await sent.progress()).phase).toBe('waiting');
    await house.school.setClock('2026-11-24T05:59:59+07:00');
    await sleep(200);
    expect(house.carrier.summary().accepted).toBe(0);
    await house.school.setClock('2026-11-24T06:00:00+07:00');
    const summary = await sent.ended();
    expect(summary.firstLeftAt!.getTime()).toBeGreaterThanOrEqual(
      Date.parse('2026-11-24T06:00:00+07:00'),
    );
  });

  it('stops one request time-out before the window closes', async () => {
    await house.school.setClock('2026-11-23T21:59:59.700+07:00');
    await send(house.school, [{ address: phoneNumber(2) }]);
    await sleep(600);
    expect(house.carrier.summary().accepted).toBe(0);
  });

  it('lets mail to staff leave in quiet hours', async () => {
    await house.school.setClock('2026-11-23T23:00:00+07:00');
    const sent = await send(house.school, [{ address: phoneNumber(3) }], {
      obeysQuietHours: false,
    });
    expect((await sent.ended()).confirmed).toBe(1);
  });

  it('does not write to whom every ground is suppressed for this kind of message', async () => {
    const suppressions = house.school.get(Suppressions);
    await house.school.get(Database).transaction((transaction) =>
      suppressions.suppress(transaction, [
        { reference: 'contact:1', kind: 'announcement', reason: 'opted-out' },
        { reference: 'contact:2', kind: '*', reason: 'unconfirmed' },
        { reference: 'contact:3', kind: 'direct-message', reason: 'opted-out' },
        { reference: phoneNumber(14), kind: '*', reason: 'failing' },
      ]),
    );
    const sent = await send(house.school, [
      { address: phoneNumber(10), grounds: ['contact:1'] },
      { address: phoneNumber(11), grounds: ['contact:1', 'contact:2'] },
      { address: phoneNumber(12), grounds: ['contact:1', 'contact:9'] },
      { address: phoneNumber(13), grounds: ['contact:3'] },
      { address: phoneNumber(14), grounds: ['contact:9'] },
    ]);
    await sent.ended();
    expect(await sent.statuses()).toEqual({
      [phoneNumber(10)]: 'cancelled',
      [phoneNumber(11)]: 'cancelled',
      [phoneNumber(12)]: 'delivered',
      [phoneNumber(13)]: 'delivered',
      [phoneNumber(14)]: 'cancelled',
    });
    const reasons = await house.school
      .get(DispatchResultsRepository)
      .listNotDelivered(
        'spec',
        sent.sourceId,
        { statuses: notDeliveredStatuses, grounds: null },
        '0',
        10,
      );
    expect(reasons.map((row) => row.failureCode)).toEqual(['opted-out', 'opted-out', 'failing']);
  });

  it('expires what could not leave in time, and shows it', async () => {
    await house.school.setClock('2026-11-23T22:30:00+07:00');
    const sent = await send(house.school, [{ address: phoneNumber(20) }], {
      expiresAt: new Date('2026-11-23T23:00:00+07:00'),
    });
    await house.school.setClock('2026-11-24T09:00:00+07:00');
    const summary = await sent.ended();
    expect(summary.counts).toMatchObject({ expired: 1, delivered: 0, sent: 0 });
  });

  it('calls back what has not left, and nothing else', async () => {
    const sent = await send(house.school, [{ address: phoneNumber(21) }], {
      notBefore: new Date('2026-11-23T12:00:00+07:00'),
    });
    const cancelled = await house.school
      .get(Database)
      .transaction((transaction) =>
        house.school.get(Delivery).cancel(transaction, 'spec', sent.sourceId),
      );
    expect(cancelled).toBe(1);
    expect((await sent.ended()).counts.cancelled).toBe(1);
  });

  it('takes the same send a second time as the same, and rolls back with its caller', async () => {
    const delivery = house.school.get(Delivery);
    const database = house.school.get(Database);
    const request = {
      sourceKind: 'spec',
      sourceId: 'twice',
      revision: 1,
      messageKind: 'announcement',
      lane: 'bulk' as const,
      obeysQuietHours: true,
      notBefore: new Date('2026-12-01T09:00:00+07:00'),
      expiresAt: new Date('2026-12-02T09:00:00+07:00'),
    };
    const message = {
      channel: 'sms' as const,
      address: phoneNumber(22),
      subject: '',
      text: 'Một tin.',
      grounds: [],
    };
    await expect(
      database.transaction(async (transaction) => {
        await delivery.accept(transaction, request, [[message]]);
        throw new Error('killed in the middle');
      }),
    ).rejects.toThrow('killed in the middle');
    expect(await delivery.progress('spec', 'twice')).toBeNull();
    const first = await database.transaction((transaction) =>
      delivery.accept(transaction, request, [[message, message]]),
    );
    const second = await database.transaction((transaction) =>
      delivery.accept(transaction, request, [[message]]),
    );
    expect(first).toMatchObject({ created: true, total: 1 });
    expect(second).toEqual({ ...first, created: false });
  });
});
