import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code on paper that stands in for the app, once. */
@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  /** Keyed digest, in hex: whoever reads the table can't use what is in it. */
  @PrimaryColumn({ name: 'code_hash', type: 'text' })
  codeHash: string;

  /** Real time. */
  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
