import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Transaction } from '../../platform/database/database.js';
import { HandOversRepository } from './hand-overs.repository.js';

/** Whether the lists of classes stand handed over. Whoever changes who is on a list calls this. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly repository: HandOversRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * Takes back the word that these lists are complete, where it was given.
   * @param by whose change it is; null for another program's
   */
  async reopen(
    transaction: Transaction,
    classIds: readonly string[],
    { by, at }: { by: string | null; at: Date },
  ): Promise<void> {
    const reopened = await this.repository.reopen(transaction, classIds, { by, at });
    await this.auditLog.writeMany(
      transaction,
      reopened.map((classId) => ({
        ...{ at, actorId: by, action: 'class-list.reopened' },
        ...{ subjectKind: 'class', subjectId: classId },
        before: { handedOver: true },
        after: { handedOver: false },
      })),
    );
  }
}
