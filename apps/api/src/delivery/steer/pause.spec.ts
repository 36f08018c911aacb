import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import {
  eventually,
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  type Send,
  send,
} from '../../../test/support/deliveries.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { PreparedStatements } from '../../platform/database/prepared-statements.js';
import { ClaimRepository } from '../claim/claim.repository.js';
import type { Claim } from '../claim/claimed-message.js';
import { Delivery } from '../delivery.js';
import { SweepRepository } from '../sweep/sweep.repository.js';

const people = (count: number, from = 0): { address: string }[] =>
  Array.from({ length: count }, (_, index) => ({ address: phoneNumber(from + index) }));

describe('a send that is paused', () => {
  let house: SchoolWithCarrier;
  const steer = (verb: 'pause' | 'resume', { sourceId }: Send): Promise<number> =>
    house.school
      .get(Database)
      .transaction((transaction) =>
        house.school.get(Delivery)[verb](transaction, 'spec', sourceId),
      );

  beforeAll(async () => {
    // Slow enough to be paused in the middle; the leases outlast a machine that has much else to do.
    house = await openSchoolWithCarrier(
      {},
      { CARRIER_RATE: '300', CARRIER_TIMEOUT: '8000', DELIVERY_LEASE_MARGIN: '5000' },
    );
    await house.school.startWorker();
    await house.school.startWorker();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.school.setClock('2026-11-23T09:00:00+07:00');
    await fetch(`${house.carrier.url}/messages`, { method: 'DELETE' });
  });

  it('stands still on every worker, and goes on where it stood: nobody is skipped, nobody gets it twice', async () => {
    const sent = await send(house.school, people(600));
    await eventually(
      () => Promise.resolve(house.carrier.summary().accepted),
      (accepted) => accepted > 60,
    );
    const held = await steer('pause', sent);
    expect(held).toBeGreaterThan(0);
    // What was in a worker's hands leaves.
    const { accepted } = await eventually(
      async () => {
        const before = house.carrier.summary().accepted;
        await sleep(500);
        const leases = await house.school.sql(
          'SELECT FROM message_batch WHERE lease_token IS NOT NULL',
        );
        return { accepted: house.carrier.summary().accepted, before, leases: leases.length };
      },
      (seen) => seen.accepted === seen.before && seen.leases === 0,
    );
    expect(accepted).toBeLessThan(600);
    await sleep(1_000);
    expect(house.carrier.summary()).toMatchObject({ accepted, inFlight: 0 });
    expect(await sent.progress()).toMatchObject({ phase: 'paused', paused: true, ended: false });

    expect(await steer('pause', sent)).toBe(0);
    expect(await steer('resume', sent)).toBe(600 - accepted);
    expect(await steer('resume', sent)).toBe(0);
    expect(await sent.ended()).toMatchObject({ confirmed: 600, paused: false, phase: 'closed' });
    expect(house.carrier.summary()).toMatchObject({
      ...{ accepted: 600, distinctPhones: 600, perPhoneMaximum: 1, deliveredTwice: 0 },
    });
    expect(await steer('pause', sent)).toBe(0);
  });

  it('does not stand in the way of others, whatever waits before them', async () => {
    const first = await send(house.school, people(600));
    await steer('pause', first);
    const second = await send(house.school, people(20, 1_000));
    expect((await second.ended()).confirmed).toBe(20);
    expect((await first.progress()).phase).toBe('paused');
    await house.school
      .get(Database)
      .transaction((transaction) =>
        house.school.get(Delivery).cancel(transaction, 'spec', first.sourceId),
      );
    // Nothing is held back any more.
    expect(await first.ended()).toMatchObject({ phase: 'closed', paused: false });
  });

  it('puts what a number refused for now back, and tries it when it goes on', async () => {
    const twiceRefused = '+84999999002';
    const sent = await send(house.school, [{ address: twiceRefused }]);
    await eventually(
      () =>
        house.school.sql<{ attempts: number }>(
          'SELECT attempts FROM outbound_message WHERE dispatch_id = $1',
          [sent.dispatchId],
        ),
      ([row]) => (row?.attempts ?? 0) > 0,
    );
    await steer('pause', sent);
    await sleep(100);
    const attempts = (): Promise<{ attempts: number }[]> =>
      house.school.sql('SELECT attempts FROM outbound_message WHERE dispatch_id = $1', [
        sent.dispatchId,
      ]);
    const before = await attempts();
    // Longer than the first wait before it would be tried again.
    await sleep(2_500);
    expect(await attempts()).toEqual(before);
    await steer('resume', sent);
    expect((await sent.ended()).confirmed).toBe(1);
  });

  it('expires all the same, and is shown so', async () => {
    const sent = await send(house.school, people(3), {
      notBefore: new Date('2026-11-23T10:00:00+07:00'),
      expiresAt: new Date('2026-11-23T12:00:00+07:00'),
    });
    expect(await steer('pause', sent)).toBe(3);
    await house.school.setClock('2026-11-23T10:30:00+07:00');
    await sleep(200);
    expect((await sent.progress()).phase).toBe('paused');
    await house.school.setClock('2026-11-23T12:00:00+07:00');
    expect(await sent.ended()).toMatchObject({ phase: 'closed', paused: false, didNotArrive: 3 });
    expect((await sent.progress()).counts).toMatchObject({ expired: 3 });
    expect(house.carrier.summary().accepted).toBe(0);
  });
});

describe('a worker that dies around a pause', () => {
  let house: SchoolWithCarrier;
  const claim = async (leasedUntil: Date): Promise<Claim> =>
    new ClaimRepository(house.school.get(PreparedStatements)).claim({
      ...{ channel: 'sms', lane: 'bulk', limit: 10, onlyLeftOver: false, windowOpen: true },
      ...{ gateway: 'simulated-carrier', leaseToken: randomUUID(), leasedUntil },
      ...{ schoolNow: await house.school.get(SchoolClock).now(), realNow: new Date() },
    });
  const steer = (verb: 'pause' | 'resume', { sourceId }: Send): Promise<number> =>
    house.school
      .get(Database)
      .transaction((transaction) =>
        house.school.get(Delivery)[verb](transaction, 'spec', sourceId),
      );

  beforeAll(async () => {
    house = await openSchoolWithCarrier();
  });
  afterAll(() => house.close());

  it('loses nothing of it, and what it had in hand waits for the pause to end', async () => {
    const sent = await send(house.school, people(30));
    // It claims, the send is paused, and it is never heard of again.
    const { messages } = await claim(new Date(Date.now() - 1));
    expect(messages).toHaveLength(10);
    expect(await steer('pause', sent)).toBe(30);
    const sweep = new SweepRepository(house.school.get(DataSource));
    expect(await sweep.takeOverAbandoned(['simulated-carrier'], new Date())).toBe(10);
    expect((await claim(new Date(Date.now() + 60_000))).messages).toEqual([]);
    expect(await sent.progress()).toMatchObject({ phase: 'paused', underWay: 30, unknown: 0 });

    await house.school.startWorker();
    await sleep(300);
    expect(house.carrier.summary().accepted).toBe(0);
    expect(await steer('resume', sent)).toBe(30);
    expect((await sent.ended()).confirmed).toBe(30);
    expect(house.carrier.summary()).toMatchObject({ distinctPhones: 30, perPhoneMaximum: 1 });
  });
});
