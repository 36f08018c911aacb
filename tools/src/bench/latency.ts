import type { BenchHouse } from './bench-house.js';

/** Milliseconds from a message's acceptance to the gateway's answer that it took it. */
export interface Latency {
  p50: number;
  p95: number;
  p99: number;
}

/** @param sourceIds the sends whose messages count, all together */
export async function latencyOf({ sql }: BenchHouse, sourceIds: string[]): Promise<Latency> {
  const { rows } = await sql.query<{ shares: number[] }>(
    `SELECT percentile_cont(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (
       ORDER BY extract(epoch FROM m.handed_over_at - d.accepted_at) * 1000) AS shares
     FROM dispatch d
     JOIN outbound_message m ON m.dispatch_id = d.id
     WHERE d.source_kind = 'bench' AND d.source_id = ANY($1)`,
    [sourceIds],
  );
  const [p50 = NaN, p95 = NaN, p99 = NaN] = rows[0]?.shares ?? [];
  return { p50, p95, p99 };
}
