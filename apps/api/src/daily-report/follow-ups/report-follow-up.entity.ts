import type { FollowUpStatus, SensitiveMatter } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A family that is to be called, since the matter goes into no message. */
@Entity('report_follow_up')
export class ReportFollowUpEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'class_id', type: 'uuid' })
  classId: string;

  @Column({ type: 'date' })
  date: string;

  @Column({ name: 'student_id', type: 'uuid' })
  studentId: string;

  @Column({ type: 'text' })
  matter: SensitiveMatter;

  @Column({ type: 'text' })
  status: FollowUpStatus;

  /** What was said on the phone, in a few words. */
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ name: 'called_by', type: 'uuid', nullable: true })
  calledBy: string | null;

  @Column({ name: 'called_at', type: 'timestamptz', nullable: true })
  calledAt: Date | null;
}
