import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody looked, and these two guardians are two people. */
@Entity('not_same_person')
export class NotSamePersonEntity {
  /** The lesser id of the two. */
  @PrimaryColumn({ name: 'one_id', type: 'uuid' })
  oneId: string;

  @PrimaryColumn({ name: 'other_id', type: 'uuid' })
  otherId: string;

  @Column({ name: 'said_by', type: 'uuid' })
  saidBy: string;

  /** School time. */
  @Column({ name: 'said_at', type: 'timestamptz' })
  saidAt: Date;
}
