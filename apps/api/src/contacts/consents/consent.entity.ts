import type { ConfirmationWay, ConsentPurpose, ConsentWord } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One word of a guardian on one purpose. Rows are added and never changed: the last one holds. */
@Entity('consent')
export class ConsentEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The order in which they were written down. */
  @Column({ type: 'bigint', generated: 'identity' })
  number: string;

  @Column({ name: 'guardian_id', type: 'uuid' })
  guardianId: string;

  @Column({ type: 'text' })
  purpose: ConsentPurpose;

  @Column({ type: 'text' })
  word: ConsentWord;

  @Column({ type: 'text' })
  how: ConfirmationWay;

  /** YYYY-MM-DD: the day on which it was said or signed. */
  @Column({ name: 'said_on', type: 'date' })
  saidOn: string;

  /** What proves it, such as where the signed form is kept. */
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  /** School time. */
  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;
}
