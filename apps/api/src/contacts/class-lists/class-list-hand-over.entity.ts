import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A teacher's word that the list of a class is complete, which stands until the list changes. */
@Entity('class_list_hand_over')
export class ClassListHandOverEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'class_id', type: 'uuid' })
  classId: string;

  @Column({ name: 'handed_over_by', type: 'uuid' })
  handedOverBy: string;

  /** School time, as is `reopenedAt`. */
  @Column({ name: 'handed_over_at', type: 'timestamptz' })
  handedOverAt: Date;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** Null while the word stands. */
  @Column({ name: 'reopened_at', type: 'timestamptz', nullable: true })
  reopenedAt: Date | null;

  /** Whose change reopened it; null for another program's. */
  @Column({ name: 'reopened_by', type: 'uuid', nullable: true })
  reopenedBy: string | null;
}
