import { setTimeout as sleep } from 'node:timers/promises';
import {
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  type Send,
  send,
} from '../../../test/support/deliveries.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Delivery } from '../delivery.js';
import { Suppressions } from '../suppressions/suppressions.js';

const refused = '+84999999001';
const failedByReceipt = '+84999999006';
const contentRefused = '+84999999007';

interface Row {
  id: string;
  address: string;
  status: string;
  attempts: number;
  failures: number;
}

describe('what failed, tried again', () => {
  let house: SchoolWithCarrier;
  const within = <T>(work: (transaction: Transaction, delivery: Delivery) => Promise<T>) =>
    house.school
      .get(Database)
      .transaction((transaction) => work(transaction, house.school.get(Delivery)));
  const retry = async ({ sourceId }: Send): Promise<number> => {
    const now = await house.school.get(SchoolClock).now();
    const expiresAt = await house.school.get(Delivery).expiryOf('announcement', now);
    return within((transaction, delivery) =>
      delivery.retryFailed(transaction, 'spec', sourceId, now, expiresAt),
    );
  };
  const rows = ({ dispatchId }: Send): Promise<Row[]> =>
    house.school.sql(
      `SELECT id, address, status, attempts, failures FROM outbound_message
       WHERE dispatch_id = $1 ORDER BY id`,
      [dispatchId],
    );
  /** As if the number, or the carrier, were well again. */
  const mend = ({ dispatchId }: Send, address: string, mended: string): Promise<unknown> =>
    house.school.sqlAsOwner(
      'UPDATE outbound_message SET address = $3 WHERE dispatch_id = $1 AND address = $2',
      [dispatchId, address, mended],
    );

  beforeAll(async () => {
    house = await openSchoolWithCarrier();
    await house.school.startWorker();
    await house.school.startWorker();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.school.setClock('2026-11-23T09:00:00+07:00');
    await fetch(`${house.carrier.url}/messages`, { method: 'DELETE' });
  });

  it('is nothing but what failed; the others are left as they ended', async () => {
    const sent = await send(house.school, [
      { address: phoneNumber(1) },
      { address: refused },
      { address: failedByReceipt },
      { address: contentRefused },
    ]);
    expect((await sent.ended()).counts).toMatchObject({ delivered: 1, failed: 3 });
    await mend(sent, refused, phoneNumber(2));
    await mend(sent, failedByReceipt, phoneNumber(3));
    expect(await retry(sent)).toBe(3);
    const summary = await sent.ended();
    expect(summary.counts).toMatchObject({ delivered: 3, failed: 1, sent: 0 });
    expect(await sent.statuses()).toEqual({
      [phoneNumber(1)]: 'delivered',
      [phoneNumber(2)]: 'delivered',
      [phoneNumber(3)]: 'delivered',
      [contentRefused]: 'failed',
    });
    expect(house.carrier.summary()).toMatchObject({ perPhoneMaximum: 1, deliveredTwice: 0 });
    const [first, second, third] = await rows(sent);
    expect([first, second, third].map((row) => row?.attempts)).toEqual([1, 2, 2]);
    // Both hand-overs of the third one stand in its history, so that a receipt for either finds it.
    const history = await house.school.sql(
      'SELECT number, outcome FROM attempt WHERE message_id = $1',
      [third!.id],
    );
    expect(history).toEqual([{ number: 1, outcome: 'taken' }]);
    expect(await retry(sent)).toBe(1);
    await sent.ended();
  });

  it('opens its send again, with a day before it and its tries anew', async () => {
    const sent = await send(house.school, [{ address: contentRefused }]);
    await sent.ended();
    await house.school.sqlAsOwner(
      'UPDATE outbound_message SET failures = 8 WHERE dispatch_id = $1',
      [sent.dispatchId],
    );
    await house.school.setClock('2026-11-24T22:30:00+07:00');
    expect(await retry(sent)).toBe(1);
    expect(await sent.progress()).toMatchObject({
      ...{ ended: false, underWay: 1, didNotArrive: 0 },
      // It might first leave in the morning.
      expiresAt: new Date('2026-11-26T06:00:00+07:00'),
    });
    expect(await rows(sent)).toMatchObject([{ status: 'queued', failures: 0 }]);
    await sleep(200);
    expect(house.carrier.summary().accepted).toBe(0);
  });

  it('goes to nobody who has opted out since', async () => {
    const sent = await send(house.school, [{ address: refused, grounds: ['contact:77'] }]);
    await sent.ended();
    await mend(sent, refused, phoneNumber(4));
    await within((transaction) =>
      house.school
        .get(Suppressions)
        .suppress(transaction, [{ reference: 'contact:77', kind: '*', reason: 'opted-out' }]),
    );
    expect(await retry(sent)).toBe(1);
    expect((await sent.ended()).counts).toMatchObject({ cancelled: 1, failed: 0 });
    expect(house.carrier.summary().accepted).toBe(0);
  });

  it('is reopened once, when two people ask at the same instant', async () => {
    const sent = await send(
      house.school,
      [refused, failedByReceipt, contentRefused].map((address) => ({ address })),
    );
    await sent.ended();
    const both = await Promise.all([retry(sent), retry(sent)]);
    expect([...both].sort()).toEqual([0, 3]);
    expect((await sent.ended()).counts).toMatchObject({ failed: 3 });
    expect((await rows(sent)).map(({ attempts }) => attempts)).toEqual([2, 2, 2]);
  });

  it('is not held by a pause that had nothing left to hold', async () => {
    const sent = await send(house.school, [{ address: refused }], {
      notBefore: new Date('2026-11-23T09:30:00+07:00'),
    });
    await within((transaction, delivery) => delivery.pause(transaction, 'spec', sent.sourceId));
    await house.school.sqlAsOwner(
      `WITH gone AS (DELETE FROM message_batch WHERE dispatch_id = $1),
       ended AS (UPDATE outbound_message SET status = 'failed' WHERE dispatch_id = $1)
       UPDATE dispatch SET failed = 1 WHERE id = $1`,
      [sent.dispatchId],
    );
    await mend(sent, refused, phoneNumber(5));
    expect(await retry(sent)).toBe(1);
    expect((await sent.ended()).counts).toMatchObject({ delivered: 1 });
  });
});
