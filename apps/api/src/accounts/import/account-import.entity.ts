import type { RosterImportStatus, StaffReading } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What accepting a list of the staff did. */
export interface AccountImportOutcome {
  /** New accounts, those among them that await a second person included. */
  created: number;
  /** New accounts whose role awaits a second person. */
  awaiting: number;
  /** Classes that were given to a teacher. */
  classes: number;
  /** Rows of people who have an account and were given nothing. */
  unchanged: number;
  /** Rows of which no account was made. */
  refusedRows: number;
}

/** An uploaded list of the staff, with what was read in it. Until it is accepted it changes nothing. */
@Entity('account_import')
export class AccountImport {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName: string;

  @Column({ type: 'jsonb' })
  reading: StaffReading;

  @Column({ type: 'text' })
  status: RosterImportStatus;

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
  outcome: AccountImportOutcome | null;
}
