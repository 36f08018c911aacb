import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A class of one school year. */
@Entity('school_class')
export class SchoolClassEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The calendar year in which the school year begins. */
  @Column({ name: 'school_year', type: 'integer' })
  schoolYear: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'integer', nullable: true })
  grade: number | null;
}
