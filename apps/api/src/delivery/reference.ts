/**
 * Our reference for a hand-over: the message's id, so that a receipt finds its row without an index,
 * and sixteen letters of the lease's token, which is chance, so that no reference is ever used twice,
 * not even by a database restored from a backup. A–Z and 0–9 only and at most 48 characters, which
 * every gateway takes.
 */
export const referenceOf = (messageId: string, leaseToken: string): string =>
  referencesUnder(leaseToken)(messageId);

/** The same for the many messages of one lease. */
export function referencesUnder(leaseToken: string): (messageId: string) => string {
  const chance = leaseToken.replaceAll('-', '').slice(0, 16).toUpperCase();
  return (messageId) => `LL${messageId}N${chance}`;
}

/** The same in SQL, for who has to find out what a dead worker called its hand-overs. */
export const referenceSql = (messageId: string, leaseToken: string): string =>
  `'LL' || ${messageId} || 'N' || upper(left(replace(${leaseToken}::text, '-', ''), 16))`;

/** The id of the message that a reference belongs to; null for what cannot be ours. */
export function messageIdOf(reference: string): string | null {
  return /^LL(\d{1,18})N[0-9A-F]{16}$/.exec(reference)?.[1] ?? null;
}
