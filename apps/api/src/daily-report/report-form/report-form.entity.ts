import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How each family's message of the day is written, in one row at most; without it in the usual way. */
@Entity('report_form')
export class ReportFormEntity {
  @PrimaryColumn({ type: 'text' })
  id: 'report-form';

  @Column({ name: 'most_parts', type: 'integer' })
  mostParts: number;

  @Column({ name: 'without_diacritics', type: 'boolean' })
  withoutDiacritics: boolean;

  @Column({ type: 'integer' })
  version: number;

  /** School time. */
  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date;

  @Column({ name: 'changed_by', type: 'uuid' })
  changedBy: string;
}
