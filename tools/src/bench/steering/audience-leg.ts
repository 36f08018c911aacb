import { performance } from 'node:perf_hooks';
import { ApiClient } from '../../demo/api-client.js';
import type { BenchHouse } from '../bench-house.js';
import { seedContacts } from '../seed-contacts.js';

export interface AudienceFigures {
  guardians: number;
  questions: number;
  /** Of the whole HTTP request; milliseconds. */
  p50: number;
  p95: number;
  slowest: number;
}

/** What a person asks while choosing: the whole school, and a grade of it. */
const audiences = [{ kind: 'school' }, { kind: 'grades', grades: [10] }];

const rounds = 20;

/** The live count of whom an announcement would reach, with so many guardians at the school. */
export async function runAudienceLeg(
  house: BenchHouse,
  guardians: number,
): Promise<AudienceFigures> {
  await seedContacts(house, guardians);
  const finance = await ApiClient.signIn(house.environment.apiUrl, 'taichinh');
  const ask = (audience: object): Promise<{ phones: number }> =>
    finance.post('/announcement-audiences', { audience });
  for (const audience of audiences) {
    const { phones } = await ask(audience);
    if (phones < guardians) throw new Error(`Only ${phones} of ${guardians} phones were counted.`);
  }
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const audience of audiences) {
      const began = performance.now();
      await ask(audience);
      times.push(performance.now() - began);
    }
  }
  times.sort((one, other) => one - other);
  const share = (part: number): number => times[Math.ceil(part * times.length) - 1] ?? NaN;
  return {
    ...{ guardians, questions: times.length },
    ...{ p50: share(0.5), p95: share(0.95), slowest: share(1) },
  };
}
