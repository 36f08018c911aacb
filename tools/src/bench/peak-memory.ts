import { readFileSync } from 'node:fs';

/** Whether this system tells a process's peak. */
export const tellsPeakMemory = process.platform === 'linux';

/** The most memory that a process ever had resident, in megabytes; null where the system does not tell. */
export function peakMemory(pid: number): number | null {
  if (!tellsPeakMemory) return null;
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1_024;
  } catch {
    return null;
  }
}

/** The largest peak among several processes. */
export function largestPeak(pids: number[]): number | null {
  const peaks = pids.map(peakMemory).filter((peak) => peak !== null);
  return peaks.length === 0 ? null : Math.max(...peaks);
}
