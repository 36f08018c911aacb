import { readFileSync } from 'node:fs';

/** How many clock ticks a second Linux counts processor time in. */
const ticks = 100;

/** The processor time that a process has used so far, in seconds; null where the system does not tell. */
export function processorSeconds(pid: number): number | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may have spaces in it; user and system time are the 12th and 13th after it.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  } catch {
    return null;
  }
}

/** What the hand-over of one message costs each of those who take part, in microseconds of a processor. */
export interface Cost {
  worker: number;
  /** Every process of PostgreSQL together. */
  database: number;
  gateway: number;
}

export type Parties = Readonly<Record<keyof Cost, readonly number[]>>;

/** Watches the processor time of several processes; null where the system does not tell. */
export function watchCost(parties: Parties): ((messages: number) => Cost) | null {
  const pids = [...parties.worker, ...parties.database, ...parties.gateway];
  const before = new Map(pids.map((pid) => [pid, processorSeconds(pid)]));
  if (parties.worker.some((pid) => before.get(pid) === null)) return null;
  return (messages) => {
    // A process of the database that has ended meanwhile had little to do with it.
    const used = (pid: number): number =>
      Math.max(0, (processorSeconds(pid) ?? 0) - (before.get(pid) ?? 0));
    const each = (party: keyof Cost): number =>
      (parties[party].reduce((sum, pid) => sum + used(pid), 0) * 1_000_000) / messages;
    return { worker: each('worker'), database: each('database'), gateway: each('gateway') };
  };
}
