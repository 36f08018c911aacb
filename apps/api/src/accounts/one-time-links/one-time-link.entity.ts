import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that lets its bearer do one thing for one account, once. */
@Entity('one_time_link')
export class OneTimeLink {
  /** SHA-256 of the token, in hex: whoever reads the table can't use what is in it. */
  @PrimaryColumn({ name: 'token_hash', type: 'text' })
  tokenHash: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  purpose: 'first-password';

  /** Real time. */
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  /** Real time. */
  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
