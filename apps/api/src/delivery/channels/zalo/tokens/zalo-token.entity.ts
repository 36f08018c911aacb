import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The tokens by which Zalo knows us, the present pair of each gateway. Its refresh token can be used once
 * and gives the next pair: what is lost here, an administrator of the account has to grant anew.
 */
@Entity('zalo_token')
export class ZaloTokenEntity {
  @PrimaryColumn({ type: 'text' })
  gateway: string;

  /** The refresh token that was entered at first: another one begins anew. Sealed, as the others. */
  @Column({ type: 'text' })
  entered: string;

  @Column({ name: 'access_token', type: 'text' })
  accessToken: string;

  @Column({ name: 'refresh_token', type: 'text' })
  refreshToken: string;

  /** How many pairs there have been. */
  @Column({ type: 'integer' })
  generation: number;

  /** Real time, as are the others: when to renew, and until when the access token holds. */
  @Column({ name: 'renew_at', type: 'timestamptz' })
  renewAt: Date;

  @Column({ name: 'valid_until', type: 'timestamptz' })
  validUntil: Date;

  @Column({ name: 'renewed_at', type: 'timestamptz' })
  renewedAt: Date;
}
