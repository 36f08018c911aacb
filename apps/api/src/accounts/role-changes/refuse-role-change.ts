import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { toldOf } from './ask-role-change.js';
import { FindRoleChange } from './find-role-change.js';
import { RoleChangesRepository } from './role-changes.repository.js';

@Injectable()
export class RefuseRoleChange {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly find: FindRoleChange,
    private readonly changes: RoleChangesRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The second person's no: nothing is done.
   * @throws CodedError `role-change.not-found`, `role-change.not-waiting`,
   * `role-change.needs-another-person`
   */
  async run(actorId: string, id: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      const { change } = await this.find.answerable(transaction, id, actorId, at);
      await this.changes.decide(transaction, id, 'refuse', { by: actorId, at });
      await this.audit.write(transaction, {
        at,
        actorId,
        action: 'role-change.refused',
        subjectKind: 'account',
        subjectId: change.accountId,
        details: { roleChangeId: id, askedBy: change.askedBy, ...toldOf(change) },
        before: { roleChange: 'waiting' },
        after: { roleChange: 'refused' },
      });
    });
  }
}
