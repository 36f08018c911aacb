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

  /** What stands before every message of it, as it was when it was accepted; empty for nothing. */
  @Column({ type: 'text' })
  prefix: string;

  @Column({ name: 'without_diacritics', type: 'boolean' })
  withoutDiacritics: boolean;

  /** The template, in the version, after which it was written; null where it was written by hand. */
  @Column({ name: 'template_id', type: 'uuid', nullable: true })
  templateId: string | null;

  @Column({ name: 'template_version', type: 'integer', nullable: true })
  templateVersion: number | null;

  /** The one that was called back for it, when its sender changed the text before it left. */
  @Column({ type: 'uuid', nullable: true })
  replaces: string | null;
}
