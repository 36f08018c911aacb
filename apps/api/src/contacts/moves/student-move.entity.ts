import type { DepartureReason, EnrolmentChange, StudentMoveKind } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A student changed class, left or returned; kept when it is undone, too. */
@Entity('student_move')
export class StudentMoveEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** In the order in which they were written down. */
  @Column({ type: 'bigint', generated: 'identity' })
  number: string;

  @Column({ name: 'student_id', type: 'uuid' })
  studentId: string;

  @Column({ type: 'text' })
  kind: StudentMoveKind;

  /** The first day in the new class, or no longer at the school; YYYY-MM-DD. */
  @Column({ type: 'date' })
  day: string;

  /** Of a departure alone. */
  @Column({ type: 'text', nullable: true })
  reason: DepartureReason | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** What it made of the student's enrolments. */
  @Column({ type: 'jsonb' })
  change: EnrolmentChange;

  @Column({ name: 'moved_by', type: 'uuid' })
  movedBy: string;

  /** School time. */
  @Column({ name: 'moved_at', type: 'timestamptz' })
  movedAt: Date;

  @Column({ name: 'undone_by', type: 'uuid', nullable: true })
  undoneBy: string | null;

  /** School time. */
  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt: Date | null;
}
