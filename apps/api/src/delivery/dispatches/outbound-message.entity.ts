import type { FailureKind, MessageStatus } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One message to one address: one row, one state. */
@Entity('outbound_message')
export class OutboundMessageEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column({ name: 'dispatch_id', type: 'bigint' })
  dispatchId: string;

  /** The batch it waits in; that of its last try once it has left. */
  @Column({ name: 'batch_id', type: 'bigint', nullable: true })
  batchId: string | null;

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

  /** As its gateway gets it, unless it is `sealed`. */
  @Column({ type: 'text' })
  text: string;

  /** Whether the text is kept under the deployment's key, as it lets its reader in somewhere. */
  @Column({ type: 'boolean' })
  sealed: boolean;

  /** The file that a mail carries; see AttachmentEntity. */
  @Column({ name: 'attachment_id', type: 'uuid', nullable: true })
  attachmentId: string | null;

  /** SMS parts of the text as networks bill it; 0 for what is no text message. */
  @Column({ type: 'smallint' })
  parts: number;

  /** On whose account it goes to this address; when all of them are suppressed, it does not. */
  @Column({ type: 'text', array: true })
  grounds: string[];

  /** Why it is in the send, for whoever lists it; opaque. */
  @Column({ type: 'text', nullable: true })
  because: string | null;

  /** Never `sending`: that is what is claimed in its batch, see MessageBatchEntity. */
  @Column({ type: 'text' })
  status: Exclude<MessageStatus, 'sending'>;

  /** How many attempts have come to an end. */
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

  /** Real time, as is `handedOverAt`. */
  @Column({ name: 'retry_at', type: 'timestamptz', nullable: true })
  retryAt: Date | null;

  /** When the gateway's answer came that it took the message. */
  @Column({ name: 'handed_over_at', type: 'timestamptz', nullable: true })
  handedOverAt: Date | null;

  /** School time of the hand-over. */
  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt: Date | null;

  @Column({ name: 'failure_kind', type: 'text', nullable: true })
  failureKind: FailureKind | null;

  @Column({ name: 'failure_code', type: 'text', nullable: true })
  failureCode: string | null;
}
