import type { DirectMessageStatus } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a person wrote to guardians of one class, in their own name. */
@Entity('direct_message')
export class DirectMessageEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  status: DirectMessageStatus;

  @Column({ name: 'sent_by', type: 'uuid' })
  sentBy: string;

  /** School time. */
  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt: Date;

  @Column({ name: 'class_id', type: 'uuid' })
  classId: string;

  /** Null for all guardians of the class. */
  @Column({ name: 'guardian_ids', type: 'uuid', array: true, nullable: true })
  guardianIds: string[] | null;

  /** NFC, with its fields in braces. */
  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'without_diacritics', type: 'boolean' })
  withoutDiacritics: boolean;

  /** The one that was called back for it, when its sender changed the text before it left. */
  @Column({ type: 'uuid', nullable: true })
  replaces: string | null;
}
