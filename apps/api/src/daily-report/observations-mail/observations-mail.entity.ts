import type { ObservingDepartment } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The mail of a day and department, or a correction of it; each once. */
@Entity('observations_mail')
export class ObservationsMailEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** YYYY-MM-DD. */
  @Column({ type: 'date' })
  date: string;

  @Column({ type: 'text' })
  department: ObservingDepartment;

  /** 0 for the day's mail itself, 1 for its first correction. */
  @Column({ type: 'integer' })
  correction: number;

  @Column({ name: 'sent_by', type: 'uuid' })
  sentBy: string;

  /** School time. */
  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt: Date;

  /** How many it tells of. */
  @Column({ type: 'integer' })
  observations: number;

  /** Of what it says, whoever reads it: equal for two that say the same. */
  @Column({ name: 'content_digest', type: 'text' })
  contentDigest: string;
}
