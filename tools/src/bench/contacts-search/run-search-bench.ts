import { inBenchHouse } from '../bench-house.js';
import type { Machine, Target } from '../bench-report.js';
import { describeMachine } from '../machine.js';
import { runSearchLeg, type SearchFigures } from './search-leg.js';

export interface SearchReport {
  machine: Machine;
  conditions: string[];
  sizes: SearchFigures[];
  targets: Target[];
}

/** How many times faster than reading the whole table the search has to be, at the 95th percentile. */
const wanted = 20;

/** @param sizes how many students, each in a house of its own */
export async function runSearchBench(
  sizes: readonly number[],
  tell: (line: string) => void,
): Promise<SearchReport> {
  const figures: SearchFigures[] = [];
  let machine: Machine | undefined;
  for (const students of sizes) {
    await inBenchHouse(async (house) => {
      machine ??= await describeMachine(house, null);
      figures.push(await runSearchLeg(house, students, tell));
    });
  }
  return {
    machine: machine!,
    conditions: [
      'Each student has a father and a mother with a phone each; names as often as they are met.',
      'Terms of three letters and more: parts of words, words, two words, whole names, with diacritics and without; the first 50 found.',
      'The search is the whole HTTP request; the sequential ILIKE is PostgreSQL alone, with its own parallel workers.',
      'Each term was searched for once before, so that the indexes are in memory; so are the tables.',
    ],
    sizes: figures,
    targets: figures.flatMap(targetsOf),
  };
}

function targetsOf({ students, search, ...beside }: SearchFigures): Target[] {
  const names = {
    sequential: 'own names alone',
    sequentialWithGuardians: 'own and guardians’ names',
  } as const;
  return (Object.keys(names) as (keyof typeof names)[]).map((kind) => {
    const ratio = beside[kind].p95 / search.p95;
    return {
      name: `sequential ILIKE over ${names[kind]} ÷ search, p95 at ${students.toLocaleString('en-US')}`,
      wanted: `≥ ${wanted}`,
      measured: ratio.toFixed(1),
      reached: ratio >= wanted,
    };
  });
}
