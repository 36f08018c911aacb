import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message by which a person tried a gateway; what became of it stands in its send. */
@Entity('gateway_test')
export class GatewayTestEntity {
  /** The id of the send's source. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  gateway: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  /** Real time. */
  @Column({ type: 'timestamptz' })
  at: Date;
}
