import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that a message could not reach for good; gone when its keeper has taken note of it. */
@Entity('failed_address')
export class FailedAddressEntity {
  @PrimaryColumn({ type: 'text' })
  channel: string;

  @PrimaryColumn({ type: 'text' })
  address: string;

  /** What the gateway said. */
  @Column({ type: 'text', nullable: true })
  code: string | null;

  /** Real time. */
  @Column({ name: 'failed_at', type: 'timestamptz' })
  failedAt: Date;
}
