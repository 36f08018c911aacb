import type { ConfirmationWay, ContactOrigin, ContactStatus } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One student's guardian with one phone, or with one e-mail address: the three together are what is
 * confirmed.
 */
@Entity('contact')
export class ContactEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'guardianship_id', type: 'uuid' })
  guardianshipId: string;

  /** The student of its guardianship; kept by the database, and never given. */
  @Column({ name: 'student_id', type: 'uuid', insert: false, update: false, select: false })
  studentId: string;

  /** Null for an e-mail address. */
  @Column({ name: 'phone_id', type: 'uuid', nullable: true })
  phoneId: string | null;

  /** Lower case; null for a phone. */
  @Column({ type: 'text', nullable: true })
  email: string | null;

  /** Counts the changes, from 1. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'text', default: 'unconfirmed' })
  status: ContactStatus;

  @Column({ type: 'text' })
  origin: ContactOrigin;

  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true })
  confirmedBy: string | null;

  /** School time. */
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  @Column({ name: 'confirmed_how', type: 'text', nullable: true })
  confirmedHow: ConfirmationWay | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** The account that brought it, or uploaded it; null for another program, and where it is not known. */
  @Column({ name: 'proposed_by', type: 'uuid', nullable: true })
  proposedBy: string | null;

  /** School time. Null where it came before the school kept it. */
  @Column({ name: 'proposed_at', type: 'timestamptz', nullable: true })
  proposedAt: Date | null;

  @Column({ name: 'refused_by', type: 'uuid', nullable: true })
  refusedBy: string | null;

  /** School time. */
  @Column({ name: 'refused_at', type: 'timestamptz', nullable: true })
  refusedAt: Date | null;

  @Column({ name: 'refusal_reason', type: 'text', nullable: true })
  refusalReason: string | null;

  /** The contact whose place this one takes once it is confirmed. */
  @Column({ name: 'replaces_id', type: 'uuid', nullable: true })
  replacesId: string | null;

  /** The contact that took this one's place when it was confirmed. */
  @Column({ name: 'replaced_by_id', type: 'uuid', nullable: true })
  replacedById: string | null;
}
