import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ContactAccess } from '../access/contact-access.js';
import { HandOvers } from './hand-overs.js';

/** Opens a class list again that was handed over, before anything has changed in it. */
@Injectable()
export class TakeBackHandOver {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly access: ContactAccess,
    private readonly handOvers: HandOvers,
  ) {}

  /** @throws CodedError `class.not-found` also where it is not theirs */
  async run(account: Principal, classId: string): Promise<void> {
    const reach = await this.access.reach(account, 'contact.propose');
    if (reach !== null && !reach.includes(classId)) throw new CodedError('class.not-found');
    await this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      await this.handOvers.reopen(transaction, [classId], { by: account.accountId, at });
    });
  }
}
