import type {
  ColumnCorrections,
  RosterImportStatus,
  RosterOutcome,
  RosterReading,
} from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** An uploaded roster, with what was read in it. Until it is accepted it changes nothing. */
@Entity('roster_import')
export class RosterImportEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName: string;

  /** The file itself: a person may correct what its columns mean, and then it is read again. */
  @Column({ name: 'file_bytes', type: 'bytea', select: false })
  fileBytes: Buffer;

  /** The person's corrections so far. */
  @Column({ type: 'jsonb', default: {} })
  columns: ColumnCorrections;

  @Column({ type: 'jsonb' })
  reading: RosterReading;

  @Column({ type: 'text', default: 'previewed' })
  status: RosterImportStatus;

  /** For which year the list is; null for the present one of the day on which it is accepted. */
  @Column({ name: 'school_year', type: 'integer', nullable: true })
  schoolYear: number | null;

  @Column({ name: 'uploaded_by', type: 'uuid' })
  uploadedBy: string;

  /** School time. */
  @Column({ name: 'uploaded_at', type: 'timestamptz' })
  uploadedAt: Date;

  @Column({ name: 'accepted_by', type: 'uuid', nullable: true })
  acceptedBy: string | null;

  /** School time. */
  @Column({ name: 'accepted_at', type: 'timestamptz', nullable: true })
  acceptedAt: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  outcome: RosterOutcome | null;
}
