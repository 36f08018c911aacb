import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { type Suppression, Suppressions } from '../../delivery/suppressions/suppressions.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import {
  changedMeanwhile,
  type ExpectedVersion,
  isSeen,
} from '../../platform/http/entity-tags/if-match.js';
import { contactReference } from '../guardians/contact-reference.js';
import { GuardiansRepository } from '../guardians/guardians.repository.js';
import { OwnStudents } from '../guardians/own-students.js';
import { ReadGuardian } from '../guardians/read-guardian.js';
import { OwnRecord } from '../merging/own-record.js';
import { type Preference, PreferencesRepository } from './preferences.repository.js';

/**
 * Writes down which kinds of message a guardian gets about a student, by which way and in which
 * language. A kind that the family leaves to another guardian stops at once, also what is on its way.
 */
@Injectable()
export class SetPreferences {
  constructor(
    private readonly database: Database,
    private readonly ownStudents: OwnStudents,
    private readonly guardians: GuardiansRepository,
    private readonly preferences: PreferencesRepository,
    private readonly readGuardian: ReadGuardian,
    private readonly suppressions: Suppressions,
    private readonly ownRecord: OwnRecord,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * Kinds that are not named stay as they are.
   * @throws CodedError `student.not-found`, `guardian.not-found`, `request.changed-meanwhile`
   */
  async run(
    account: Principal,
    studentId: string,
    guardianId: string,
    expected: ExpectedVersion,
    preferences: readonly Preference[],
  ): Promise<void> {
    const by = account.accountId;
    const reach = await this.ownStudents.reach(account, 'contact.propose');
    const seen = await this.database.transaction(async (transaction) => {
      const { at } = await this.ownStudents.enter(transaction, reach, studentId);
      const held = await this.guardians.findForUpdate(transaction, studentId, guardianId);
      if (held === null || held.ended) throw new CodedError('guardian.not-found');
      if (!isSeen(expected, held.version)) return false;
      const { guardianshipId } = held;
      const before = await this.preferences.find(transaction, guardianshipId);
      await this.preferences.set(transaction, guardianshipId, preferences, { by, at });
      const after = await this.preferences.find(transaction, guardianshipId);
      const contactIds = await this.preferences.contactIds(transaction, guardianshipId);
      await this.suppressions.suppress(transaction, heldBack(contactIds, preferences, false));
      await this.suppressions.lift(transaction, heldBack(contactIds, preferences, true));
      await this.auditLog.write(transaction, {
        ...{ at, actorId: by, action: 'guardian.preferences-set' },
        ...{ subjectKind: 'guardian', subjectId: guardianId },
        details: { studentId, ...(await this.ownRecord.details(transaction, by, guardianId)) },
        before: { preferences: before },
        after: { preferences: after },
      });
      return true;
    });
    if (!seen) throw changedMeanwhile(await this.readGuardian.run(account, studentId, guardianId));
  }
}

/** What stands in delivery for the kinds that a guardian receives, or does not. */
function heldBack(
  contactIds: readonly string[],
  preferences: readonly Preference[],
  received: boolean,
): Suppression[] {
  const kinds = preferences.filter(({ receives }) => receives === received);
  return kinds.flatMap(({ messageKind: kind }) =>
    contactIds.map((id) => ({ reference: contactReference(id), kind, reason: 'not-wanted' })),
  );
}
