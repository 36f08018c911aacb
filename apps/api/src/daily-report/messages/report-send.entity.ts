import type { ReportOccasion } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One act of sending messages of a class's day: the evening's, those sent again, a correction. */
@Entity('report_send')
export class ReportSendEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'class_id', type: 'uuid' })
  classId: string;

  @Column({ type: 'date' })
  date: string;

  @Column({ type: 'text' })
  occasion: ReportOccasion;

  @Column({ name: 'sent_by', type: 'uuid' })
  sentBy: string;

  /** School time, as is `expiresAt`. */
  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
