import { Injectable } from '@nestjs/common';
import type { MessageKind } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Suppressions } from '../../delivery/suppressions/suppressions.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { OwnRecord } from '../merging/own-record.js';
import { OptOutCircumstances } from './opt-out-circumstances.js';
import { OptOutsRepository } from './opt-outs.repository.js';

/** Writes down that a guardian wants messages of this kind again. */
@Injectable()
export class EndOptOut {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly circumstances: OptOutCircumstances,
    private readonly optOuts: OptOutsRepository,
    private readonly suppressions: Suppressions,
    private readonly ownRecord: OwnRecord,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * Where the guardian had not opted out, it changes nothing.
   * @throws CodedError `guardian.not-found` also where they are not the person's business
   */
  async run(account: Principal, guardianId: string, kind: MessageKind): Promise<void> {
    const at = await this.schoolClock.now();
    const by = account.accountId;
    await this.database.transaction(async (transaction) => {
      await this.circumstances.enter(transaction, account, guardianId);
      if (!(await this.optOuts.close(transaction, { guardianId, kind, by, at }))) return;
      await this.suppressions.lift(
        transaction,
        await this.circumstances.suppressionsOf(transaction, guardianId, kind),
      );
      await this.auditLog.write(transaction, {
        at,
        actorId: by,
        action: 'guardian.opted-in',
        subjectKind: 'guardian',
        subjectId: guardianId,
        details: {
          messageKind: kind,
          ...(await this.ownRecord.details(transaction, by, guardianId)),
        },
        before: { optedOut: true },
        after: { optedOut: false },
      });
    });
  }
}
