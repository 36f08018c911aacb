import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { RosterReading, SheetToMend } from '@lien-lac/domain';
import { Configuration } from '../../platform/configuration/configuration.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import {
  readRosterFile,
  type RosterAnswers,
  type RosterFile,
  type RosterQuestion,
} from './read-roster-file.js';
import {
  WorkbookError,
  type WorkbookErrorCode,
} from '../../platform/workbook/reading/workbook-error.js';

/** What a reading thread is asked. */
export interface ThreadTask {
  question: RosterQuestion;
  file: RosterFile;
}

/** What a reading thread says before it ends. */
export type ThreadAnswer =
  | { found: RosterAnswers[RosterQuestion]; refused?: never }
  | { found?: never; refused: WorkbookErrorCode; values: Readonly<Record<string, number>> };

/**
 * Reads uploaded rosters. A large one takes seconds of computing, so it is done in a thread of its
 * own and the API goes on answering meanwhile.
 */
@Injectable()
export class RosterReader {
  constructor(private readonly configuration: Configuration) {}

  /** @throws CodedError `roster.…` where the file as a whole can't be read */
  read(file: Omit<RosterFile, 'allowReserved'>): Promise<RosterReading> {
    return this.ask('reading', file);
  }

  /** What of it was not taken, as lists that can be mended and read again; throws as `read` does. */
  readToMend(file: Omit<RosterFile, 'allowReserved'>): Promise<SheetToMend[]> {
    return this.ask('mending', file);
  }

  private async ask<Question extends RosterQuestion>(
    question: Question,
    file: Omit<RosterFile, 'allowReserved'>,
  ): Promise<RosterAnswers[Question]> {
    const allowReserved = this.configuration.mode !== 'production';
    try {
      return await ask(question, { ...file, allowReserved });
    } catch (error) {
      if (error instanceof WorkbookError) throw new CodedError(error.code, error.values);
      throw error;
    }
  }
}

/** A thread can't run TypeScript: started from the source, as specs are, it is done here. */
function ask<Question extends RosterQuestion>(
  question: Question,
  file: RosterFile,
): Promise<RosterAnswers[Question]> {
  const compiled = import.meta.url.endsWith('.js');
  return compiled
    ? askInThread(new URL('./roster-reader.thread.js', import.meta.url), question, file)
    : readRosterFile(question, file);
}

/**
 * Reads a file in a thread that ends with it.
 * @param program the compiled `roster-reader.thread`
 * @throws WorkbookError as the reading itself does
 */
export function askInThread<Question extends RosterQuestion>(
  program: URL,
  question: Question,
  file: RosterFile,
): Promise<RosterAnswers[Question]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { workerData: { question, file } satisfies ThreadTask });
    thread.once('message', ({ found, refused, ...told }: ThreadAnswer) => {
      // The thread answers what it was asked.
      if (refused === undefined) resolve(found as RosterAnswers[Question]);
      else reject(new WorkbookError(refused, undefined, 'values' in told ? told.values : {}));
    });
    thread.once('error', reject);
    // After an answer this does nothing any more.
    thread.once('exit', () => reject(new Error('The reading thread ended without an answer.')));
  });
}
