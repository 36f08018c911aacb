import type { Role } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A member of the staff who may sign in. Accounts are disabled, never deleted: the trail names them. */
@Entity('account')
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Lower case; unique. */
  @Column({ type: 'text' })
  username: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName: string;

  @Column({ type: 'text' })
  role: Role;

  /** Argon2id in PHC form; null until the person has chosen a password. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash: string | null;

  /** School time. */
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** Null when the system made it at set-up. */
  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy: string | null;

  /** School time; null while the role waits for a second person's word, and nobody can sign in. */
  @Column({ name: 'role_confirmed_at', type: 'timestamptz', nullable: true })
  roleConfirmedAt: Date | null;

  /** The second person, where the role asks for one. */
  @Column({ name: 'role_confirmed_by', type: 'uuid', nullable: true })
  roleConfirmedBy: string | null;

  /** School time. */
  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt: Date | null;
}
