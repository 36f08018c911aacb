import type { Relationship } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a guardian is to a student. */
@Entity('guardianship')
export class GuardianshipEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'student_id', type: 'uuid' })
  studentId: string;

  @Column({ name: 'guardian_id', type: 'uuid' })
  guardianId: string;

  @Column({ type: 'text' })
  relationship: Relationship;

  /** Counts the changes, from 1. */
  @Column({ type: 'integer', default: 1 })
  version: number;

  /** School time; null while it lasts. One that ended stays, and nothing is sent on its account. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy: string | null;
}
