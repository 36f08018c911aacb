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
    house = await openSchoolWithCarrier({}, { CARRIER_RATE: '20' });
    await house.school.setClock('2026-11-23T09:00:00+07:00');
    await house.school.startWorker();
  });
  afterAll(() => house.close());

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
