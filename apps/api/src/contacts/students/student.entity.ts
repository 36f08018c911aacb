import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A student, through all the years at the school. */
@Entity('student')
export class StudentEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text', nullable: true })
  code: string | null;

  @Column({ name: 'full_name', type: 'text' })
  fullName: string;

  /** Lists go by it. */
  @Column({ name: 'given_name', type: 'text' })
  givenName: string;

  @Column({ name: 'search_key', type: 'text' })
  searchKey: string;

  /** The search keys of the guardians, kept by the database for the search by name. */
  @Column({ name: 'family_key', type: 'text', default: '', select: false })
  familyKey: string;

  /** YYYY-MM-DD. */
  @Column({ name: 'date_of_birth', type: 'date', nullable: true })
  dateOfBirth: string | null;

  @Column({ type: 'text', nullable: true })
  gender: 'male' | 'female' | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** Counts the changes, for whoever changes what another has changed meanwhile. */
  @Column({ type: 'integer', default: 1 })
  version: number;
}
