import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who did what to what, and when. Append-only: the database refuses any change. */
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
}
