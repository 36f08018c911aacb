import fs from 'node:fs';

/** What the real logger writes to standard error, where it writes without any stream of Node's. */
export function listenToLogs(): { written: () => string; stop: () => void } {
  const chunks: string[] = [];
  const { writeSync } = fs;
  const { LOG_LEVEL: level = 'silent' } = process.env;
  process.env.LOG_LEVEL = 'trace';
  fs.writeSync = ((descriptor: number, ...rest: [string]) => {
    if (descriptor !== 2) return writeSync(descriptor, ...rest);
    chunks.push(String(rest[0]));
    return Buffer.byteLength(String(rest[0]));
  }) as typeof fs.writeSync;
  return {
    written: () => chunks.join(''),
    stop: () => {
      fs.writeSync = writeSync;
      process.env.LOG_LEVEL = level;
    },
  };
}
