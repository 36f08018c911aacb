import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { eventually } from '../../../test/support/deliveries.js';
import { hearLogs } from '../../../test/support/logs.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { Logger } from '../logging/logger.js';
import { Metrics } from '../observation/metrics.js';
import { Tracing } from '../observation/tracing.js';
import { defineJob } from './job-kind.js';
import { JobQueues } from './job-queues.js';

describe('JobQueues on the PostgreSQL backend', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool();
  });
  afterAll(() => school.close());

  it('hands the id of an added job to its consumer', async () => {
    const kind = defineJob(`test.${randomUUID()}`);
    const queues = school.get(JobQueues);
    const seen: string[] = [];
    queues.consume(kind, (id) => Promise.resolve(void seen.push(id)));
    expect(await queues.add(kind, '17')).toBe(true);
    await eventually(
      () => Promise.resolve(seen),
      (ids) => ids.length > 0,
    );
    expect(seen).toEqual(['17']);
  });

  it('takes up its jobs when the database that was away at the beginning is back', async () => {
    const database = await openDoor(school.configuration.databaseUrl);
    const logs = hearLogs();
    const { databaseUrl } = database;
    const queues = new JobQueues(
      { ...school.configuration, databaseUrl },
      new Logger(),
      school.get(Tracing),
      new Metrics(),
    );
    try {
      const kind = defineJob(`test.${randomUUID()}`);
      const seen: string[] = [];
      queues.consume(kind, (id) => Promise.resolve(void seen.push(id)));
      await eventually(
        () => Promise.resolve(database.refused()),
        (times) => times >= 2,
      );
      // Asked again, and not without a pause: a line and a connection each time.
      const complaints = logs.lines().filter(({ message }) => message === 'queue out of reach');
      expect(complaints.length).toBeGreaterThan(0);
      expect(complaints.length).toBeLessThan(5);
      database.open();
      expect(await school.get(JobQueues).add(kind, '17')).toBe(true);
      await eventually(
        () => Promise.resolve(seen),
        (ids) => ids.includes('17'),
      );
    } finally {
      await queues.onApplicationShutdown();
      logs.stop();
      await database.close();
    }
  });
});

/** A way to the database that is shut at first: whoever comes is sent away. */
async function openDoor(databaseUrl: string) {
  const [behind, before] = [new URL(databaseUrl), new URL(databaseUrl)];
  let isOpen = false;
  let refused = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (!isOpen) {
      refused += 1;
      socket.destroy();
      return;
    }
    const further = connect(Number(behind.port), behind.hostname);
    further.on('error', () => socket.destroy());
    further.on('close', () => socket.destroy());
    socket.on('close', () => further.destroy());
    socket.pipe(further).pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  before.port = String((server.address() as AddressInfo).port);
  return {
    databaseUrl: before.href,
    refused: () => refused,
    open: () => void (isOpen = true),
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
