import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A text that is used again. What it says stands in its versions. */
@Entity('message_template')
export class MessageTemplateEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Whose it is; null for one that the comms team keeps for all. */
  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  ownerId: string | null;

  @Column({ name: 'for_announcements', type: 'boolean' })
  forAnnouncements: boolean;

  @Column({ name: 'for_direct_messages', type: 'boolean' })
  forDirectMessages: boolean;

  /** The one that is offered, from 1. */
  @Column({ type: 'integer' })
  version: number;

  /** School time. */
  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt: Date | null;
}
