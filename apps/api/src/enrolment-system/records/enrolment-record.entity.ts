import type { EnrolmentOrigin, ToldStudent } from '@lien-lac/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A student as the enrolment system knows them. The external ids are the enrolment system's own and
 * the same for every client it has had: a client whose secret was lost is followed by another.
 */
@Entity('enrolment_record')
export class EnrolmentRecordEntity {
  @PrimaryColumn({ name: 'external_id', type: 'text' })
  externalId: string;

  @Column({ name: 'student_id', type: 'uuid', unique: true })
  studentId: string;

  @Column({ type: 'text' })
  origin: EnrolmentOrigin;

  /** What was told last, as it was read. */
  @Column({ type: 'jsonb' })
  told: ToldStudent;

  /** School time, as is `lastPushedAt`. */
  @Column({ name: 'first_pushed_at', type: 'timestamptz' })
  firstPushedAt: Date;

  @Column({ name: 'last_pushed_at', type: 'timestamptz' })
  lastPushedAt: Date;

  /** The API client that pushed last. */
  @Column({ name: 'pushed_by', type: 'uuid' })
  pushedBy: string;

  /** Students of the same name and date of birth of whom CGCN said that they are others. */
  @Column({ name: 'distinct_from', type: 'uuid', array: true, default: '{}' })
  distinctFrom: string[];

  /** The place of its last change among those of all records; null until it was looked at. */
  @Column({ name: 'change_number', type: 'bigint', nullable: true, unique: true })
  changeNumber: string | null;

  /** A digest of what a reader saw of it then. */
  @Column({ name: 'seen_state', type: 'text', nullable: true })
  seenState: string | null;
}
