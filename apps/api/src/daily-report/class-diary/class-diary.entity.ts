import type { DiaryContent, DiaryStatus } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A class's diary of one day; there from the first thing that somebody wrote, or from its hand-in. */
@Entity('class_diary')
export class ClassDiaryEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'class_id', type: 'uuid' })
  classId: string;

  /** `YYYY-MM-DD` */
  @Column({ type: 'date' })
  date: string;

  @Column({ type: 'text' })
  status: DiaryStatus;

  /** What was written, as it is now: of those of whom there is anything to say. */
  @Column({ type: 'jsonb' })
  content: DiaryContent;

  /** Counts up with every change of the content and with every move. */
  @Column({ type: 'integer' })
  version: number;

  /** School time, as are the others. */
  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date;

  @Column({ name: 'changed_by', type: 'uuid' })
  changedBy: string;

  /** Null where it was never handed in, or was taken back. */
  @Column({ name: 'handed_in_at', type: 'timestamptz', nullable: true })
  handedInAt: Date | null;

  @Column({ name: 'handed_in_by', type: 'uuid', nullable: true })
  handedInBy: string | null;

  /** Whether CGCN handed it in for the teacher. */
  @Column({ name: 'for_teacher', type: 'boolean' })
  forTeacher: boolean;

  /** After the hour that was set when it came; null while it is not handed in. */
  @Column({ name: 'minutes_late', type: 'integer', nullable: true })
  minutesLate: number | null;

  /** The members of CGCN who wrote in it or handed it in: another one sends it. */
  @Column({ name: 'cgcn_hands', type: 'uuid', array: true })
  cgcnHands: string[];
}
