import { Injectable } from '@nestjs/common';
import type { MessageKind } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Suppressions } from '../../delivery/suppressions/suppressions.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { OwnRecord } from '../merging/own-record.js';
import { OptOutCircumstances } from './opt-out-circumstances.js';
import { OptOutsRepository } from './opt-outs.repository.js';

/** Writes down that a guardian does not want messages of one kind; what is on its way stops. */
@Injectable()
export class RecordOptOut {
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
   * Once is enough: said again, it changes nothing.
   * @param howSaid how the school learned of it, in the person's words
   * @throws CodedError `guardian.not-found` also where they are not the person's business
   */
  async run(
    account: Principal,
    guardianId: string,
    kind: MessageKind,
    howSaid: string,
  ): Promise<void> {
    const at = await this.schoolClock.now();
    const by = account.accountId;
    await this.database.transaction(async (transaction) => {
      await this.circumstances.enter(transaction, account, guardianId);
      await this.runIn(transaction, { guardianId, kind, howSaid, by, at });
    });
  }

  /** The same for who has made sure already that the guardian is the person's business. */
  async runIn(
    transaction: Transaction,
    optOut: { guardianId: string; kind: MessageKind; howSaid: string; by: string; at: Date },
  ): Promise<void> {
    const { guardianId, kind, by, at } = optOut;
    if (!(await this.optOuts.open(transaction, optOut))) return;
    await this.suppressions.suppress(
      transaction,
      await this.circumstances.suppressionsOf(transaction, guardianId, kind),
    );
    await this.auditLog.write(transaction, {
      at,
      actorId: by,
      action: 'guardian.opted-out',
      subjectKind: 'guardian',
      subjectId: guardianId,
      details: {
        messageKind: kind,
        ...(await this.ownRecord.details(transaction, by, guardianId)),
      },
      before: { optedOut: false },
      after: { optedOut: true, howSaid: optOut.howSaid },
    });
  }
}
