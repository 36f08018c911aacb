import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { OpeningStream, SealingStream, UnreadableBackup } from './sealed-stream.js';

/** The first line of a backup. */
export interface BackupHead {
  format: 1;
  /** Real time at which the database stood so. */
  takenAt: string;
  /** The same on the school's clock. */
  takenAtSchool: string;
  /** The names of the migrations that had run, in their order. */
  migrations: string[];
}

/** The line before the rows of a table; each row is a line of JSON of its own. */
export interface TableLine {
  table: string;
  columns: string[];
}

/** The line after them. */
export interface RowsLine {
  rows: number;
}

/** The last line. */
export interface BackupEnd {
  sequences: { name: string; lastValue: string }[];
  tables: Record<string, number>;
}

/** Lines that are not rows begin with this letter, which no line of JSON does. */
const mark = '#';
export const markedLine = (value: object): string => `${mark}${JSON.stringify(value)}\n`;
export const isMarked = (line: string): boolean => line.startsWith(mark);
export const readMarked = <T>(line: string): T => JSON.parse(line.slice(mark.length)) as T;

/** Writes lines into a file that only this account may read; it is on the disk when this resolves. */
export async function writeSealedLines(
  path: string,
  key: string,
  lines: AsyncIterable<string>,
): Promise<void> {
  await pipeline(
    Readable.from(lines, { objectMode: false }),
    createGzip({ level: 6 }),
    new SealingStream(key),
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  );
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * The lines of a sealed file, without their ends.
 * @throws UnreadableBackup where it can't be opened, or not to its end
 */
export async function* readSealedLines(path: string, key: string): AsyncIterable<string> {
  const opened = new OpeningStream(key);
  const unzipped = createGunzip();
  let failure: Error | undefined;
  const flowing = pipeline(createReadStream(path), opened, unzipped).catch((error: Error) => {
    failure = error;
  });
  let rest = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
  } catch (error) {
    await flowing;
    throw readable(failure ?? error);
  }
  await flowing;
  if (failure !== undefined) throw readable(failure);
  if (rest !== '') throw new UnreadableBackup('The backup ends in the middle of a line.');
}

function readable(error: unknown): unknown {
  const { code } = error as { code?: string };
  // What was opened was what was written: it was never whole.
  if (code?.startsWith('Z_') === true)
    return new UnreadableBackup('The backup cannot be unpacked.');
  return error;
}
