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

  /** The last word of the name, by which lists are sorted. */
  @Column({ name: 'given_name', type: 'text' })
  givenName: string;

  /** The name without case and diacritics, by which it is found. */
  @Column({ name: 'search_key', type: 'text' })
  searchKey: string;

  /** While it waits for a second person's word, it is what the account is to become. */
  @Column({ type: 'text' })
  role: Role;

  /** Who asked for the role that the account has; null for the system itself, at set-up. */
  @Column({ name: 'role_given_by', type: 'uuid', nullable: true })
  roleGivenBy: string | null;

  /** The mailbox that one-time links and notices go to; null where none was given. */
  @Column({ type: 'text', nullable: true })
  email: string | null;

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

  /** School time. */
  @Column({ name: 'last_signed_in_at', type: 'timestamptz', nullable: true })
  lastSignedInAt: Date | null;
}
