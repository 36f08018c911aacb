import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A saved group of students, such as "Bán trú". */
@Entity('student_group')
export class StudentGroupEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  name: string;

  /** The class whose teachers keep it; null for one of the whole school. */
  @Column({ name: 'class_id', type: 'uuid', nullable: true })
  classId: string | null;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy: string;

  /** School time, as is the end. */
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** Since when it is offered no more; what was sent to it stays readable. */
  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt: Date | null;
}
