import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
} from 'node:fs';
import { dirname } from 'node:path';

const FLUSH_EVERY_MILLISECONDS = 200;
const FLUSH_AT_CHARACTERS = 1_000_000;
const NEWLINE = 10;

/**
 * An append-only file of JSON lines. Lines are gathered and written every 200 ms, so a killed process
 * loses at most that much. A write that fails ends the process: a trial must not go on with a carrier
 * that forgets what it took.
 */
export class Journal {
  readonly #file: number;
  #pending = '';
  #timer: NodeJS.Timeout | undefined;

  private constructor(file: number) {
    this.#file = file;
  }

  /**
   * Opens the file, making it and its folder when there is none, and hands each record that is in it
   * to `onRecord`. A torn last line (the process was killed while writing it) is cut off.
   *
   * @throws Error naming the file and line when a line before the last can't be read.
   */
  static async open(path: string, onRecord: (record: unknown) => void): Promise<Journal> {
    mkdirSync(dirname(path), { recursive: true });
    const soundBytes = existsSync(path) ? await readRecords(path, onRecord) : 0;
    const file = openSync(path, 'a');
    ftruncateSync(file, soundBytes);
    return new Journal(file);
  }

  append(record: object): void {
    this.#pending += `${JSON.stringify(record)}\n`;
    if (this.#pending.length >= FLUSH_AT_CHARACTERS) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), FLUSH_EVERY_MILLISECONDS);
  }

  /** Writes what waits; returns when the operating system has it. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pending === '') return;
    const lines = this.#pending;
    this.#pending = '';
    appendFileSync(this.#file, lines);
  }

  /** Empties the file. */
  erase(): void {
    this.#pending = '';
    ftruncateSync(this.#file, 0);
  }

  close(): void {
    this.flush();
    closeSync(this.#file);
  }
}

/** Returns the length in bytes of the part of the file that is whole lines. */
async function readRecords(path: string, onRecord: (record: unknown) => void): Promise<number> {
  let soundBytes = 0;
  let lineNumber = 0;
  let tornLine: number | null = null;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (
      let end = bytes.indexOf(NEWLINE);
      end !== -1;
      start = end + 1, end = bytes.indexOf(NEWLINE, start)
    ) {
      if (tornLine !== null) throw new Error(`${path}: line ${tornLine} can't be read.`);
      lineNumber += 1;
      const record = parse(bytes.toString('utf8', start, end));
      if (record === undefined) {
        tornLine = lineNumber;
        continue;
      }
      onRecord(record);
      soundBytes += end - start + 1;
    }
    rest = bytes.subarray(start);
  }
  if (tornLine !== null && rest.length > 0) {
    throw new Error(`${path}: line ${tornLine} can't be read.`);
  }
  return soundBytes;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
