import { performance } from 'node:perf_hooks';
import { searchKey } from '@lien-lac/domain';
import { ApiClient } from '../../demo/api-client.js';
import type { BenchHouse } from '../bench-house.js';
import { searchTerms } from './search-terms.js';
import { seedNamedStudents } from './seed-named-students.js';

/** Milliseconds. */
export interface SearchTimes {
  p50: number;
  p95: number;
  slowest: number;
}

export interface SearchFigures {
  students: number;
  terms: number;
  /** The HTTP request with its first 50 students, their guardians and how many are found. */
  search: SearchTimes;
  /** PostgreSQL alone, reading every student's own name and sorting what it found. */
  sequential: SearchTimes;
  /** The same, reading the guardians' names too, as the search does. */
  sequentialWithGuardians: SearchTimes;
}

const termCount = 120;
/** A sequential reading takes a second or more, so every third term will do. */
const everyOther = 3;

/** The search for students by name, and beside it what a database does that has no index for it. */
export async function runSearchLeg(
  house: BenchHouse,
  students: number,
  tell: (line: string) => void,
): Promise<SearchFigures> {
  const { sql, environment } = house;
  tell(`${students} students, their guardians and phones …`);
  await seedNamedStudents(sql, students);
  const terms = await searchTerms(sql, termCount);
  const comms = await ApiClient.signIn(environment.apiUrl, 'cgcn');
  const search = (q: string): Promise<unknown> => comms.post('/student-searches', { q, limit: 50 });
  tell(`Searching for ${terms.length} terms …`);
  // A server that has just been started has its indexes on disk still; each is read once.
  for (const term of terms) await search(term);
  const times: Record<'search' | 'sequential' | 'sequentialWithGuardians', number[]> = {
    ...{ search: [], sequential: [], sequentialWithGuardians: [] },
  };
  for (const [place, term] of terms.entries()) {
    times.search.push(await timed(() => search(term)));
    if (place % everyOther > 0) continue;
    times.sequential.push(await timed(() => sequentialSearch(house, term, false)));
    times.sequentialWithGuardians.push(await timed(() => sequentialSearch(house, term, true)));
  }
  return {
    ...{ students, terms: terms.length },
    search: timesOf(times.search),
    sequential: timesOf(times.sequential),
    sequentialWithGuardians: timesOf(times.sequentialWithGuardians),
  };
}

/** `ILIKE` on keys without diacritics: no index serves it, so PostgreSQL reads the table through. */
function sequentialSearch(
  { sql }: BenchHouse,
  term: string,
  withGuardians: boolean,
): Promise<unknown> {
  const patterns = searchKey(term)
    .split(' ')
    .map((word) => `%${word}%`);
  const own = 's.search_key ILIKE ALL ($1)';
  // By a union: with OR, PostgreSQL may read the guardians anew for each student, which is no match.
  const either = `s.id IN (
    SELECT s.id FROM student s WHERE ${own}
    UNION SELECT g.student_id FROM guardianship g JOIN guardian r ON r.id = g.guardian_id
    WHERE r.search_key ILIKE ALL ($1))`;
  return sql.query(
    `SELECT s.id, s.full_name FROM student s
     WHERE ${withGuardians ? either : own}
     ORDER BY s.given_name, s.full_name, s.id LIMIT 50`,
    [patterns],
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function timesOf(times: readonly number[]): SearchTimes {
  const sorted = [...times].sort((one, other) => one - other);
  const share = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;
  return { p50: share(0.5), p95: share(0.95), slowest: share(1) };
}
