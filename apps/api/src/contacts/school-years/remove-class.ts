import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { ClassUses } from './class-uses.js';
import { ClassRemovalRepository } from './class-removal.repository.js';

/** Takes a class away that never was anybody's: one that a slip of the pen had made. */
@Injectable()
export class RemoveClass {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly classes: ClassRemovalRepository,
    private readonly classUses: ClassUses,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws CodedError `class.not-found`, and `class.in-use` with what hangs on it */
  async run(accountId: string, classId: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await this.schoolRoster.lock(transaction);
      const found = await this.classes.lock(transaction, classId);
      if (found === null) throw new CodedError('class.not-found');
      const lost = [
        ...(await this.classes.usesOf(transaction, classId)),
        ...(await this.classUses.of(transaction, [classId])),
      ];
      if (lost.length > 0) {
        const fields = lost.map(({ what }) => ({ field: what, code: 'class.in-use' }));
        throw new CodedError('class.in-use', {}, fields, { lost });
      }
      const at = await this.schoolClock.nowWithin(transaction);
      await this.classes.remove(transaction, classId);
      await this.auditLog.write(transaction, {
        ...{ at, actorId: accountId, action: 'class.removed' },
        ...{ subjectKind: 'class', subjectId: classId, before: { ...found } },
      });
    });
  }
}
