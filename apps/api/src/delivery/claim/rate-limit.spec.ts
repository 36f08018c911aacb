import { DataSource } from 'typeorm';
import fc from 'fast-check';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { AllowanceRepository } from './allowance.repository.js';

describe('the rate limit of a gateway', () => {
  let school: TestSchool;
  let allowances: AllowanceRepository;

  beforeAll(async () => {
    school = await openSchool();
    allowances = new AllowanceRepository(school.get(DataSource));
  });
  afterAll(() => school.close());

  const start = Date.parse('2026-11-23T02:00:00Z');
  const at = (milliseconds: number): Date => new Date(start + milliseconds);

  async function open(gateway: string, burst: number): Promise<void> {
    await allowances.open(gateway, burst, at(0));
  }

  const take = (
    gateway: string,
    milliseconds: number,
    wanted: number,
    reserve = 0,
  ): Promise<number> =>
    allowances.take({
      gateway,
      wanted,
      reserve,
      ratePerSecond: 50,
      burst: 5,
      realNow: at(milliseconds),
    });

  it('lets a burst through, and then what flows in', async () => {
    await open('a', 5);
    expect(await take('a', 0, 100)).toBe(5);
    expect(await take('a', 0, 100)).toBe(0);
    expect(await take('a', 40, 100)).toBe(2);
    expect(await take('a', 10_000, 100)).toBe(5);
  });

  it('leaves the reserve to others', async () => {
    await open('b', 5);
    expect(await take('b', 0, 100, 1)).toBe(4);
    expect(await take('b', 0, 100, 1)).toBe(0);
    expect(await take('b', 0, 1)).toBe(1);
  });

  it('takes back what was not used', async () => {
    await open('c', 5);
    expect(await take('c', 0, 5)).toBe(5);
    await allowances.giveBack('c', 3);
    expect(await take('c', 0, 5)).toBe(3);
  });

  it('holds over workers that ask at once, and however they ask', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ pause: fc.nat(200), wanted: fc.integer({ min: 1, max: 20 }) }), {
          minLength: 1,
          maxLength: 12,
        }),
        async (asked) => {
          const gateway = `property-${(count += 1)}`;
          await open(gateway, 5);
          let now = 0;
          let granted = 0;
          for (const { pause, wanted } of asked) {
            now += pause;
            // Two workers at the same instant.
            const both = await Promise.all([
              take(gateway, now, wanted),
              take(gateway, now, wanted),
            ]);
            granted += both[0] + both[1];
          }
          expect(granted).toBeLessThanOrEqual(5 + (now / 1_000) * 50 + 1e-6);
        },
      ),
      { numRuns: 40 },
    );
  });
});
