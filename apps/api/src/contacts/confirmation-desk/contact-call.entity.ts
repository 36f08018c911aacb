import type { CallOutcome, ConfirmationWay } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody asked a guardian about a contact. What was decided, if anything, stands with the contact. */
@Entity('contact_call')
export class ContactCallEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId: string;

  @Column({ name: 'called_by', type: 'uuid' })
  calledBy: string;

  /** School time. */
  @Column({ name: 'called_at', type: 'timestamptz' })
  calledAt: Date;

  @Column({ type: 'text' })
  how: ConfirmationWay;

  @Column({ type: 'text' })
  outcome: CallOutcome;

  @Column({ type: 'text', nullable: true })
  note: string | null;
}
