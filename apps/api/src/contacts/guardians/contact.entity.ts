import type { ConfirmationWay, ContactOrigin, ContactStatus } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One student's guardian with one phone: the three together are what is confirmed. */
@Entity('contact')
export class ContactEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'guardianship_id', type: 'uuid' })
  guardianshipId: string;

  @Column({ name: 'phone_id', type: 'uuid' })
  phoneId: string;

  @Column({ type: 'text', default: 'unconfirmed' })
  status: ContactStatus;

  @Column({ type: 'text' })
  origin: ContactOrigin;

  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true })
  confirmedBy: string | null;

  /** School time. */
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  @Column({ name: 'confirmed_how', type: 'text', nullable: true })
  confirmedHow: ConfirmationWay | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;
}
