import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
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
    for (let i = 0; i < 100 && seen.length === 0; i += 1) await sleep(20);
    expect(seen).toEqual(['17']);
  });
});
