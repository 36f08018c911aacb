import { definedJobs } from '../../src/platform/queue/job-kind.js';
import { JobQueues } from '../../src/platform/queue/job-queues.js';
import { openSchool } from '../support/school.js';

/** Jobs that nobody consumes; a job with two consumers is refused when the worker starts. */
const unconsumed = (defined: string[], consumed: string[]): string[] =>
  defined
    .filter((name) => !consumed.includes(name))
    .map((name) => `The job ${name} has no consumer: add one to its worker module, or remove it.`);

describe('jobs', () => {
  it('have exactly one consumer each', async () => {
    const school = await openSchool();
    const worker = await school.startWorker();
    const consumed = worker.get(JobQueues, { strict: false }).consumedKinds();
    const defined = definedJobs().map(({ name }) => name);
    await school.close();
    expect(defined.length).toBeGreaterThan(0);
    expect(new Set(consumed).size).toBe(consumed.length);
    expect(unconsumed(defined, consumed)).toEqual([]);
    expect(unconsumed([...defined, 'planted.job'], consumed)).toHaveLength(1);
  });
});
