import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message that may have left when the backup was taken, and about which its gateway can be asked. */
@Entity('restored_message')
export class RestoredMessageEntity {
  @PrimaryColumn({ name: 'message_id', type: 'bigint' })
  messageId: string;

  @Column({ type: 'text' })
  gateway: string;

  @Column({ type: 'text' })
  reference: string;

  /** Real time, as is `askAt`. */
  @Column({ name: 'handed_over_since', type: 'timestamptz' })
  handedOverSince: Date;

  @Column({ name: 'ask_at', type: 'timestamptz' })
  askAt: Date;

  @Column({ type: 'integer' })
  asked: number;
}
