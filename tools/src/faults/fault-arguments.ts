import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { StartFailure } from '../environment/start-failure.js';
import { type Contract, contracts } from './contracts.js';

export interface FaultArguments {
  /** Chooses the moments and the victims. */
  seed: number;
  /** The short sample that `npm test` runs. */
  quick: boolean;
  json: boolean;
  /** Trials follow each other for so long, and until each contract has had its turn; null for one turn each. */
  minutes: number | null;
  contracts: readonly Contract[];
}

const highestSeed = 2 ** 32 - 1;
/** What `npm test` runs of the list: each for a few seconds, the first of them over the quiet hours. */
const sampled: readonly Partial<Contract>[] = [
  { name: 'look-up', workers: 3, apis: 1, night: true },
  { name: 'neither' },
];
const sample = sampled.flatMap((change) =>
  contracts.filter(({ name }) => name === change.name).map((each) => ({ ...each, ...change })),
);

/** @throws StartFailure that names the word that cannot be used */
export function readFaultArguments(words: string[]): FaultArguments {
  const values = parse(words);
  const quick = values.quick ?? false;
  return {
    seed: values.seed === undefined ? randomInt(highestSeed) : readSeed(values.seed),
    quick,
    json: values.json ?? false,
    minutes: values.minutes === undefined ? null : readMinutes(values.minutes),
    contracts:
      values.contract === undefined
        ? quick
          ? sample
          : contracts
        : values.contract.map(readContract),
  };
}

interface Values {
  seed?: string;
  quick?: boolean;
  json?: boolean;
  minutes?: string;
  contract?: string[];
}

function parse(words: string[]): Values {
  try {
    return parseArgs({
      args: words,
      options: {
        seed: { type: 'string' },
        quick: { type: 'boolean' },
        json: { type: 'boolean' },
        minutes: { type: 'string' },
        contract: { type: 'string', multiple: true },
      },
    }).values;
  } catch (error) {
    throw new StartFailure((error as Error).message);
  }
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d{1,10}$/.test(text) || seed > highestSeed) {
    throw new StartFailure(`--seed takes a whole number from 0 to ${highestSeed}, not ${text}.`);
  }
  return seed;
}

function readMinutes(text: string): number {
  const minutes = Number(text);
  if (!(minutes > 0 && minutes <= 1_440)) {
    throw new StartFailure(`--minutes takes a number up to 1440, not ${text}.`);
  }
  return minutes;
}

function readContract(name: string): Contract {
  const found = contracts.find((contract) => contract.name === name);
  if (found === undefined) {
    const names = contracts.map((contract) => contract.name).join(', ');
    throw new StartFailure(`--contract takes one of ${names}, not ${name}.`);
  }
  return found;
}
