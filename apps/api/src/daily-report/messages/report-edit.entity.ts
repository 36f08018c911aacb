import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A student's message that CGCN wrote otherwise than it was composed, until it leaves. */
@Entity('report_edit')
export class ReportEditEntity {
  @PrimaryColumn({ type: 'date' })
  date: string;

  @PrimaryColumn({ name: 'student_id', type: 'uuid' })
  studentId: string;

  /** Of the message that it becomes: 0 for the day's first. */
  @PrimaryColumn({ type: 'integer' })
  number: number;

  @Column({ name: 'class_id', type: 'uuid' })
  classId: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'edited_by', type: 'uuid' })
  editedBy: string;

  @Column({ name: 'edited_at', type: 'timestamptz' })
  editedAt: Date;

  /** The teacher, or another member of CGCN. */
  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true })
  confirmedBy: string | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;
}
