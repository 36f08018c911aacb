import type { Schemas } from '@lien-lac/contract';
import type { WaitingContact } from './waiting-contacts.js';

export type DecidedItem = Schemas['DecidedItemView'];

/** What became of many contacts that somebody decided about at once. */
export interface Decided {
  /** Those that were decided about just now, and by this person. */
  doneIds: readonly string[];
  /** How many somebody else had decided about in the same way before. */
  already: number;
  /** Those that were left as they are, each with why. */
  refused: readonly DecidedItem[];
}

/** The API takes so many at once. */
export const mostAtOnce = 2000;

/** Decides about any number of contacts, and only as they were seen. */
export async function decideInParts(
  contacts: readonly WaitingContact[],
  decide: (part: {
    contactIds: string[];
    seenVersions: Record<string, number>;
  }) => Promise<{ items: DecidedItem[] }>,
): Promise<Decided> {
  const items: DecidedItem[] = [];
  for (let from = 0; from < contacts.length; from += mostAtOnce) {
    const part = contacts.slice(from, from + mostAtOnce).map(({ contact }) => contact);
    const outcome = await decide({
      contactIds: part.map(({ id }) => id),
      seenVersions: Object.fromEntries(part.map(({ id, version }) => [id, version])),
    });
    items.push(...outcome.items);
  }
  return sortOutcomes(items);
}

/** Tells apart what was done, what had been done before, and what was left as it is. */
function sortOutcomes(items: readonly DecidedItem[]): Decided {
  const of = (outcome: DecidedItem['outcome']): DecidedItem[] =>
    items.filter((item) => item.outcome === outcome);
  return {
    doneIds: of('done').map(({ contactId }) => contactId),
    already: of('already').length,
    refused: of('refused'),
  };
}
