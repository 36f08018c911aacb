import type { AnnouncementMove } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who moved an announcement on, and when. Append-only: the database refuses any change. */
@Entity('announcement_event')
export class AnnouncementEventEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column({ name: 'announcement_id', type: 'uuid' })
  announcementId: string;

  /** School time. */
  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  move: AnnouncementMove;

  /** The revision that it was about. */
  @Column({ type: 'integer' })
  revision: number;

  /** Null for the system itself, as is the name. */
  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId: string | null;

  /** As the person was called then. */
  @Column({ name: 'actor_name', type: 'text', nullable: true })
  actorName: string | null;

  /** What a reviewer wrote to the requester. */
  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** The text whose accuracy the requester stated with this submission. */
  @Column({ type: 'text', nullable: true })
  text: string | null;
}
