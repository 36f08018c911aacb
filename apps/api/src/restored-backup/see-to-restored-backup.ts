import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { RestoredSendsRepository } from '../delivery/restored/restored-sends.repository.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { RestoredBackupRepository } from '../platform/restored/restored-backup.repository.js';
import { ReadRestoredBackup } from './read-restored-backup.js';

/** What a person does about what a restoring left open. */
@Injectable()
export class SeeToRestoredBackup {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly read: ReadRestoredBackup,
    private readonly sends: RestoredSendsRepository,
    private readonly backups: RestoredBackupRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Says of all that has no page of its own how it ended. Nothing of it is sent. */
  async decideOthers(person: Principal, decision: 'taken' | 'failed'): Promise<void> {
    const others = await this.read.listOthers();
    const now = await this.clock.now();
    for (const send of others) {
      const ids = await this.sends.listUnknown(send);
      await this.database.transaction(async (transaction) => {
        const messages = await this.delivery.decideUnknown(
          ...([transaction, send.sourceKind, send.sourceId, ids, decision] as const),
        );
        await this.audit.write(transaction, {
          ...{ at: now, actorId: person.accountId, action: 'backup.decided' },
          ...{ subjectKind: send.sourceKind, subjectId: send.sourceId },
          details: { messages },
          ...{ before: { status: 'unknown' }, after: { status: decision } },
        });
      });
    }
  }

  /** Takes it off the homes; what is still open stands where its send stands. */
  async markSeen(person: Principal): Promise<void> {
    const now = await this.clock.now();
    await this.database.transaction(async (transaction) => {
      if (!(await this.backups.markSeen(transaction, person.accountId, now))) return;
      await this.audit.write(transaction, {
        ...{ at: now, actorId: person.accountId, action: 'backup.seen-to' },
        ...{ subjectKind: 'backup', subjectId: 'restored' },
        ...{ before: { seen: false }, after: { seen: true } },
      });
    });
  }
}
