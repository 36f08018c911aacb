import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** That this database came out of a backup: what happened between the two instants, nobody knows. */
@Entity('restored_backup')
export class RestoredBackupEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  /** Real time, as is `restoredAt`. */
  @Column({ name: 'taken_at', type: 'timestamptz' })
  takenAt: Date;

  @Column({ name: 'restored_at', type: 'timestamptz' })
  restoredAt: Date;

  /** The same on the school's clock. */
  @Column({ name: 'taken_at_school', type: 'timestamptz' })
  takenAtSchool: Date;

  @Column({ name: 'restored_at_school', type: 'timestamptz' })
  restoredAtSchool: Date;

  /** Messages that had not ended and may have left. */
  @Column({ name: 'doubtful_messages', type: 'integer' })
  doubtfulMessages: number;

  /** Sends that wait until a person lets them go on. */
  @Column({ name: 'held_sends', type: 'integer' })
  heldSends: number;

  @Column({ name: 'cancelled_announcements', type: 'integer' })
  cancelledAnnouncements: number;

  /** When somebody said that what could be done has been done. */
  @Column({ name: 'seen_at', type: 'timestamptz', nullable: true })
  seenAt: Date | null;

  @Column({ name: 'seen_by', type: 'uuid', nullable: true })
  seenBy: string | null;
}
