import type { GuardianMerge, MessageKind } from '@lien-lac/domain';

/** A merge, with every row that it took away or changed as it was before. */
export interface MergeRecord extends GuardianMerge {
  /** The rows of `removed`, whole, by their columns. */
  removedRows: { table: string; id: string; row: Record<string, unknown> }[];
  /** The rows of `restated`, whole. */
  restatedRows: { id: string; row: Record<string, unknown> }[];
  /** Contacts that named a removed one as their predecessor or successor. */
  relinked: { id: string; column: 'replaces_id' | 'replaced_by_id'; from: string; to: string }[];
  /** The name that the kept guardian took over, having had none. */
  name: { fullName: string; searchKey: string } | null;
  /** Relationships that only the record that went told. */
  told: { guardianshipId: string; before: string; after: string }[];
  /** Contacts that came to a guardian who does not want messages of the kind about that student. */
  notWanted: { contactId: string; kind: MessageKind }[];
  /** The opt-outs of either, open at the time. */
  optOuts: string[];
}
