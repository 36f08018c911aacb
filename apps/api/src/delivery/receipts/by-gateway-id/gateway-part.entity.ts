import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One id that a gateway gave to a message or to a part of one, where its reports name nothing else:
 * which message it belongs to, and what was reported of it. Either may come first.
 */
@Entity('gateway_part')
export class GatewayPartEntity {
  @PrimaryColumn({ type: 'text' })
  gateway: string;

  @PrimaryColumn({ name: 'gateway_message_id', type: 'text' })
  gatewayMessageId: string;

  @Column({ type: 'text', nullable: true })
  reference: string | null;

  /** How many ids the message has in all. */
  @Column({ type: 'integer', nullable: true })
  parts: number | null;

  @Column({ type: 'text', nullable: true })
  state: 'delivered' | 'failed' | null;

  @Column({ type: 'text', nullable: true })
  code: string | null;

  /** Real time. */
  @Column({ name: 'noted_at', type: 'timestamptz' })
  notedAt: Date;

  /** Whether what was reported has been made part of a receipt. */
  @Column({ type: 'boolean' })
  told: boolean;
}
