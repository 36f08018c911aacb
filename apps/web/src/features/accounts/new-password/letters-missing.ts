import { normalisePassword, shortestPassword } from '@lien-lac/domain';

/** How many characters a password still lacks, counted as the API counts them. */
export function lettersMissing(password: string): number {
  return Math.max(0, shortestPassword - [...normalisePassword(password)].length);
}
