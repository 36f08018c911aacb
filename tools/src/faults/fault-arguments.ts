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
  contracts: readonly Contract[];
}

const highestSeed = 2 ** 32 - 1;
const sampled: readonly Contract['name'][] = ['look-up', 'neither'];

/** @throws StartFailure that names the word that cannot be used */
export function readFaultArguments(words: string[]): FaultArguments {
  const values = parse(words);
  const quick = values.quick ?? false;
  return {
    seed: values.seed === undefined ? randomInt(highestSeed) : readSeed(values.seed),
    quick,
    json: values.json ?? false,
    contracts:
      values.contract === undefined
        ? contracts.filter(({ name }) => !quick || sampled.includes(name))
        : values.contract.map(readContract),
  };
}

interface Values {
  seed?: string;
  quick?: boolean;
  json?: boolean;
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

function readContract(name: string): Contract {
  const found = contracts.find((contract) => contract.name === name);
  if (found === undefined) {
    const names = contracts.map((contract) => contract.name).join(', ');
    throw new StartFailure(`--contract takes one of ${names}, not ${name}.`);
  }
  return found;
}
