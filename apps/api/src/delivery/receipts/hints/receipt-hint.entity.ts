import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Somebody said, in a gateway's name and without a way to prove it, that a message has ended. The
 * gateway is asked before that is believed.
 */
@Entity('receipt_hint')
export class ReceiptHintEntity {
  @PrimaryColumn({ type: 'text' })
  gateway: string;

  @PrimaryColumn({ type: 'text' })
  reference: string;

  @Column({ name: 'gateway_message_id', type: 'text' })
  gatewayMessageId: string;

  /** Real time, as is `askAt`. */
  @Column({ name: 'hinted_at', type: 'timestamptz' })
  hintedAt: Date;

  @Column({ name: 'ask_at', type: 'timestamptz' })
  askAt: Date;

  /** How often the gateway was asked and did not say for certain. */
  @Column({ type: 'integer' })
  asked: number;
}
