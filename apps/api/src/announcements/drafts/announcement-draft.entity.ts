import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody writes and has not handed in. Its content is the composer's own. */
@Entity('announcement_draft')
export class AnnouncementDraftEntity {
  /** Given by whoever began it, so that the first save may be sent twice. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'author_id', type: 'uuid' })
  authorId: string;

  /** Empty until it has one. */
  @Column({ type: 'text' })
  title: string;

  /** JSON as text: whatever characters were typed can be kept. */
  @Column({ type: 'text' })
  content: string;

  /** School time, as is the next. */
  @Column({ name: 'begun_at', type: 'timestamptz' })
  begunAt: Date;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date;
}
