import type { SchoolCalendar } from '@lien-lac/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The days of a school year as the school set them; a year without a row goes by the usual ones. */
@Entity('school_calendar')
export class SchoolCalendarEntity {
  /** The calendar year in which the school year begins. */
  @PrimaryColumn({ name: 'start_year', type: 'integer' })
  startYear: number;

  @Column({ type: 'jsonb' })
  calendar: SchoolCalendar;

  @Column({ type: 'integer' })
  version: number;

  /** School time. */
  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date;

  @Column({ name: 'changed_by', type: 'uuid' })
  changedBy: string;
}
