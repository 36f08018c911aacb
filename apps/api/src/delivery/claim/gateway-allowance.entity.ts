import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a gateway's rate limit still allows at this moment, for all workers together. */
@Entity('gateway_allowance')
export class GatewayAllowanceEntity {
  @PrimaryColumn({ type: 'text' })
  gateway: string;

  @Column({ type: 'double precision' })
  tokens: number;

  /** Real time. */
  @Column({ name: 'refilled_at', type: 'timestamptz' })
  refilledAt: Date;
}
