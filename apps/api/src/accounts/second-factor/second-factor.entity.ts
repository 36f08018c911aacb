import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The authenticator app of an account, as far as it is set up. */
@Entity('second_factor')
export class SecondFactor {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  /** The secret in use, sealed; null until the first one has been confirmed. */
  @Column({ name: 'sealed_secret', type: 'text', nullable: true })
  sealedSecret: string | null;

  /** Since when it is in use; real time. */
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  /** A new secret, sealed, that waits for its first code. */
  @Column({ name: 'pending_secret', type: 'text', nullable: true })
  pendingSecret: string | null;

  /** The time step of the last code that was taken (RFC 6238 § 4.2). */
  @Column({ name: 'last_step', type: 'bigint', nullable: true })
  lastStep: string | null;

  /** How many wrong codes were tried since `wrongCodesSince`. */
  @Column({ name: 'wrong_codes', type: 'integer' })
  wrongCodes: number;

  /** Real time. */
  @Column({ name: 'wrong_codes_since', type: 'timestamptz', nullable: true })
  wrongCodesSince: Date | null;
}
