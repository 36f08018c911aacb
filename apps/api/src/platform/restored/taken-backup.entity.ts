import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A backup that was written and checked. */
@Entity('taken_backup')
export class TakenBackupEntity {
  /** Real time at which the database stood as it is in it. */
  @PrimaryColumn({ name: 'taken_at', type: 'timestamptz' })
  takenAt: Date;

  @Column({ type: 'bigint' })
  rows: string;
}
