import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** An uploaded sheet whose rows are the audience of an announcement. Never changed once it is there. */
@Entity('audience_sheet')
export class AudienceSheetEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName: string;

  /** The names of the fields that it brings. */
  @Column({ type: 'text', array: true })
  columns: string[];

  @Column({ name: 'uploaded_by', type: 'uuid' })
  uploadedBy: string;

  /** School time. */
  @Column({ name: 'uploaded_at', type: 'timestamptz' })
  uploadedAt: Date;
}
