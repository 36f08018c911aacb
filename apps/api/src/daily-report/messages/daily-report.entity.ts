import type { ReportKind } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What was said of one student and day: once first, and once for each time it was corrected or sent again. */
@Entity('daily_report')
export class DailyReportEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'send_id', type: 'uuid' })
  sendId: string;

  @Column({ type: 'date' })
  date: string;

  @Column({ name: 'student_id', type: 'uuid' })
  studentId: string;

  /** 0 for the first, counted on; with day and student it is there once. */
  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'text' })
  kind: ReportKind;

  /** Exactly as it left. */
  @Column({ type: 'text' })
  text: string;

  /** As it was composed from the diary and the observations, which differs where CGCN changed it. */
  @Column({ type: 'text' })
  composed: string;

  @Column({ name: 'edited_by', type: 'uuid', nullable: true })
  editedBy: string | null;

  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true })
  confirmedBy: string | null;

  /** The first message, of a correction and of one that was sent again. */
  @Column({ type: 'uuid', nullable: true })
  follows: string | null;
}
