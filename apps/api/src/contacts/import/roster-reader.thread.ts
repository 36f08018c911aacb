import { parentPort, workerData } from 'node:worker_threads';
import { readRosterFile, type RosterFile } from './read-roster-file.js';
import type { ThreadAnswer } from './roster-reader.js';
import { WorkbookError } from './workbook/workbook-error.js';

/** What runs in a thread of its own: one file, one answer. */
async function answer(): Promise<ThreadAnswer> {
  try {
    return { reading: await readRosterFile(workerData as RosterFile) };
  } catch (error) {
    if (error instanceof WorkbookError) return { refused: error.code };
    throw error;
  }
}

parentPort?.postMessage(await answer());
