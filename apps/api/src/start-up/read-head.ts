import { parseArgs } from 'node:util';
import { ConfigurationError } from '../platform/configuration/configuration.js';

/**
 * Reads what `audit:verify` was asked for: `--head HASH`, or nothing.
 * @throws ConfigurationError when it is anything else, or no hash as it was mailed
 */
export function readHead(words: string[]): string | undefined {
  const { head } = parse(words);
  if (head === undefined || /^[0-9a-f]{64}$/i.test(head)) return head?.toLowerCase();
  throw new ConfigurationError('--head takes a hash as it was mailed: 64 hexadecimal digits.');
}

function parse(words: string[]): { head?: string } {
  try {
    return parseArgs({ args: words, options: { head: { type: 'string' } } }).values;
  } catch {
    throw new ConfigurationError('The one thing that audit:verify can be told is --head HASH.');
  }
}
