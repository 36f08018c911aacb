import type { AnnouncementMove } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import type { Transaction } from '../platform/database/database.js';
import type { AnnouncementEntity } from './announcement.entity.js';
import { AnnouncementRepository } from './announcement.repository.js';

export interface Deed {
  move: AnnouncementMove;
  announcement: Pick<AnnouncementEntity, 'id' | 'revision'>;
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

/** Who moved an announcement on: for its readers with names and notes, for the audit with ids alone. */
@Injectable()
export class AnnouncementTrail {
  constructor(
    private readonly repository: AnnouncementRepository,
    private readonly audit: AuditLog,
  ) {}

  async write(transaction: Transaction, deed: Deed): Promise<void> {
    const { announcement, person, move, at } = deed;
    await this.repository.recordEvent(transaction, {
      announcementId: announcement.id,
      at,
      move,
      revision: announcement.revision,
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
      subjectId: announcement.id,
      details: { revision: announcement.revision, ...deed.details },
    });
  }
}
