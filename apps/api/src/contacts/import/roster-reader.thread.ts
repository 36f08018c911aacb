import { parentPort, workerData } from 'node:worker_threads';
import { readRosterFile } from './read-roster-file.js';
import type { ThreadAnswer, ThreadTask } from './roster-reader.js';
import { WorkbookError } from '../../platform/workbook/reading/workbook-error.js';

/** What runs in a thread of its own: one file, one answer. */
async function answer(): Promise<ThreadAnswer> {
  const { question, file } = workerData as ThreadTask;
  try {
    return { found: await readRosterFile(question, file) };
  } catch (error) {
    if (error instanceof WorkbookError) return { refused: error.code, values: error.values };
    throw error;
  }
}

parentPort?.postMessage(await answer());
