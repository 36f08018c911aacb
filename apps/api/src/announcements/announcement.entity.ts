import type { AnnouncementStatus, AudienceRule, Role } from '@lien-lac/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A request to write to many guardians, from its submission to its plan. All times are school time. */
@Entity('announcement')
export class AnnouncementEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  status: AnnouncementStatus;

  /** From 1, and one more at each submission: what an approver says they have seen. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ name: 'requested_by', type: 'uuid' })
  requestedBy: string;

  /** The role in which that person asked; who may approve goes by it. */
  @Column({ name: 'requester_role', type: 'text' })
  requesterRole: Role;

  /** As the person was called then. */
  @Column({ name: 'requester_name', type: 'text' })
  requesterName: string;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt: Date;

  /** For the staff's lists; no guardian sees it. */
  @Column({ type: 'text' })
  title: string;

  /** NFC, with its fields in braces. */
  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'without_diacritics', type: 'boolean' })
  withoutDiacritics: boolean;

  /** The day that the text speaks of, `YYYY-MM-DD`; null for the day on which it leaves. */
  @Column({ name: 'message_date', type: 'date', nullable: true })
  messageDate: string | null;

  @Column({ type: 'jsonb' })
  audience: AudienceRule;

  /** The template, in the version, after which it was written; null where it was written by hand. */
  @Column({ name: 'template_id', type: 'uuid', nullable: true })
  templateId: string | null;

  @Column({ name: 'template_version', type: 'integer', nullable: true })
  templateVersion: number | null;

  /** When the requester wants it to leave; null for as soon as it is approved. */
  @Column({ name: 'send_at', type: 'timestamptz', nullable: true })
  sendAt: Date | null;

  /** When the requester stated that the content is accurate, and the SHA-256 of the text they meant. */
  @Column({ name: 'accuracy_stated_at', type: 'timestamptz', nullable: true })
  accuracyStatedAt: Date | null;

  @Column({ name: 'accuracy_text_hash', type: 'text', nullable: true })
  accuracyTextHash: string | null;

  /** What a reviewer would send instead, until the requester answers. */
  @Column({ name: 'proposed_text', type: 'text', nullable: true })
  proposedText: string | null;

  @Column({ name: 'proposed_without_diacritics', type: 'boolean', nullable: true })
  proposedWithoutDiacritics: boolean | null;

  /** The announcement that this one puts right; it goes to exactly those whom that one reached. */
  @Column({ type: 'uuid', nullable: true })
  corrects: string | null;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  approvedBy: string | null;

  /** The SHA-256 of everything that was approved; the plan writes nothing else. */
  @Column({ name: 'approved_hash', type: 'text', nullable: true })
  approvedHash: string | null;

  /** The id of the request that approved it, for the log and the traces of what comes of it. */
  @Column({ name: 'approved_request', type: 'text', nullable: true })
  approvedRequest: string | null;

  /** Fixed by the approval: the wanted time, or the approval's own where that is later. */
  @Column({ name: 'leave_at', type: 'timestamptz', nullable: true })
  leaveAt: Date | null;

  /** SMS parts of all its messages together; null until they are written. */
  @Column({ name: 'planned_parts', type: 'integer', nullable: true })
  plannedParts: number | null;

  /** When its people were told that its send is over; null before, and while it is taken up again. */
  @Column({ name: 'end_told_at', type: 'timestamptz', nullable: true })
  endToldAt: Date | null;
}
