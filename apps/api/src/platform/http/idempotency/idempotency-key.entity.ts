import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How far a request with a key has come: begun, its deed committed and the answer not yet kept, or
 * answered.
 */
export type IdempotencyStatus = 'in-progress' | 'carried-out' | 'answered';

/** A request that its caller may send again, and the first answer to it. Kept for a day. */
@Entity('idempotency_key')
export class IdempotencyKeyEntity {
  /** Who sends it: `account:…` or `client:…`. */
  @PrimaryColumn({ type: 'text' })
  caller: string;

  /** Method and path. */
  @PrimaryColumn({ type: 'text' })
  route: string;

  /** As the caller chose it. */
  @PrimaryColumn({ type: 'text' })
  key: string;

  /** SHA-256 of what the request carried, in hex. */
  @Column({ name: 'body_hash', type: 'text' })
  bodyHash: string;

  /** Which of the requests with this key is at work; only that one may finish. */
  @Column({ type: 'uuid' })
  claim: string;

  @Column({ type: 'text' })
  status: IdempotencyStatus;

  /** Real time, as is `leaseUntil`. */
  @Column({ name: 'begun_at', type: 'timestamptz' })
  begunAt: Date;

  /** Until then the request is taken to be at work still. */
  @Column({ name: 'lease_until', type: 'timestamptz' })
  leaseUntil: Date;

  @Column({ name: 'answer_status', type: 'integer', nullable: true })
  answerStatus: number | null;

  /** JSON, as it was sent. */
  @Column({ name: 'answer_body', type: 'text', nullable: true })
  answerBody: string | null;
}
