import type { MessageKind } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A guardian does not want messages of one kind, until they say otherwise. */
@Entity('opt_out')
export class OptOutEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'guardian_id', type: 'uuid' })
  guardianId: string;

  @Column({ name: 'message_kind', type: 'text' })
  messageKind: MessageKind;

  /** School time. */
  @Column({ name: 'opted_out_at', type: 'timestamptz' })
  optedOutAt: Date;

  @Column({ name: 'how_said', type: 'text' })
  howSaid: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy: string;

  /** School time. */
  @Column({ name: 'back_in_at', type: 'timestamptz', nullable: true })
  backInAt: Date | null;

  @Column({ name: 'back_in_by', type: 'uuid', nullable: true })
  backInBy: string | null;
}
