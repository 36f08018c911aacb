import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a gateway reported of a message, kept as it came. */
@Entity('receipt')
export class ReceiptEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column({ type: 'text' })
  gateway: string;

  @Column({ type: 'text' })
  reference: string;

  @Column({ name: 'gateway_message_id', type: 'text', nullable: true })
  gatewayMessageId: string | null;

  @Column({ type: 'text' })
  state: 'delivered' | 'failed';

  @Column({ type: 'text', nullable: true })
  code: string | null;

  /** Real time, as is `appliedAt`. */
  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt: Date;

  @Column({ name: 'applied_at', type: 'timestamptz', nullable: true })
  appliedAt: Date | null;

  /** Whether it belonged to a message of ours. */
  @Column({ type: 'boolean', nullable: true })
  matched: boolean | null;
}
