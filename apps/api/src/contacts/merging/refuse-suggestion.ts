import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { SuggestionsRepository } from './suggestions.repository.js';

/** Two guardians are two people, and are not offered for merging again. */
@Injectable()
export class RefuseSuggestion {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly suggestions: SuggestionsRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws CodedError `guardian-merge.one-guardian`, `guardian.not-found` */
  async run(accountId: string, oneId: string, otherId: string): Promise<void> {
    if (oneId === otherId) throw new CodedError('guardian-merge.one-guardian');
    await this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      const pair = { oneId, otherId };
      if (!(await this.suggestions.refuse(transaction, pair, accountId, at))) {
        throw new CodedError('guardian.not-found');
      }
      await this.auditLog.write(transaction, {
        ...{ at, actorId: accountId, action: 'guardian.not-same-person' },
        ...{ subjectKind: 'guardian', subjectId: oneId, after: { notSamePersonAs: otherId } },
      });
    });
  }
}
