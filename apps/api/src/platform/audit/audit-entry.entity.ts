import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Origin } from '../http/request-origin.js';

/** Who did what to what, when and from where. Append-only: the database refuses any change. */
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  /** School time. */
  @Column({ type: 'timestamptz' })
  at: Date;

  /** The account that acted; null for the system itself. */
  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId: string | null;

  @Column({ type: 'text' })
  action: string;

  @Column({ name: 'subject_kind', type: 'text' })
  subjectKind: string;

  @Column({ name: 'subject_id', type: 'text' })
  subjectId: string;

  @Column({ type: 'jsonb' })
  details: Record<string, unknown>;

  /** What was changed, as it stood; null where there was nothing, or nothing changed. */
  @Column({ type: 'jsonb', nullable: true })
  before: Record<string, unknown> | null;

  /** The same as it stands since; null where it is gone, or nothing changed. */
  @Column({ type: 'jsonb', nullable: true })
  after: Record<string, unknown> | null;

  /** Null for what the system did by itself. */
  @Column({ type: 'jsonb', nullable: true })
  origin: Origin | null;
}
