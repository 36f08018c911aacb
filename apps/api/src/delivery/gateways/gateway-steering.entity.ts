import type { GatewayRule } from '@lien-lac/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that says how gateways are chosen, and how far their parts have been looked at. */
@Entity('gateway_steering')
export class GatewaySteeringEntity {
  @PrimaryColumn({ name: 'only_row', type: 'boolean' })
  onlyRow: boolean;

  @Column({ type: 'text' })
  rule: GatewayRule;

  @Column({ type: 'integer' })
  version: number;

  /** Real time: the end of the last minute by which parts were moved. */
  @Column({ name: 'shifted_until', type: 'timestamptz' })
  shiftedUntil: Date;
}
