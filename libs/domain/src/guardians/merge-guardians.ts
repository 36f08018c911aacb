import type { ContactStatus } from '../contacts/contact-status.js';

/** A row that belongs to a guardian, directly or by way of another row of theirs. */
export interface Belonging {
  table: string;
  id: string;
  /** The guardian's id, or that of the row to which it belongs: a contact's is a guardianship. */
  ownerId: string;
  /** What an owner has once at most; null where there may be any number. */
  key: string | null;
  /** Of two that say the same the one of higher rank stays, else the kept guardian's. 0 if not told. */
  rank?: number;
  /** Of a contact alone; ranks it. */
  status?: ContactStatus;
}

/** What merging does to the rows of two guardians. */
export interface GuardianMerge {
  /** Rows that get another owner. */
  moved: { table: string; id: string; from: string; to: string }[];
  /** Rows that go, because another one says the same. */
  removed: { table: string; id: string; instead: string }[];
  /** Contacts of which the two records said opposite things. */
  restated: { id: string; before: ContactStatus; after: ContactStatus }[];
}

/**
 * Makes two guardian records one: whatever belongs to the one comes to the other. Confirmation
 * belongs to a student's guardian with a phone, so no contact is confirmed that was not before; and
 * an opt-out of either is the person's, so it comes along.
 * @param rows of both guardians, each after the row to which it belongs
 */
export function mergeGuardians(
  rows: readonly Belonging[],
  keptId: string,
  goneId: string,
): GuardianMerge {
  const merge: GuardianMerge = { moved: [], removed: [], restated: [] };
  /** Who has, in the end, what belongs to these. */
  const heirs = new Map([[goneId, keptId]]);
  for (const row of rows) {
    const to = heirs.get(row.ownerId);
    if (to === undefined) continue;
    const same = rows.find(
      ({ table, ownerId, key }) =>
        table === row.table && ownerId === to && key !== null && key === row.key,
    );
    if (same === undefined) {
      merge.moved.push({ table: row.table, id: row.id, from: row.ownerId, to });
    } else {
      const stays = rankOf(row) > rankOf(same) ? row : same;
      const goes = stays === row ? same : row;
      merge.removed.push({ table: row.table, id: goes.id, instead: stays.id });
      heirs.set(goes.id, stays.id);
      if (stays === row) merge.moved.push({ table: row.table, id: row.id, from: row.ownerId, to });
      restate(merge, stays, goes);
    }
  }
  return merge;
}

/** What two contacts of one person, student and phone are together. */
function restate(merge: GuardianMerge, stays: Belonging, goes: Belonging): void {
  if (stays.status === undefined || goes.status === undefined) return;
  const after = mergedContactStatus(stays.status, goes.status);
  if (after !== stays.status) {
    merge.restated.push({ id: stays.id, before: stays.status, after });
  }
}

/** Messages on their way stand on the contact that is confirmed, so that is the one to stay. */
function rankOf({ rank, status }: Belonging): number {
  return status === undefined ? (rank ?? 0) : strength[status];
}

const strength: Readonly<Record<ContactStatus, number>> = {
  ...{ confirmed: 3, unconfirmed: 2, refused: 1, replaced: 0 },
};

/**
 * What is true of a student's guardian with a phone of whom there were two records. Where they
 * contradict each other it has to be asked again.
 */
export function mergedContactStatus(one: ContactStatus, other: ContactStatus): ContactStatus {
  if (one === other) return one;
  const either = new Set([one, other]);
  if (either.has('confirmed') && either.has('unconfirmed')) return 'confirmed';
  if (either.has('refused') && either.has('replaced')) return 'refused';
  return 'unconfirmed';
}

/**
 * As what a contact comes back that a merge had removed. If the one that stood for it has lost its
 * confirmation meanwhile, so has this.
 * @param instead the status of the one that stood for it; null if that is gone
 */
export function restoredContactStatus(
  removed: ContactStatus,
  instead: ContactStatus | null,
): ContactStatus {
  return removed === 'confirmed' && instead !== 'confirmed' ? 'unconfirmed' : removed;
}
