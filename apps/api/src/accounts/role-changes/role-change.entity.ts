import type { Role, RoleChangeKind, RoleChangeStatus } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What one person asked for about an account, and what a second one said to it. */
@Entity('role_change')
export class RoleChange {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Whom it is about. */
  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  kind: RoleChangeKind;

  /** The role that is asked for, of the kind `role` alone. */
  @Column({ type: 'text', nullable: true })
  role: Role | null;

  /** The mailbox that is asked for, of the kind `email` alone. */
  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text' })
  status: RoleChangeStatus;

  @Column({ name: 'asked_by', type: 'uuid' })
  askedBy: string;

  /** School time, as are the others. */
  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  /** Who confirmed, refused or withdrew it. */
  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;
}
