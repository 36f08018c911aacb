import type { Reachability } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A number, whoever uses it. Whether messages arrive at it is the same for all of them. */
@Entity('phone')
export class PhoneEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text', unique: true })
  e164: string;

  @Column({ type: 'text', default: 'unknown' })
  reachability: Reachability;

  /** Set while it is failing, with what the gateway said. */
  @Column({ name: 'failing_since', type: 'timestamptz', nullable: true })
  failingSince: Date | null;

  @Column({ name: 'failure_code', type: 'text', nullable: true })
  failureCode: string | null;
}
