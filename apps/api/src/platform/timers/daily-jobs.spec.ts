import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type DailyJob, DailyJobs } from './daily-jobs.js';

describe('a daily job', () => {
  let school: TestSchool;
  let ran: string[];
  let failure: Error | null;
  beforeAll(async () => {
    school = await openSchool();
  });
  beforeEach(() => {
    ran = [];
    failure = null;
  });
  afterAll(() => school.close());

  const job = (name: string): DailyJob => ({
    name,
    at: '07:00',
    run: (_transaction, dueAt) => {
      ran.push(dueAt.toISOString());
      return failure === null ? Promise.resolve() : Promise.reject(failure);
    },
  });
  const lookAt = async (instant: string, name: string): Promise<void> => {
    await school.setClock(`${instant}+07:00`);
    await school.get(DailyJobs).runIfDue(job(name));
  };

  it('runs once a day, from its hour on', async () => {
    await lookAt('2026-11-23T07:00:01', 'once');
    await lookAt('2026-11-23T12:00:00', 'once');
    await lookAt('2026-11-24T06:59:00', 'once');
    expect(ran).toEqual(['2026-11-23T00:00:00.000Z']);
    await lookAt('2026-11-24T07:00:00', 'once');
    expect(ran).toHaveLength(2);
  });

  it('makes up for the last time that was missed, however late', async () => {
    await lookAt('2026-11-23T08:00:00', 'late');
    await lookAt('2026-11-27T03:00:00', 'late');
    expect(ran).toEqual(['2026-11-23T00:00:00.000Z', '2026-11-26T00:00:00.000Z']);
  });

  it('does not run again for a day because the clock was set back, and once after a leap ahead', async () => {
    await lookAt('2026-11-24T08:00:00', 'jumping');
    await lookAt('2026-11-24T06:00:00', 'jumping');
    await lookAt('2026-11-24T07:30:00', 'jumping');
    await lookAt('2026-12-24T07:30:00', 'jumping');
    await lookAt('2026-11-24T09:00:00', 'jumping');
    await lookAt('2026-12-24T09:00:00', 'jumping');
    expect(ran).toEqual([
      ...['2026-11-24T00:00:00.000Z', '2026-11-23T00:00:00.000Z', '2026-12-24T00:00:00.000Z'],
    ]);
  });

  it('runs once however many look at the same moment', async () => {
    await school.setClock('2026-11-28T09:00:00+07:00');
    const looks = Array.from({ length: 8 }, () => school.get(DailyJobs).runIfDue(job('many')));
    await Promise.all(looks);
    expect(ran).toHaveLength(1);
  });

  it('that failed is tried again', async () => {
    failure = new Error('the mail server is away');
    await expect(lookAt('2026-11-28T09:00:00', 'failing')).rejects.toThrow('away');
    failure = null;
    await lookAt('2026-11-28T09:00:05', 'failing');
    await lookAt('2026-11-28T09:00:10', 'failing');
    expect(ran).toHaveLength(2);
  });
});
