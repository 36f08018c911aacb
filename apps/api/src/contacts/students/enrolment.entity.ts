import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A student's time in a class; the open one of the year is where the student is now. */
@Entity('enrolment')
export class EnrolmentEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'student_id', type: 'uuid' })
  studentId: string;

  @Column({ name: 'class_id', type: 'uuid' })
  classId: string;

  @Column({ name: 'school_year', type: 'integer' })
  schoolYear: number;

  /** YYYY-MM-DD, as is `enrolledUntil`. */
  @Column({ name: 'enrolled_from', type: 'date' })
  enrolledFrom: string;

  /** Null while the student is in the class. */
  @Column({ name: 'enrolled_until', type: 'date', nullable: true })
  enrolledUntil: string | null;
}
