import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { RosterReading } from '@lien-lac/domain';
import { Configuration } from '../../platform/configuration/configuration.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { readRosterFile, type RosterFile } from './read-roster-file.js';
import { WorkbookError, type WorkbookErrorCode } from './workbook/workbook-error.js';

/** What a reading thread says before it ends. */
export type ThreadAnswer =
  { reading: RosterReading; refused?: never } | { reading?: never; refused: WorkbookErrorCode };

/**
 * Reads uploaded rosters. A large one takes seconds of computing, so it is done in a thread of its
 * own and the API goes on answering meanwhile.
 */
@Injectable()
export class RosterReader {
  constructor(private readonly configuration: Configuration) {}

  /** @throws CodedError `roster.…` where the file as a whole can't be read */
  async read(file: Omit<RosterFile, 'allowReserved'>): Promise<RosterReading> {
    const allowReserved = this.configuration.mode !== 'production';
    try {
      return await read({ ...file, allowReserved });
    } catch (error) {
      if (error instanceof WorkbookError) throw new CodedError(error.code);
      throw error;
    }
  }
}

/** A thread can't run TypeScript: started from the source, as specs are, it is done here. */
function read(file: RosterFile): Promise<RosterReading> {
  const compiled = import.meta.url.endsWith('.js');
  return compiled
    ? readInThread(new URL('./roster-reader.thread.js', import.meta.url), file)
    : readRosterFile(file);
}

/**
 * Reads a file in a thread that ends with it.
 * @param program the compiled `roster-reader.thread`
 * @throws WorkbookError as the reading itself does
 */
export function readInThread(program: URL, file: RosterFile): Promise<RosterReading> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { workerData: file });
    thread.once('message', ({ reading, refused }: ThreadAnswer) => {
      if (refused === undefined) resolve(reading);
      else reject(new WorkbookError(refused));
    });
    thread.once('error', reject);
    // After an answer this does nothing any more.
    thread.once('exit', () => reject(new Error('The reading thread ended without an answer.')));
  });
}
