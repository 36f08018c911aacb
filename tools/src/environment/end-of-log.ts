import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The last 20 kB of a log: one that went wild has more in it than fits into a string. */
export function endOfLog(path: string): string {
  const file = openSync(path, 'r');
  try {
    const end = Buffer.alloc(20_000);
    const length = readSync(
      file,
      end,
      0,
      end.length,
      Math.max(0, fstatSync(file).size - end.length),
    );
    return end.toString('utf8', 0, length);
  } finally {
    closeSync(file);
  }
}
