import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A school year, known by the calendar year in which it begins. */
@Entity('school_year')
export class SchoolYearEntity {
  @PrimaryColumn({ name: 'start_year', type: 'integer' })
  startYear: number;

  @Column({ type: 'text', unique: true })
  label: string;

  /** Its first day, YYYY-MM-DD; null where nobody said otherwise: 1 August. */
  @Column({ name: 'starts_on', type: 'date', nullable: true })
  startsOn: string | null;
}
