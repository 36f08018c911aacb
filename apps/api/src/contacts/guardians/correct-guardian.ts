import { Injectable } from '@nestjs/common';
import { properCaseName, type Relationship } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import {
  changedMeanwhile,
  type ExpectedVersion,
  isSeen,
} from '../../platform/http/entity-tags/if-match.js';
import { HandOvers } from '../class-lists/hand-overs.js';
import { OwnRecord } from '../merging/own-record.js';
import { GuardiansRepository, type HeldGuardian } from './guardians.repository.js';
import { OwnStudents } from './own-students.js';
import { ReadGuardian } from './read-guardian.js';

/** What is not named stays as it is. */
export interface GuardianCorrection {
  fullName?: string | undefined;
  relationship?: Relationship | undefined;
}

/** Corrects a guardian's name, or what they are to the student. Their numbers stay as they are. */
@Injectable()
export class CorrectGuardian {
  constructor(
    private readonly database: Database,
    private readonly ownStudents: OwnStudents,
    private readonly guardians: GuardiansRepository,
    private readonly readGuardian: ReadGuardian,
    private readonly handOvers: HandOvers,
    private readonly ownRecord: OwnRecord,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * The name is the person's, at whichever student.
   * @throws CodedError `student.not-found`, `guardian.not-found`, `request.changed-meanwhile`
   */
  async run(
    account: Principal,
    studentId: string,
    guardianId: string,
    expected: ExpectedVersion,
    correction: GuardianCorrection,
  ): Promise<void> {
    const reach = await this.ownStudents.reach(account, 'contact.propose');
    const seen = await this.database.transaction(async (transaction) => {
      const { classId, at } = await this.ownStudents.enter(transaction, reach, studentId);
      const held = await this.guardians.findForUpdate(transaction, studentId, guardianId);
      if (held === null || held.ended) throw new CodedError('guardian.not-found');
      if (!isSeen(expected, held.version)) return false;
      const changed = await this.runIn(transaction, account.accountId, held, correction, at);
      if (changed) {
        await this.handOvers.reopen(transaction, [classId], { by: account.accountId, at });
      }
      return true;
    });
    if (!seen) {
      throw changedMeanwhile(await this.readGuardian.run(account, studentId, guardianId));
    }
  }

  /** The correction itself, for who holds the guardian already. Returns whether anything changed. */
  async runIn(
    transaction: Transaction,
    actorId: string,
    held: HeldGuardian,
    correction: GuardianCorrection,
    at: Date,
  ): Promise<boolean> {
    const fullName = (correction.fullName && properCaseName(correction.fullName)) || held.fullName;
    const relationship = correction.relationship ?? held.relationship;
    const renamed = fullName !== held.fullName;
    const related = relationship !== held.relationship;
    if (!renamed && !related) return false;
    if (renamed) await this.guardians.rename(transaction, held.guardianId, fullName!);
    if (related) await this.guardians.relate(transaction, held.guardianshipId, relationship);
    await this.auditLog.write(transaction, {
      ...{ at, actorId, action: 'guardian.corrected' },
      ...{ subjectKind: 'guardian', subjectId: held.guardianId },
      details: {
        studentId: held.studentId,
        ...(await this.ownRecord.details(transaction, actorId, held.guardianId)),
      },
      before: { fullName: held.fullName, relationship: held.relationship },
      after: { fullName, relationship },
    });
    return true;
  }
}
