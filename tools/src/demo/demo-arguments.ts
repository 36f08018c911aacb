import { parseArgs } from 'node:util';
import { StartFailure } from '../environment/start-failure.js';

export interface DemoArguments {
  roster: string;
  json: boolean;
  /** Where the school clock is set at the approval. */
  now: Date | null;
  /** Messages a second that the carrier takes. */
  rate: number | null;
}

/** @throws StartFailure that names the word that cannot be used */
export function readDemoArguments(words: string[]): DemoArguments {
  const values = parse(words);
  if (values.roster === undefined) {
    throw new StartFailure('Which roster? npm run demo -- --roster FILE.xlsx');
  }
  return {
    roster: values.roster,
    json: values.json ?? false,
    now: values.now === undefined ? null : readInstant(values.now),
    rate: values.rate === undefined ? null : readRate(values.rate),
  };
}

function parse(words: string[]): { roster?: string; json?: boolean; now?: string; rate?: string } {
  try {
    return parseArgs({
      args: words,
      options: {
        roster: { type: 'string' },
        json: { type: 'boolean' },
        now: { type: 'string' },
        rate: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new StartFailure((error as Error).message);
  }
}

function readInstant(text: string): Date {
  const instant = new Date(text);
  if (!/T.*(Z|[+-]\d{2}:\d{2})$/.test(text) || Number.isNaN(instant.getTime())) {
    throw new StartFailure(
      `--now takes an instant such as 2026-11-23T22:30:00+07:00, not ${text}.`,
    );
  }
  return instant;
}

function readRate(text: string): number {
  const rate = Number(text);
  if (!Number.isInteger(rate) || rate < 1) {
    throw new StartFailure(`--rate takes a whole number of messages a second, not ${text}.`);
  }
  return rate;
}
