import { JobQueues } from '../src/platform/queue/job-queues.js';
import { Readiness } from '../src/platform/observation/readiness.js';
import { deliverJob } from '../src/delivery/send/deliver.job.js';
import {
  eventually,
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  send,
} from './support/deliveries.js';
import { hasRedis, openRedis, type TestRedis } from './support/redis-server.js';

// The sweep is set so slow that whatever leaves in these tests was woken by a job, unless one says otherwise.
const slowSweep = { DELIVERY_SWEEP_INTERVAL: '600000' };

(hasRedis ? describe : describe.skip)('with BullMQ on Redis', () => {
  let redis: TestRedis;
  let house: SchoolWithCarrier;

  beforeAll(async () => {
    redis = await openRedis();
    house = await openSchoolWithCarrier(
      {},
      { REDIS_URL: redis.url, DELIVERY_SWEEP_INTERVAL: '50' },
    );
  });
  afterAll(async () => {
    await house.close();
    await redis.stop();
  });

  it('a job wakes a worker that would otherwise sleep', async () => {
    const worker = await house.school.startWorker(slowSweep);
    const sent = await send(house.school, [{ address: phoneNumber(1) }]);
    const summary = await eventually(
      () => sent.progress(),
      ({ underWay }) => underWay === 0,
    );
    expect(summary.underWay).toBe(0);
    await worker.close();
  });

  it('adding a job to a Redis that is away fails soon and quietly, and the sweep sends all the same', async () => {
    await house.school.startWorker();
    await redis.stop();
    expect(await house.school.get(JobQueues).add(deliverJob, 'nobody-home')).toBe(false);
    // A process that can do all its work without it is not taken out of service.
    expect(await house.school.get(Readiness).state()).toMatchObject({
      ...{ ready: true, checks: { database: 'good', queue: 'away' } },
    });
    const sent = await send(house.school, [
      { address: phoneNumber(2) },
      { address: phoneNumber(3) },
    ]);
    expect((await sent.ended()).confirmed).toBe(2);
  });

  it('jobs are taken again when an emptied Redis is back', async () => {
    await redis.start();
    const queues = house.school.get(JobQueues);
    const added = await eventually(
      () => queues.add(deliverJob, 'somebody-home'),
      (taken) => taken,
    );
    expect(added).toBe(true);
    await eventually(
      () => house.school.get(Readiness).state(),
      ({ checks }) => checks.queue === 'good',
    );
  });
});

if (!hasRedis) {
  test('is skipped: no redis-server on this machine', () => undefined);
}
