import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The place of an entry in the chain. Written by the database alone, at the commit of the entry; the
 * application may only read it.
 */
@Entity('audit_link')
export class AuditLink {
  /** From 1, without a gap, in the order of the commits. */
  @PrimaryColumn({ type: 'bigint' })
  position: string;

  @Column({ name: 'entry_id', type: 'bigint' })
  entryId: string;

  /** SHA-256 over the hash before and the entry: see `entry-hash.ts`. */
  @Column({ type: 'bytea' })
  hash: Buffer;
}
