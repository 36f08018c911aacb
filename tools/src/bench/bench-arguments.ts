import { parseArgs } from 'node:util';
import { StartFailure } from '../environment/start-failure.js';

export interface BenchArguments {
  json: boolean;
  /** One part alone; null for what is set beside BullMQ and bare posts. */
  only: BenchPart | null;
  /** How many messages each leg sends, or students are searched among, from the fewest to the most. */
  sizes: number[];
}

/** Parts that are measured by themselves, in a house of their own. */
export const benchParts = [
  'contacts-search',
  'steering',
  'gateways',
  'workers',
  'million',
] as const;
export type BenchPart = (typeof benchParts)[number];

const usualSizes = [2_000, 20_000, 200_000];
const usualSizesOf: Readonly<Record<BenchPart, number[]>> = {
  'contacts-search': [1_000_000],
  steering: [200_000],
  gateways: [20_000, 100_000],
  workers: [100_000],
  million: [100_000, 1_000_000],
};

/** @throws StartFailure that names the word that cannot be used */
export function readBenchArguments(words: string[]): BenchArguments {
  const { json, only: part, sizes } = parse(words);
  const only = part === undefined ? null : readPart(part);
  const usual = only === null ? usualSizes : usualSizesOf[only];
  return { json: json ?? false, only, sizes: sizes === undefined ? usual : readSizes(sizes) };
}

function parse(words: string[]): { json?: boolean; only?: string; sizes?: string } {
  try {
    return parseArgs({
      args: words,
      options: {
        json: { type: 'boolean' },
        only: { type: 'string' },
        sizes: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new StartFailure((error as Error).message);
  }
}

function readPart(text: string): BenchPart {
  const part = benchParts.find((one) => one === text);
  if (part === undefined) {
    throw new StartFailure(`--only takes ${benchParts.join(' or ')}, not ${text}.`);
  }
  return part;
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
