import {
  eventually,
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  send,
} from '../../../test/support/deliveries.js';
import { Database } from '../../platform/database/database.js';
import { Delivery } from '../delivery.js';
import { DeliveryResultsModule } from '../results/delivery-results.module.js';
import { LiveSends } from './live-sends.js';

describe('a send that is looked at while it goes on', () => {
  let house: SchoolWithCarrier;

  beforeAll(async () => {
    house = await openSchoolWithCarrier(
      {},
      { CARRIER_RATE: '40', CARRIER_TIMEOUT: '8000', DELIVERY_LEASE_MARGIN: '5000' },
    );
    await house.school.startWorker();
  });
  afterAll(() => house.close());

  it('tells how long it takes, and nothing of that while it is paused', async () => {
    const sent = await send(
      house.school,
      Array.from({ length: 400 }, (_, index) => ({ address: phoneNumber(index) })),
    );
    const live = house.school.api.select(DeliveryResultsModule).get(LiveSends);
    const read = live.reader(async () => {
      const progress = await sent.progress();
      return { state: progress.phase, progress, ended: progress.ended };
    });
    const steer = (verb: 'pause' | 'resume') =>
      house.school
        .get(Database)
        .transaction((transaction) =>
          house.school.get(Delivery)[verb](transaction, 'spec', sent.sourceId),
        );
    const moving = await eventually(read, ({ secondsLeft }) => secondsLeft !== null);
    expect(moving).toMatchObject({ state: 'sending', opensAt: null, ended: false });
    await steer('pause');
    expect(await read()).toMatchObject({
      ...{ state: 'paused', secondsLeft: null, opensAt: null, ended: false },
      progress: { phase: 'paused', paused: true },
    });
    await steer('resume');
    const resumed = await eventually(read, ({ secondsLeft }) => secondsLeft !== null);
    expect(resumed).toMatchObject({ state: 'sending', progress: { paused: false } });
  });
});
