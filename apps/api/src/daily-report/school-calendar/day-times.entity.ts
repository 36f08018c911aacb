import type { DayTimes } from '@lien-lac/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The set hours of a school day, in one row at most; without it they are the usual ones. */
@Entity('day_times')
export class DayTimesEntity {
  @PrimaryColumn({ type: 'text' })
  id: 'day-times';

  @Column({ type: 'jsonb' })
  times: DayTimes;

  @Column({ type: 'integer' })
  version: number;

  /** School time. */
  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date;

  @Column({ name: 'changed_by', type: 'uuid' })
  changedBy: string;
}
