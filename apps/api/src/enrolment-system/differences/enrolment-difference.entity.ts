import type { EnrolmentDifferenceField } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Something that the enrolment system tells otherwise than the school has it. It waits until CGCN
 * takes it or keeps what the school has. What was kept stays here, so that being told the same again
 * asks nobody again.
 */
@Entity('enrolment_difference')
export class EnrolmentDifferenceEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'external_id', type: 'text' })
  externalId: string;

  @Column({ type: 'text' })
  field: EnrolmentDifferenceField;

  /** The guardianship, for a guardian's name or relationship; the contact, for a phone. */
  @Column({ type: 'uuid', nullable: true })
  about: string | null;

  /** Null for a phone: they tell none. */
  @Column({ type: 'text', nullable: true })
  theirs: string | null;

  /** School time at which it was first told so. */
  @Column({ type: 'timestamptz' })
  since: Date;

  @Column({ name: 'kept_by', type: 'uuid', nullable: true })
  keptBy: string | null;

  /** School time. */
  @Column({ name: 'kept_at', type: 'timestamptz', nullable: true })
  keptAt: Date | null;
}
