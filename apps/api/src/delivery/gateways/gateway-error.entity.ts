import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that a gateway answered with when it did not take a message, and how often. */
@Entity('gateway_error')
export class GatewayErrorEntity {
  @PrimaryColumn({ type: 'text' })
  gateway: string;

  @PrimaryColumn({ type: 'text' })
  code: string;

  @PrimaryColumn({ type: 'text' })
  outcome: string;

  @Column({ type: 'bigint' })
  count: string;

  /** Real time. */
  @Column({ name: 'first_at', type: 'timestamptz' })
  firstAt: Date;

  @Column({ name: 'last_at', type: 'timestamptz' })
  lastAt: Date;
}
