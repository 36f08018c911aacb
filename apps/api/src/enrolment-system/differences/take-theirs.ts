import { Injectable } from '@nestjs/common';
import { planTaking } from '@lien-lac/domain';
import { ProposedStudents } from '../../contacts/proposals/proposed-students.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { EnrolmentDifferencesRepository } from './enrolment-differences.repository.js';
import { HoldDifference } from './hold-difference.js';

/** Changes the roster to what the enrolment system tells. */
@Injectable()
export class TakeTheirs {
  constructor(
    private readonly database: Database,
    private readonly students: ProposedStudents,
    private readonly holdDifference: HoldDifference,
    private readonly differences: EnrolmentDifferencesRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws CodedError `enrolment-difference.settled`, `….code-taken`, `….class-gone` */
  async run(accountId: string, id: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      // The roster first, as a push does: two that wait for each other would wait for ever.
      const held = await this.students.hold(transaction);
      const { difference, facts, ours } = await this.holdDifference.run(transaction, id);
      const plan = planTaking(difference, facts.id, held.roster);
      if ('refused' in plan) throw new CodedError(plan.refused);
      await this.students.write(transaction, held, plan.roster, {
        ...{ by: accountId, studentIds: [facts.id] },
      });
      if (plan.endedContact !== null) {
        const deed = { by: accountId, at: held.now };
        await this.students.endUse(transaction, plan.endedContact, deed);
      }
      await this.differences.remove(transaction, id);
      const { externalId, field, about, theirs } = difference;
      await this.auditLog.write(transaction, {
        at: held.now,
        actorId: accountId,
        action: 'enrolment.difference-taken',
        subjectKind: 'student',
        subjectId: facts.id,
        details: { externalId, field, about },
        before: { [field]: ours },
        after: { [field]: theirs },
      });
    });
  }
}
