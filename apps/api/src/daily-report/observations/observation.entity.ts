import type { ObservationKind, ObservingDepartment } from '@lien-lac/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody of a department saw of a student, once. */
@Entity('observation')
export class ObservationEntity {
  /** Given by whoever records it. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** YYYY-MM-DD. */
  @Column({ type: 'date' })
  date: string;

  /** The class in which the student was when it was recorded. */
  @Column({ name: 'class_id', type: 'uuid' })
  classId: string;

  @Column({ name: 'student_id', type: 'uuid' })
  studentId: string;

  @Column({ type: 'text' })
  department: ObservingDepartment;

  @Column({ type: 'text' })
  kind: ObservationKind;

  /** HH:MM on the school's clock. */
  @Column({ type: 'text' })
  at: string;

  @Column({ type: 'smallint', nullable: true })
  minutes: number | null;

  @Column({ type: 'text' })
  word: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  /** School time, as are the others. */
  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'changed_by', type: 'uuid', nullable: true })
  changedBy: string | null;

  @Column({ name: 'changed_at', type: 'timestamptz', nullable: true })
  changedAt: Date | null;

  @Column({ name: 'taken_back_by', type: 'uuid', nullable: true })
  takenBackBy: string | null;

  /** Null while it stands. */
  @Column({ name: 'taken_back_at', type: 'timestamptz', nullable: true })
  takenBackAt: Date | null;
}
