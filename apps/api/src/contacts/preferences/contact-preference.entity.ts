import type { ContactChannel, ContactLanguage, MessageKind } from '@lien-lac/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a guardian wants messages of one kind about one student. Without a row the usual holds. */
@Entity('contact_preference')
export class ContactPreferenceEntity {
  /** By which a merge of two guardians knows it, whichever guardianship it comes to. */
  @Column({ type: 'uuid', generated: 'uuid', unique: true })
  id: string;

  @PrimaryColumn({ name: 'guardianship_id', type: 'uuid' })
  guardianshipId: string;

  @PrimaryColumn({ name: 'message_kind', type: 'text' })
  messageKind: MessageKind;

  @Column({ type: 'boolean' })
  receives: boolean;

  @Column({ type: 'text' })
  channel: ContactChannel;

  @Column({ type: 'text' })
  language: ContactLanguage;

  @Column({ name: 'set_by', type: 'uuid' })
  setBy: string;

  /** School time. */
  @Column({ name: 'set_at', type: 'timestamptz' })
  setAt: Date;
}
