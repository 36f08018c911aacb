import {
  eventually,
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  send,
} from '../../../test/support/deliveries.js';

describe('the lanes', () => {
  let house: SchoolWithCarrier;

  beforeAll(async () => {
    house = await openSchoolWithCarrier({}, { CARRIER_RATE: '20', CARRIER_TIMEOUT: '15000' });
    await house.school.setClock('2026-11-23T09:00:00+07:00');
    await house.school.startWorker();
  });
  afterAll(() => house.close());

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
