import type { RollOverChoices, RollOverPlan } from '@lien-lac/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A move into a new school year as somebody looked at it. */
@Entity('roll_over_preview')
export class RollOverPreviewEntity {
  /** Of the plan and the choices: two previews with one fingerprint are the same. */
  @PrimaryColumn({ type: 'text' })
  fingerprint: string;

  @Column({ type: 'jsonb' })
  choices: RollOverChoices;

  @Column({ type: 'jsonb' })
  plan: RollOverPlan;

  @Column({ name: 'made_by', type: 'uuid' })
  madeBy: string;

  /** School time. */
  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;
}
