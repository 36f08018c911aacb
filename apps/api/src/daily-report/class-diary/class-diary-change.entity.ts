import type { DiaryChange } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What one person wrote in a diary at one time: who answers for which line. Never changed. */
@Entity('class_diary_change')
export class ClassDiaryChangeEntity {
  /** As a string, since it may exceed what a number holds. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column({ name: 'diary_id', type: 'uuid' })
  diaryId: string;

  /** The version that the diary got by it. */
  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  /** School time. */
  @Column({ type: 'timestamptz' })
  at: Date;

  /** Whether a member of CGCN wrote it for the teacher. */
  @Column({ name: 'for_teacher', type: 'boolean' })
  forTeacher: boolean;

  @Column({ type: 'jsonb' })
  changes: DiaryChange[];
}
