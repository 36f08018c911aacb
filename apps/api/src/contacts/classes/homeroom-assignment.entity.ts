import type { HomeroomPart } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who has which part in the homeroom of a class, from which day until which. */
@Entity('homeroom_assignment')
export class HomeroomAssignmentEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'class_id', type: 'uuid' })
  classId: string;

  /** The year of the class, kept here so that the database lets a teacher have one class at a time. */
  @Column({ name: 'school_year', type: 'integer' })
  schoolYear: number;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  part: HomeroomPart;

  /** The first day, YYYY-MM-DD. */
  @Column({ name: 'held_from', type: 'date' })
  heldFrom: string;

  /**
   * The last day, YYYY-MM-DD; null for one without an end. The day before the first for one that was
   * taken back on the day it began.
   */
  @Column({ name: 'held_until', type: 'date', nullable: true })
  heldUntil: string | null;
}
