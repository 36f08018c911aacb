import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { MergeRecord } from './merge-record.js';

/** Two guardian records became one; kept when it is undone, too. */
@Entity('guardian_merge')
export class GuardianMergeEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** In the order in which they were written down. */
  @Column({ type: 'bigint', generated: 'identity' })
  number: string;

  @Column({ name: 'kept_id', type: 'uuid' })
  keptId: string;

  /** Nothing belongs to it while the merge stands. */
  @Column({ name: 'gone_id', type: 'uuid' })
  goneId: string;

  /** What it takes to split them again. */
  @Column({ type: 'jsonb' })
  change: MergeRecord;

  @Column({ name: 'merged_by', type: 'uuid' })
  mergedBy: string;

  /** School time. */
  @Column({ name: 'merged_at', type: 'timestamptz' })
  mergedAt: Date;

  @Column({ name: 'undone_by', type: 'uuid', nullable: true })
  undoneBy: string | null;

  /** School time. */
  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt: Date | null;
}
