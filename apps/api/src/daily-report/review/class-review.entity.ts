import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who of CGCN reviews a class's day; what state it is in is the diary's. */
@Entity('class_review')
export class ClassReviewEntity {
  @PrimaryColumn({ name: 'class_id', type: 'uuid' })
  classId: string;

  @PrimaryColumn({ type: 'date' })
  date: string;

  @Column({ name: 'reviewer_id', type: 'uuid' })
  reviewerId: string;

  /** School time. */
  @Column({ name: 'begun_at', type: 'timestamptz' })
  begunAt: Date;

  /** Counts up with whatever is decided of the class's day, so that what is sent is what was looked at. */
  @Column({ type: 'integer' })
  revision: number;
}
