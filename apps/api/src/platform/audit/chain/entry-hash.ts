import { createHash } from 'node:crypto';

/** An entry and its place, in PostgreSQL's own text of every value; null for SQL's NULL. */
export interface EntryText {
  position: string;
  id: string;
  /** Whole microseconds since 1970, so that neither time zone nor DateStyle has a say. */
  at: string;
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  details: string | null;
  before: string | null;
  after: string | null;
  origin: string | null;
}

/** What stands before the first entry. */
export const beginningOfChain = Buffer.alloc(32);

/**
 * The hash that binds an entry to the one before it: SHA-256 over the previous hash and then the
 * position and every column of the entry, each with its length in bytes before it. The database
 * reckons the same as it links (`audit_hash` of migration 0010); this is a second hand at it, which
 * whoever changes the database does not change with it.
 */
export function entryHash(previous: Uint8Array, entry: EntryText): Buffer {
  const hash = createHash('sha256').update(previous);
  for (const value of [
    entry.position,
    entry.id,
    entry.at,
    entry.actorId,
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    entry.details,
    entry.before,
    entry.after,
    entry.origin,
  ]) {
    hash.update(value === null ? '-;' : `${Buffer.byteLength(value)}:${value};`);
  }
  return hash.digest();
}
