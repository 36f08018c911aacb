import { Injectable } from '@nestjs/common';
import { type MessageKind, schoolDate } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import type { Suppression } from '../../delivery/suppressions/suppressions.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ContactAccess } from '../access/contact-access.js';
import { contactReference } from '../guardians/contact-reference.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { OptOutsRepository } from './opt-outs.repository.js';

/** What opting out and coming back in have to look at alike. */
@Injectable()
export class OptOutCircumstances {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly access: ContactAccess,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly optOuts: OptOutsRepository,
  ) {}

  /**
   * Keeps contacts from being added meanwhile, and makes sure that the guardian is the person's
   * business.
   * @throws CodedError `guardian.not-found` also where they are not
   */
  async enter(transaction: Transaction, account: Principal, guardianId: string): Promise<void> {
    await this.schoolRoster.lock(transaction);
    if (!(await this.optOuts.guardianExists(transaction, guardianId))) {
      throw new CodedError('guardian.not-found');
    }
    const classIds = await this.access.reach(account, 'contact.opt-out');
    if (classIds === null) return;
    const today = schoolDate(await this.schoolClock.nowWithin(transaction));
    if (!(await this.optOuts.isGuardianIn(transaction, guardianId, classIds, today))) {
      throw new CodedError('guardian.not-found');
    }
  }

  /** What stands for the guardian's word in delivery. */
  async suppressionsOf(
    transaction: Transaction,
    guardianId: string,
    kind: MessageKind,
  ): Promise<Suppression[]> {
    const contactIds = await this.optOuts.findContactIds(transaction, guardianId);
    return contactIds.map((id) => ({
      ...{ reference: contactReference(id), kind, reason: 'opted-out' },
    }));
  }
}
