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
