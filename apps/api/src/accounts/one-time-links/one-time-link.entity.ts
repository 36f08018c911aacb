import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a link is for: the first password, or a new one in the place of a lost one. */
export type LinkPurpose = 'first-password' | 'lost-password';

/** A link that lets its bearer do one thing for one account, once. */
@Entity('one_time_link')
export class OneTimeLink {
  /** SHA-256 of the token, in hex: whoever reads the table can't use what is in it. */
  @PrimaryColumn({ name: 'token_hash', type: 'text' })
  tokenHash: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  purpose: LinkPurpose;

  /** Real time. */
  @Column({ name: 'issued_at', type: 'timestamptz' })
  issuedAt: Date;

  /** Real time. */
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  /** Real time; also where another link of the account was used in its place. */
  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
