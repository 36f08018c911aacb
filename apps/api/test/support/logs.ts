import fs from 'node:fs';

export interface HeardLogs {
  /** Every line so far, as it was written. */
  text(): string;
  lines(): Record<string, unknown>[];
  stop(): void;
}

/**
 * Hears what the real logger of this process writes to standard error, where it writes without any
 * stream of Node's, from the lowest level on. To be begun before the application is opened.
 */
export function hearLogs(): HeardLogs {
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
    text: () => chunks.join(''),
    lines: () =>
      chunks
        .join('')
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    stop: () => {
      fs.writeSync = writeSync;
      process.env.LOG_LEVEL = level;
    },
  };
}
