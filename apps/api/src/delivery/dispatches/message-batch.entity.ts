import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Messages that wait together and are leased together; gone when none of them waits any more. Fresh
 * ones travel in batches of up to `freshBatchSize`, one that is to be tried again travels alone.
 */
@Entity('message_batch')
export class MessageBatchEntity {
  @PrimaryColumn({ type: 'bigint' })
  id: string;

  @Column({ name: 'dispatch_id', type: 'bigint' })
  dispatchId: string;

  // Of its dispatch, repeated here so that claiming needs no join.
  @Column({ type: 'text' })
  channel: string;

  @Column({ type: 'text' })
  lane: string;

  @Column({ name: 'message_kind', type: 'text' })
  messageKind: string;

  @Column({ name: 'obeys_quiet_hours', type: 'boolean' })
  obeysQuietHours: boolean;

  /** School time, as is `expiresAt`. */
  @Column({ name: 'not_before', type: 'timestamptz' })
  notBefore: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  /** Real time, as is `leasedUntil`; null for a batch of fresh messages. */
  @Column({ name: 'retry_at', type: 'timestamptz', nullable: true })
  retryAt: Date | null;

  /** How often it was claimed. */
  @Column({ type: 'integer' })
  claims: number;

  @Column({ name: 'lease_token', type: 'uuid', nullable: true })
  leaseToken: string | null;

  @Column({ name: 'leased_until', type: 'timestamptz', nullable: true })
  leasedUntil: Date | null;

  /** Where the claimed messages are being handed over. */
  @Column({ type: 'text', nullable: true })
  gateway: string | null;

  /** The messages in hand under this lease; no other of the batch can have left. */
  @Column({ type: 'bigint', array: true })
  claimed: string[];

  /** The gateway that has not answered for its one message yet: no other may have it meanwhile. */
  @Column({ name: 'stays_with', type: 'text', nullable: true })
  staysWith: string | null;

  /** Gateways that will never take its one message. */
  @Column({ name: 'refused_by', type: 'text', array: true })
  refusedBy: string[];

  /** The gateway that a person tries with it; null for any. */
  @Column({ name: 'only_by', type: 'text', nullable: true })
  onlyBy: string | null;
}

/** How many fresh messages are leased together at most. */
export const freshBatchSize = 64;
