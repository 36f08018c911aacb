import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of settings that every worker reads before it claims. */
@Entity('delivery_setting')
export class DeliverySettingEntity {
  @PrimaryColumn({ name: 'only_row', type: 'boolean' })
  onlyRow: boolean;

  /** `HH:MM` in school time. */
  @Column({ name: 'quiet_from', type: 'text' })
  quietFrom: string;

  @Column({ name: 'quiet_until', type: 'text' })
  quietUntil: string;

  /** Counts up by one with every change of the hours. */
  @Column({ type: 'integer' })
  version: number;
}
