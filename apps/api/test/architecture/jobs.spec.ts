import { definedJobs } from '../../src/platform/queue/job-kind.js';
import { DailyJobs } from '../../src/platform/timers/daily-jobs.js';
import { TimedJobs } from '../../src/platform/timers/timed-jobs.js';
import { JobQueues } from '../../src/platform/queue/job-queues.js';
import { openSchool } from '../support/school.js';

/** Jobs that nobody consumes; a job with two consumers is refused when the worker starts. */
const unconsumed = (defined: string[], consumed: string[]): string[] =>
  defined
    .filter((name) => !consumed.includes(name))
    .map((name) => `The job ${name} has no consumer: add one to its worker module, or remove it.`);

/** Jobs that a worker runs every day without the API's knowing: nobody would be told that one did not run. */
const unexpected = (watched: readonly string[], expected: string[]): string[] =>
  watched
    .filter((name) => !expected.includes(name))
    .map(
      (name) => `Nobody expects ${name}: have the module that provides it call DailyJobs.expect.`,
    );

describe('jobs', () => {
  it('have exactly one consumer each', async () => {
    const school = await openSchool();
    const worker = await school.startWorker();
    const consumed = worker.get(JobQueues, { strict: false }).consumedKinds();
    // Without what the specs that run in the same process have defined for themselves.
    const defined = definedJobs()
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('test.'));
    const watched = worker.get(DailyJobs, { strict: false }).watchedNames;
    const expected = school.get(TimedJobs).expectedNames;
    await school.close();
    expect(watched.length).toBeGreaterThan(0);
    expect(unexpected(watched, expected)).toEqual([]);
    expect(unexpected([...watched, 'planted.daily'], expected)).toHaveLength(1);
    expect(defined.length).toBeGreaterThan(0);
    expect(new Set(consumed).size).toBe(consumed.length);
    expect(unconsumed(defined, consumed)).toEqual([]);
    expect(unconsumed([...defined, 'planted.job'], consumed)).toHaveLength(1);
  });
});
