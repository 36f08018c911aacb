import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who has the homeroom of a class: one teacher, and deputies. */
@Entity('homeroom_assignment')
export class HomeroomAssignmentEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'class_id', type: 'uuid' })
  classId: string;

  /** The year of the class, kept here so that the database lets a teacher have one class a year. */
  @Column({ name: 'school_year', type: 'integer' })
  schoolYear: number;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'boolean', default: false })
  deputy: boolean;
}
