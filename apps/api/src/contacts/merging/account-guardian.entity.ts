import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member of the staff is a guardian too: one person with two hats, and no more rights for it. */
@Entity('account_guardian')
export class AccountGuardianEntity {
  @PrimaryColumn({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'guardian_id', type: 'uuid', unique: true })
  guardianId: string;

  @Column({ name: 'linked_by', type: 'uuid' })
  linkedBy: string;

  /** School time. */
  @Column({ name: 'linked_at', type: 'timestamptz' })
  linkedAt: Date;
}
