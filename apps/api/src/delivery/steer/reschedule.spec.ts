import { setTimeout as sleep } from 'node:timers/promises';
import {
  eventually,
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  type Send,
  send,
} from '../../../test/support/deliveries.js';
import { Database } from '../../platform/database/database.js';
import { Delivery } from '../delivery.js';

const at = (time: string): Date => new Date(`2026-11-23T${time}+07:00`);

describe('a send that gets another time', () => {
  let house: SchoolWithCarrier;
  const reschedule = async ({ sourceId }: Send, notBefore: Date): Promise<number> => {
    const delivery = house.school.get(Delivery);
    const expiresAt = await delivery.expiryOf('announcement', notBefore);
    const messages = await house.school
      .get(Database)
      .transaction((transaction) =>
        delivery.reschedule(transaction, 'spec', sourceId, notBefore, expiresAt),
      );
    await delivery.wakeSource('spec', sourceId);
    return messages;
  };

  beforeAll(async () => {
    house = await openSchoolWithCarrier();
    await house.school.startWorker();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.school.setClock('2026-11-23T09:00:00+07:00');
    await fetch(`${house.carrier.url}/messages`, { method: 'DELETE' });
  });

  it('leaves at that time and not before, later or earlier', async () => {
    const messages = Array.from({ length: 70 }, (_, index) => ({ address: phoneNumber(index) }));
    const later = await send(house.school, messages, { notBefore: at('10:00:00') });
    expect(await reschedule(later, at('14:00:00'))).toBe(70);
    expect(await later.progress()).toMatchObject({
      notBefore: at('14:00:00'),
      expiresAt: new Date('2026-11-24T14:00:00+07:00'),
    });
    await house.school.setClock('2026-11-23T10:00:00+07:00');
    await sleep(300);
    expect(house.carrier.summary().accepted).toBe(0);
    expect(await reschedule(later, at('09:30:00'))).toBe(70);
    expect((await later.ended()).confirmed).toBe(70);
  });

  it('has none any more once something has left, or is leaving', async () => {
    const sent = await send(house.school, [
      { address: phoneNumber(1) },
      { address: '+84999999003' }, // never answers
    ]);
    await eventually(
      () => sent.progress(),
      ({ confirmed }) => confirmed === 1,
    );
    expect(await reschedule(sent, at('14:00:00'))).toBe(0);
    expect((await sent.progress()).notBefore).toEqual((await sent.progress()).notBefore);

    const unanswered = await send(house.school, [{ address: '+84999999003' }]);
    await eventually(
      () => Promise.resolve(house.carrier.summary().inFlight),
      (inFlight) => inFlight > 1,
    );
    expect(await reschedule(unanswered, at('14:00:00'))).toBe(0);
  });

  it('keeps what was called back so', async () => {
    const sent = await send(house.school, [{ address: phoneNumber(2) }], {
      notBefore: at('12:00:00'),
    });
    await house.school
      .get(Database)
      .transaction((transaction) =>
        house.school.get(Delivery).cancel(transaction, 'spec', sent.sourceId),
      );
    expect(await reschedule(sent, at('09:00:00'))).toBe(0);
    await sleep(200);
    expect(house.carrier.summary().accepted).toBe(0);
  });
});
