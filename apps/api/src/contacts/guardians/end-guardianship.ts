import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Suppressions } from '../../delivery/suppressions/suppressions.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import {
  changedMeanwhile,
  type ExpectedVersion,
  isSeen,
} from '../../platform/http/entity-tags/if-match.js';
import { HandOvers } from '../class-lists/hand-overs.js';
import { ContactRepository } from '../confirmation/contact.repository.js';
import { holdBack } from '../confirmation/replaced-contacts.js';
import { OwnRecord } from '../merging/own-record.js';
import { GuardiansRepository } from './guardians.repository.js';
import { OwnStudents } from './own-students.js';
import { ReadGuardian } from './read-guardian.js';

/**
 * Takes a guardian from a student: nothing more is sent on their account, not even what is on its way.
 * What was said and done stays to be read. Should they come back, their numbers are asked about anew.
 */
@Injectable()
export class EndGuardianship {
  constructor(
    private readonly database: Database,
    private readonly ownStudents: OwnStudents,
    private readonly guardians: GuardiansRepository,
    private readonly contacts: ContactRepository,
    private readonly readGuardian: ReadGuardian,
    private readonly suppressions: Suppressions,
    private readonly handOvers: HandOvers,
    private readonly ownRecord: OwnRecord,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws CodedError `student.not-found`, `guardian.not-found`, `request.changed-meanwhile` */
  async run(
    account: Principal,
    studentId: string,
    guardianId: string,
    expected: ExpectedVersion,
  ): Promise<void> {
    const by = account.accountId;
    const reach = await this.ownStudents.reach(account, 'contact.propose');
    const seen = await this.database.transaction(async (transaction) => {
      const { classId, at } = await this.ownStudents.enter(transaction, reach, studentId);
      const held = await this.guardians.findForUpdate(transaction, studentId, guardianId);
      if (held === null || held.ended) throw new CodedError('guardian.not-found');
      if (!isSeen(expected, held.version)) return false;
      const confirmed = await this.guardians.end(transaction, held.guardianshipId, { by, at });
      await this.contacts.withdrawConfirmation(transaction, confirmed);
      await this.suppressions.suppress(transaction, holdBack(confirmed));
      await this.auditLog.write(transaction, {
        ...{ at, actorId: by, action: 'guardian.ended' },
        ...{ subjectKind: 'guardian', subjectId: guardianId },
        details: { studentId, ...(await this.ownRecord.details(transaction, by, guardianId)) },
        before: { fullName: held.fullName, relationship: held.relationship, confirmed },
      });
      await this.handOvers.reopen(transaction, [classId], { by, at });
      return true;
    });
    if (!seen) {
      throw changedMeanwhile(await this.readGuardian.run(account, studentId, guardianId));
    }
  }
}
