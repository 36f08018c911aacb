import type { FailureKind, MessageStatus } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One message to one address: one row, one state. */
@Entity('outbound_message')
export class OutboundMessageEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column({ name: 'dispatch_id', type: 'bigint' })
  dispatchId: string;

  // Of its dispatch, repeated here so that claiming needs no join.
  @Column({ type: 'text' })
  lane: string;

  @Column({ type: 'text' })
  channel: string;

  @Column({ type: 'text' })
  address: string;

  /** What the message is about, where there is one for each; opaque, and empty otherwise. */
  @Column({ type: 'text' })
  subject: string;

  /** The subject line of a mail. */
  @Column({ type: 'text', nullable: true })
  title: string | null;

  @Column({ type: 'text' })
  text: string;

  /** On whose account it goes to this address; when all of them are suppressed, it does not. */
  @Column({ type: 'text', array: true })
  grounds: string[];

  @Column({ name: 'message_kind', type: 'text' })
  messageKind: string;

  @Column({ name: 'obeys_quiet_hours', type: 'boolean' })
  obeysQuietHours: boolean;

  /** School time, as are `expiresAt` and `leftAt`. */
  @Column({ name: 'not_before', type: 'timestamptz' })
  notBefore: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'text' })
  status: MessageStatus;

  /** How often it was claimed. */
  @Column({ type: 'integer' })
  attempts: number;

  /** How often the message itself, not its gateway, was the reason that an attempt failed. */
  @Column({ type: 'integer' })
  failures: number;

  /** Whether the last hand-over under this reference was never answered. */
  @Column({ type: 'boolean' })
  unanswered: boolean;

  @Column({ type: 'text', nullable: true })
  reference: string | null;

  @Column({ type: 'text', nullable: true })
  gateway: string | null;

  @Column({ name: 'gateway_message_id', type: 'text', nullable: true })
  gatewayMessageId: string | null;

  @Column({ name: 'lease_token', type: 'uuid', nullable: true })
  leaseToken: string | null;

  /** Real time, as is `retryAt`. */
  @Column({ name: 'leased_until', type: 'timestamptz', nullable: true })
  leasedUntil: Date | null;

  @Column({ name: 'retry_at', type: 'timestamptz', nullable: true })
  retryAt: Date | null;

  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt: Date | null;

  @Column({ name: 'failure_kind', type: 'text', nullable: true })
  failureKind: FailureKind | null;

  @Column({ name: 'failure_code', type: 'text', nullable: true })
  failureCode: string | null;
}
