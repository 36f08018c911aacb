import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that mails carry, kept until nobody can send it any more. */
@Entity('attachment')
export class AttachmentEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType: string;

  /** Under the deployment's key. */
  @Column({ type: 'bytea' })
  sealed: Buffer;

  /** Real time. */
  @Column({ name: 'kept_at', type: 'timestamptz' })
  keptAt: Date;
}
