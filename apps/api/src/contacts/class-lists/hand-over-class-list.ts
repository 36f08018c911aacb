import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ContactAccess } from '../access/contact-access.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { ClassListsRepository } from './class-lists.repository.js';
import { HandOversRepository } from './hand-overs.repository.js';

/** A teacher's word to CGCN that the list of the class is complete (procedure § 1). */
@Injectable()
export class HandOverClassList {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly access: ContactAccess,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly lists: ClassListsRepository,
    private readonly handOvers: HandOversRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * Said twice, it counts once. Gaps don't stand in its way: a family may have no phone.
   * @throws CodedError `class.not-found` also where it is not theirs, `class-list.empty`
   */
  async run(account: Principal, classId: string, note: string | null): Promise<void> {
    const by = account.accountId;
    const visibility = await this.access.visibility(account);
    const reach = await this.access.reach(account, 'contact.propose', visibility.schoolYear);
    if (reach !== null && !reach.includes(classId)) throw new CodedError('class.not-found');
    const [list] = await this.lists.list({ ...visibility, classIds: [classId] });
    if (list === undefined) throw new CodedError('class.not-found');
    if (list.students === 0) throw new CodedError('class-list.empty');
    const { students, withoutPhone, unconfirmed } = list;
    await this.database.transaction(async (transaction) => {
      await this.schoolRoster.lock(transaction);
      const at = await this.schoolClock.nowWithin(transaction);
      const handOver = { classId, by, at, note };
      if (!(await this.handOvers.insert(transaction, handOver))) return;
      await this.auditLog.write(transaction, {
        ...{ at, actorId: by, action: 'class-list.handed-over' },
        ...{ subjectKind: 'class', subjectId: classId },
        details: { students, withoutPhone, unconfirmed },
        before: { handedOver: false },
        after: { handedOver: true },
      });
    });
  }
}
