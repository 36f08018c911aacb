import { cpus, platform, release, totalmem } from 'node:os';
import type { BenchHouse } from './bench-house.js';
import type { Machine } from './bench-report.js';

/** What the figures were measured on. */
export async function describeMachine({ sql }: BenchHouse, redis: string | null): Promise<Machine> {
  const { rows } = await sql.query<{ server_version: string }>('SHOW server_version');
  return {
    processor: cpus()[0]?.model ?? 'unknown processor',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    postgres: rows[0]?.server_version ?? 'unknown',
    redis,
  };
}
