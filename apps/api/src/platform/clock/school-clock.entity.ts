import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row at most: how far demo and test have moved school time. */
@Entity('school_clock')
export class SchoolClockEntity {
  @PrimaryColumn({ name: 'only_row', type: 'boolean' })
  onlyRow: boolean;

  @Column({ name: 'offset_milliseconds', type: 'bigint' })
  offsetMilliseconds: string;
}
