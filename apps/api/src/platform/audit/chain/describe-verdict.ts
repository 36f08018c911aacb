import type { ChainVerdict } from './verify-chain.js';

/** What was found, in a line for whoever asked. */
export function describeVerdict(verdict: ChainVerdict): string {
  switch (verdict.kind) {
    case 'whole':
      return describeWhole(verdict);
    case 'tampered':
      return `The audit trail was tampered with: position ${verdict.position} (entry ${verdict.entryId}, ${verdict.at}) does not go with the one before it.`;
    case 'entry-missing':
      return `The audit trail was tampered with: the entry at position ${verdict.position} (entry ${verdict.entryId}) is missing.`;
    case 'link-missing':
      return `The audit trail was tampered with: position ${verdict.position} is missing${
        verdict.unlinked === null
          ? ', and so is its entry'
          : `; entry ${verdict.unlinked.entryId} (${verdict.unlinked.at}) is bound to no position`
      }.`;
    case 'not-linked':
      return `The audit trail was tampered with: entry ${verdict.entryId} (${verdict.at}) is bound to no position.`;
    case 'head-missing':
      return `The chain does not contain ${verdict.head}: cut off after ${
        verdict.newest === null
          ? 'its beginning'
          : `position ${verdict.newest.position}, hash ${verdict.newest.hash}`
      }, or written anew.`;
  }
}

function describeWhole({ newest, head }: ChainVerdict & { kind: 'whole' }): string {
  if (newest === null) return 'The audit trail is empty.';
  const contained =
    head === undefined ? '' : ` It contains the given hash at position ${head.position}.`;
  return `The audit trail is whole. Newest: position ${newest.position}, hash ${newest.hash}.${contained}`;
}
