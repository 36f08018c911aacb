import {
  eventually,
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  send,
} from '../../../test/support/deliveries.js';
import type { Gateway, HandOver } from '../channels/gateway.js';
import { Gateways } from '../channels/gateways.js';
import { DeliveryLanes } from './delivery-lanes.js';

describe('the lanes', () => {
  let house: SchoolWithCarrier;

  beforeAll(async () => {
    house = await openSchoolWithCarrier(
      {},
      { CARRIER_RATE: '20', CARRIER_TIMEOUT: '15000', DELIVERY_LEASE_MARGIN: '1000' },
    );
    await house.school.setClock('2026-11-23T09:00:00+07:00');
  });
  afterAll(() => house.close());

  it('end with the last answer: what is in flight is not in doubt, and nothing more leaves', async () => {
    const worker = await house.school.startWorker();
    const inFlight: ((waited: boolean) => void)[] = [];
    const slow: Gateway = {
      ...{
        name: 'slow',
        channel: 'sms',
        requestTimeoutMilliseconds: 9_000,
        ratePerSecond: undefined,
      },
      // Nobody could find out later whether it was taken.
      ...{ recognisesReference: false, looksUp: false, givesReceipts: false },
      send: (_message, mayStillLeave) =>
        new Promise<HandOver>((resolve) => {
          inFlight.push((waited) =>
            resolve(
              waited && !mayStillLeave()
                ? { kind: 'withheld' }
                : { kind: 'taken', gatewayMessageId: null },
            ),
          );
        }),
      lookUp: () => Promise.resolve({ kind: 'no-answer', code: 'cannot' }),
      close: () => Promise.resolve(),
    };
    worker.get(Gateways, { strict: false }).replace(slow);
    const sent = await send(house.school, [
      { address: phoneNumber(1) },
      { address: phoneNumber(2) },
    ]);
    await eventually(
      () => Promise.resolve(inFlight.length),
      (count) => count === 2,
    );
    const lanes = worker.get(DeliveryLanes, { strict: false });
    expect(lanes.longestAnswer()).toBeGreaterThanOrEqual(10_000);
    const closed = worker.close();
    const later = await send(house.school, [{ address: phoneNumber(3) }]);
    lanes.wake();
    // One had only waited for a connection.
    inFlight[0]!(false);
    inFlight[1]!(true);
    await closed;
    expect(inFlight).toHaveLength(2);
    expect(Object.values(await sent.statuses()).sort()).toEqual(['queued', 'sent']);
    expect(Object.values(await later.statuses())).toEqual(['queued']);

    // Another worker takes over at once what the first gave back.
    await house.school.startWorker();
    await Promise.all([sent.ended(), later.ended()]);
    expect(house.carrier.summary().accepted).toBe(2);
  });

  it('go on while each of their senders waits for an answer', async () => {
    const inFlight = () => Promise.resolve(house.carrier.summary().inFlight);
    for (const waiting of [1, 2]) {
      await send(house.school, [{ address: '+84999999004', text: `Tin thứ ${waiting}.` }]);
      await eventually(inFlight, (count) => count === waiting);
    }
    const next = await send(house.school, [{ address: phoneNumber(998) }]);
    await next.ended();
    expect(await inFlight()).toBe(2);
    // Nobody has to wait for these.
    house.carrier.answerLate();
  });

  it('let an urgent message overtake a large send that is under way', async () => {
    const bulk = await send(
      house.school,
      Array.from({ length: 200 }, (_, index) => ({ address: phoneNumber(index) })),
    );
    await eventually(
      () => bulk.progress(),
      ({ underWay }) => underWay < 200,
    );
    const urgent = await send(house.school, [{ address: phoneNumber(999) }], { lane: 'urgent' });
    await urgent.ended();
    // At 20 a second the large one takes ten seconds.
    expect((await bulk.progress()).underWay).toBeGreaterThan(100);
  });
});
