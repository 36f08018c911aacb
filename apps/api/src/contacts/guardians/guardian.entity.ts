import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person who cares for one student or several. */
@Entity('guardian')
export class GuardianEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Null where the school knows the number and not the name. */
  @Column({ name: 'full_name', type: 'text', nullable: true })
  fullName: string | null;

  @Column({ name: 'search_key', type: 'text', nullable: true })
  searchKey: string | null;

  /** Counts the changes, from 1. */
  @Column({ type: 'integer', default: 1 })
  version: number;
}
