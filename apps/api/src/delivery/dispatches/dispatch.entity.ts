import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One send: all the messages that one deed of one sender caused, and how far they have come. */
@Entity('dispatch')
export class DispatchEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  /** The sender's own words for what caused it; opaque to delivery. */
  @Column({ name: 'source_kind', type: 'text' })
  sourceKind: string;

  @Column({ name: 'source_id', type: 'text' })
  sourceId: string;

  @Column({ type: 'integer' })
  revision: number;

  @Column({ name: 'message_kind', type: 'text' })
  messageKind: string;

  @Column({ type: 'text' })
  lane: string;

  @Column({ name: 'obeys_quiet_hours', type: 'boolean' })
  obeysQuietHours: boolean;

  /** School time, as is `expiresAt`. */
  @Column({ name: 'not_before', type: 'timestamptz' })
  notBefore: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  /** Real time. */
  @Column({ name: 'accepted_at', type: 'timestamptz' })
  acceptedAt: Date;

  /** On account of which request it was accepted; null where nobody's, or where a sweep planned it. */
  @Column({ name: 'request_id', type: 'text', nullable: true })
  requestId: string | null;

  @Column({ type: 'integer' })
  total: number;

  // The counters are kept by the statements that move messages; what none of them counts is under way.
  @Column({ type: 'integer' })
  sent: number;

  @Column({ type: 'integer' })
  delivered: number;

  @Column({ type: 'integer' })
  failed: number;

  @Column({ type: 'integer' })
  cancelled: number;

  @Column({ type: 'integer' })
  expired: number;

  @Column({ type: 'integer' })
  unknown: number;

  /** Of `sent`, those whose promised receipt may still come. */
  @Column({ name: 'awaiting_receipt', type: 'integer' })
  awaitingReceipt: number;

  /** Whether a person holds back what has not left. */
  @Column({ type: 'boolean' })
  paused: boolean;

  /** SMS parts that gateways took, a message that was sent again counted anew. */
  @Column({ name: 'parts_left', type: 'integer' })
  partsLeft: number;

  /** School time of the first and the last hand-over. */
  @Column({ name: 'first_left_at', type: 'timestamptz', nullable: true })
  firstLeftAt: Date | null;

  @Column({ name: 'last_left_at', type: 'timestamptz', nullable: true })
  lastLeftAt: Date | null;

  /** When its messages went, or what was personal of them; real time. */
  @Column({ name: 'messages_removed_at', type: 'timestamptz', nullable: true })
  messagesRemovedAt: Date | null;
}
