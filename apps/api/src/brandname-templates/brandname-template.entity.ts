import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Where a template is known from: a person, or the gateway with which it is registered. */
export const templateSources = ['typed', 'fetched'] as const;
export type TemplateSource = (typeof templateSources)[number];

/** A text that one network carries under one sender's name: `{P1,20} la ma xac minh…`. */
@Entity('brandname_template')
export class BrandnameTemplateEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  brandname: string;

  /** As `vietnameseNetworks` numbers them. */
  @Column({ type: 'integer' })
  network: number;

  @Column({ type: 'text' })
  content: string;

  @Column({ type: 'text' })
  source: TemplateSource;

  /** School time. */
  @Column({ name: 'kept_at', type: 'timestamptz' })
  keptAt: Date;

  @Column({ name: 'kept_by', type: 'uuid' })
  keptBy: string;
}
