import type { AnnouncementMove } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { AuditLog, type AuditRecord } from '../platform/audit/audit-log.js';
import { changedValues } from '../platform/audit/changed-values.js';
import type { Transaction } from '../platform/database/database.js';
import { AnnouncementNotices } from './announcement-notices.js';
import type { AnnouncementEntity } from './announcement.entity.js';
import { AnnouncementRepository } from './announcement.repository.js';

export interface Deed {
  move: AnnouncementMove;
  /** As it was, unless the deed made it, and as it is now. */
  moved: { before?: AnnouncementEntity; after: AnnouncementEntity };
  /** Null for the system itself. */
  person: Principal | null;
  /** School time. */
  at: Date;
  note?: string;
  /** The text whose accuracy was stated. */
  text?: string;
  /** Of counts and hashes, for the audit; nothing personal. */
  details?: Record<string, string | number | boolean>;
}

/**
 * Who moved an announcement on: for its readers with names and notes, for the audit with what changed,
 * and by mail for those whom it concerns.
 */
@Injectable()
export class AnnouncementTrail {
  constructor(
    private readonly repository: AnnouncementRepository,
    private readonly audit: AuditLog,
    private readonly notices: AnnouncementNotices,
  ) {}

  async write(transaction: Transaction, deed: Deed): Promise<void> {
    const { moved, person, move, at } = deed;
    const { id, revision } = moved.after;
    await this.repository.recordEvent(transaction, {
      announcementId: id,
      at,
      move,
      revision,
      actorId: person?.accountId ?? null,
      actorName: person?.displayName ?? null,
      note: deed.note ?? null,
      text: deed.text ?? null,
    });
    await this.audit.write(transaction, {
      at,
      actorId: person?.accountId ?? null,
      action: `announcement.${move}`,
      subjectKind: 'announcement',
      subjectId: id,
      details: { revision, ...deed.details },
      ...changesOf(moved),
    });
    await this.notices.send(transaction, move, moved.after, person);
  }
}

function changesOf({ before, after }: Deed['moved']): Pick<AuditRecord, 'before' | 'after'> {
  return before === undefined
    ? { after: auditedValues(after) }
    : changedValues(auditedValues(before), auditedValues(after));
}

/** What somebody may decide about it, and what follows from that. */
function auditedValues(announcement: AnnouncementEntity): Record<string, unknown> {
  const { status, revision, title, text, withoutDiacritics, messageDate } = announcement;
  const { templateId, templateVersion } = announcement;
  const { audience, sendAt, requestedBy, requesterRole, approvedBy, leaveAt } = announcement;
  const { proposedText, proposedWithoutDiacritics, approvedHash, corrects } = announcement;
  return {
    ...{ status, revision, title, text, withoutDiacritics, messageDate },
    ...{ templateId, templateVersion },
    ...{ audience, sendAt, requestedBy, requesterRole, approvedBy, leaveAt },
    ...{ proposedText, proposedWithoutDiacritics, approvedHash, corrects },
  };
}
