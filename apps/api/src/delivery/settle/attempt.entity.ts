import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What came of an attempt that was not the hand-over itself; never changed. The one by which the
 * gateway took the message stands in the message's own row.
 */
@Entity('attempt')
export class AttemptEntity {
  @PrimaryColumn({ name: 'message_id', type: 'bigint' })
  messageId: string;

  @PrimaryColumn({ type: 'integer' })
  number: number;

  @Column({ type: 'text' })
  gateway: string;

  @Column({ type: 'text' })
  reference: string;

  /** Real time. */
  @Column({ name: 'began_at', type: 'timestamptz' })
  beganAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ type: 'text' })
  outcome: string;

  @Column({ type: 'text', nullable: true })
  code: string | null;

  @Column({ name: 'gateway_message_id', type: 'text', nullable: true })
  gatewayMessageId: string | null;
}
