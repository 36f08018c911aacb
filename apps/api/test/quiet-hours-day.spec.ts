import type { INestApplicationContext } from '@nestjs/common';
import { defaultQuietHours, isQuiet, toSchoolIso } from '@lien-lac/domain';
import { setTimeout as sleep } from 'node:timers/promises';
import { Delivery } from '../src/delivery/delivery.js';
import { SchoolClock } from '../src/platform/clock/school-clock.js';
import { Database, type Transaction } from '../src/platform/database/database.js';
import {
  eventually,
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  type Send,
  send,
} from './support/deliveries.js';

interface Taken {
  to: string;
  at: string;
}

/** A day as the school's clock ran through it: from when on it was so far ahead of real time. */
interface Stretch {
  from: number;
  ahead: number;
}

/** Numbers that make trouble: refused for now, asked about, receipts late or bad, throttled. */
const troubled = [2, 4, 5, 6, 8].map((outcome) => `+8499999900${outcome}`);

/**
 * What the carrier itself wrote down of a day, against the rule. The clock ticks through every edge of
 * the window, and jumps only while nothing changes sides; so each message has one certain school time.
 */
describe('a whole day of mixed traffic, as the carrier saw it', () => {
  let house: SchoolWithCarrier;
  let worker: INestApplicationContext;
  let next = 0;
  const stretches: Stretch[] = [];
  const sends: Send[] = [];

  const setClock = async (instant: string): Promise<void> => {
    const from = Date.now();
    await house.school.setClock(instant);
    stretches.push({ from, ahead: Date.parse(instant) - from });
  };
  const schoolTimeOf = ({ at }: Taken): Date => {
    const real = Date.parse(at);
    const { ahead } = stretches.filter(({ from }) => from <= real).at(-1)!;
    return new Date(real + ahead);
  };
  const people = (count: number): { address: string }[] =>
    Array.from({ length: count }, () => ({ address: phoneNumber(next++) }));
  const announce = async (count: number, more: { address: string }[] = []): Promise<Send> => {
    const sent = await send(house.school, [...people(count), ...more]);
    sends.push(sent);
    return sent;
  };
  const write = async (count: number): Promise<Send> => {
    const sent = await send(house.school, people(count), {
      ...{ lane: 'urgent', messageKind: 'direct-message' },
    });
    sends.push(sent);
    return sent;
  };
  const steer = <T>(work: (delivery: Delivery, transaction: Transaction) => Promise<T>) =>
    house.school
      .get(Database)
      .transaction((transaction) => work(house.school.get(Delivery), transaction));
  const until = async (instant: string): Promise<void> => {
    const now = await house.school.get(SchoolClock).now();
    await sleep(Math.max(0, Date.parse(instant) - now.getTime()));
  };
  const accepted = (): number => house.carrier.summary().accepted;
  const restart = async (): Promise<void> => {
    await worker.close();
    worker = await house.school.startWorker();
  };

  beforeAll(async () => {
    // Slow, so that sends are in their middle when the window closes.
    house = await openSchoolWithCarrier(
      { lateReceiptMilliseconds: 1_500 },
      { CARRIER_RATE: '120' },
    );
    worker = await house.school.startWorker();
  });
  afterAll(() => house.close());

  it('has nothing inside the window, whatever was asked for, and everything after it', async () => {
    await setClock('2026-11-23T08:00:00+07:00');
    const morning = await announce(
      60,
      troubled.map((address) => ({ address })),
    );
    await write(5);
    const paused = await announce(100);
    await steer((delivery, transaction) => delivery.pause(transaction, 'spec', paused.sourceId));
    await eventually(
      () => morning.progress(),
      ({ confirmed }) => confirmed > 50,
    );

    // The evening: a large send that cannot end in time, a resumed one, and a teacher's message.
    await setClock('2026-11-23T21:59:53.000+07:00');
    const tail = await announce(1_200);
    await steer((delivery, transaction) => delivery.resume(transaction, 'spec', paused.sourceId));
    await write(3);
    await until('2026-11-23T21:59:58.000+07:00');
    const atTheEdge = accepted();
    expect(atTheEdge).toBeGreaterThan(100);
    await restart();
    await until('2026-11-23T22:00:01.500+07:00');
    expect((await tail.progress()).underWay).toBeGreaterThan(300);
    const atNight = accepted();

    // The night: written, retried, resumed, rescheduled; nothing of it moves anything.
    await write(4);
    await announce(30);
    const now = await house.school.get(SchoolClock).now();
    await steer((delivery, transaction) => delivery.pause(transaction, 'spec', tail.sourceId));
    await steer((delivery, transaction) => delivery.resume(transaction, 'spec', tail.sourceId));
    await steer((delivery, transaction) =>
      delivery.retryFailed(
        transaction,
        ...(['spec', morning.sourceId, now] as const),
        new Date('2026-11-25T06:00:00+07:00'),
      ),
    );
    for (const hour of ['2026-11-23T23:59:59.000', '2026-11-24T02:00:00.000']) {
      await setClock(`${hour}+07:00`);
      await sleep(1_200);
    }
    await restart();
    await setClock('2026-11-24T05:59:58.000+07:00');
    await until('2026-11-24T05:59:59.900+07:00');
    expect(accepted()).toBe(atNight);

    // The morning, over the other edge.
    for (const sent of sends) {
      await eventually(
        () => sent.progress(),
        ({ underWay }) => underWay === 0,
        60,
      );
    }
    const { received } = (await (
      await fetch(`${house.carrier.url}/received?after=0&limit=10000`)
    ).json()) as { received: Taken[] };
    expect(received.length).toBe(accepted());
    const times = received.map((taken) => schoolTimeOf(taken));
    const quiet = times.filter((time) => isQuiet(time, defaultQuietHours));
    expect(quiet.map((time) => toSchoolIso(time))).toEqual([]);
    // There was something to leave on both sides of the night.
    expect(times.filter((time) => time < new Date('2026-11-23T22:00:00+07:00')).length).toBe(
      atNight,
    );
    expect(times.length - atNight).toBeGreaterThan(300);
    expect(house.carrier.summary().deliveredTwice).toBe(0);
    for (let person = 0; person < next; person += 1) {
      expect(received.filter(({ to }) => to === phoneNumber(person))).toHaveLength(1);
    }
  }, 180_000);
});
