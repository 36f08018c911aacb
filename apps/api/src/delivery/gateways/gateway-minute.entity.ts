import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a gateway did in one minute of real time, over all workers. */
@Entity('gateway_minute')
export class GatewayMinuteEntity {
  @PrimaryColumn({ type: 'text' })
  gateway: string;

  @PrimaryColumn({ type: 'timestamptz' })
  minute: Date;

  @Column({ type: 'integer' })
  taken: number;

  @Column({ type: 'integer' })
  refused: number;

  /** Not now, whoever is at fault. */
  @Column({ type: 'integer' })
  later: number;

  @Column({ type: 'integer' })
  ambiguous: number;

  @Column({ type: 'integer' })
  configuration: number;

  @Column({ type: 'integer' })
  elsewhere: number;

  /** Of all of these, those that speak against the gateway. */
  @Column({ type: 'integer' })
  errors: number;

  @Column({ type: 'integer' })
  slow: number;

  /** How long all answers took together. */
  @Column({ type: 'bigint' })
  milliseconds: string;

  /** How many answers took how long; see `latencyBounds`. */
  @Column({ type: 'integer', array: true })
  latencies: number[];

  /** SMS parts that it took. */
  @Column({ type: 'integer' })
  parts: number;

  /** Đồng. */
  @Column({ type: 'bigint' })
  cost: string;
}
