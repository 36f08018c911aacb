import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a template said from its writing to the next one. Append-only: the database refuses a change. */
@Entity('message_template_version')
export class MessageTemplateVersionEntity {
  @PrimaryColumn({ name: 'template_id', type: 'uuid' })
  templateId: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'written_by', type: 'uuid' })
  writtenBy: string;

  /** School time. */
  @Column({ name: 'written_at', type: 'timestamptz' })
  writtenAt: Date;
}
