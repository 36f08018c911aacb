import { parseArgs } from 'node:util';
import { StartFailure } from '../environment/start-failure.js';

export interface BenchArguments {
  json: boolean;
  /** How many messages each leg sends, from the fewest to the most. */
  sizes: number[];
}

const usualSizes = [2_000, 20_000, 200_000];

/** @throws StartFailure that names the word that cannot be used */
export function readBenchArguments(words: string[]): BenchArguments {
  const { json, sizes } = parse(words);
  return { json: json ?? false, sizes: sizes === undefined ? usualSizes : readSizes(sizes) };
}

function parse(words: string[]): { json?: boolean; sizes?: string } {
  try {
    return parseArgs({
      args: words,
      options: { json: { type: 'boolean' }, sizes: { type: 'string' } },
    }).values;
  } catch (error) {
    throw new StartFailure((error as Error).message);
  }
}

function readSizes(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 100 || size > 1_000_000)) {
    throw new StartFailure(
      `--sizes takes whole numbers from 100 to 1000000 with commas between, not ${text}.`,
    );
  }
  return sizes.sort((one, other) => one - other);
}
