import type { RollOverPlan } from '@lien-lac/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A school year into which everyone was moved up, and what that wrote. */
@Entity('roll_over')
export class RollOverEntity {
  @PrimaryColumn({ name: 'start_year', type: 'integer' })
  startYear: number;

  @Column({ type: 'jsonb' })
  plan: RollOverPlan;

  @Column({ name: 'rolled_by', type: 'uuid' })
  rolledBy: string;

  /** School time. */
  @Column({ name: 'rolled_at', type: 'timestamptz' })
  rolledAt: Date;
}
