import {
  type ContactMove,
  contactMoves,
  type ErrorCode,
  errorText,
  type ItemOutcome,
} from '@lien-lac/domain';
import type { HeldContact } from './contact.repository.js';

/** What became of one of the contacts that somebody decided about at once. */
export interface DecidedItem {
  contactId: string;
  outcome: ItemOutcome;
  /** Why not, where it was refused. */
  reason: { code: ErrorCode; vi: string; en: string } | null;
  /** The version as it is after this; null where there is no such contact. */
  version: number | null;
}

/** Which versions the person saw, by contact; where one is not named, any will do. */
export type SeenVersions = Readonly<Record<string, number>>;

export interface Judgement {
  /** The contacts to move. */
  toMove: string[];
  items: DecidedItem[];
}

/**
 * Says of each contact whether the move can be made, in the order in which they were given, each once.
 * @param found those that there are
 * @param cannot the reason where its status does not allow it
 */
export function judgeContacts(
  ids: readonly string[],
  found: readonly HeldContact[],
  seen: SeenVersions,
  move: ContactMove,
  cannot: ErrorCode,
): Judgement {
  const contacts = new Map(found.map((contact) => [contact.id, contact]));
  const items = [...new Set(ids)].map((contactId): DecidedItem => {
    const contact = contacts.get(contactId);
    if (contact === undefined) return refused(contactId, null, 'contact.not-found');
    const { status, version, ended } = contact;
    const { from, to }: { from: readonly string[]; to: string } = contactMoves[move];
    if (ended) return refused(contactId, version, cannot);
    if (status === to) return { contactId, outcome: 'already', reason: null, version };
    if (!from.includes(status)) return refused(contactId, version, cannot);
    if ((seen[contactId] ?? version) !== version) {
      return refused(contactId, version, 'contact.changed-meanwhile');
    }
    return { contactId, outcome: 'done', reason: null, version: version + 1 };
  });
  return {
    items,
    toMove: items.filter(({ outcome }) => outcome === 'done').map(({ contactId }) => contactId),
  };
}

/** How many of them came out so. */
export function countItems(items: readonly DecidedItem[], outcome: ItemOutcome): number {
  return items.filter((item) => item.outcome === outcome).length;
}

function refused(contactId: string, version: number | null, code: ErrorCode): DecidedItem {
  const reason = { code, vi: errorText(code, 'vi'), en: errorText(code, 'en') };
  return { contactId, outcome: 'refused', reason, version };
}
