import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often somebody has asked in a minute that has begun. */
@Entity('request_count')
export class RequestCountEntity {
  /** A hash of who it is and what is counted. */
  @PrimaryColumn({ type: 'bytea' })
  who: Buffer;

  /** Real time. */
  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt: Date;

  @Column({ type: 'integer' })
  count: number;
}
