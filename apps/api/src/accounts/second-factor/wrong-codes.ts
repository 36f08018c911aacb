import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { Logger } from '../../platform/logging/logger.js';
import { AccountNotices } from '../notices/account-notices.js';
import type { SecondFactor } from './second-factor.entity.js';
import { SecondFactorRepository } from './second-factor.repository.js';

/** After so many wrong codes none is taken for `pause`. They count by account, wherever they come from. */
export const mostWrongCodes = 5;

/** Milliseconds of real time, from the first of the wrong codes. */
export const pause = 15 * 60 * 1000;

const minute = 60 * 1000;

/** Counts wrong codes: six digits are soon guessed by whoever may try without end. */
@Injectable()
export class WrongCodes {
  constructor(
    private readonly secondFactors: SecondFactorRepository,
    private readonly notices: AccountNotices,
    private readonly audit: AuditLog,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
    private readonly logger: Logger,
  ) {}

  /** @throws CodedError `second-factor.too-many-codes` while no code is taken */
  check({ wrongCodes, wrongCodesSince }: SecondFactor, now: Date): void {
    if (wrongCodes < mostWrongCodes || wrongCodesSince === null) return;
    if (!isPause(wrongCodesSince, now)) return;
    const left = wrongCodesSince.getTime() + pause - now.getTime();
    throw new CodedError('second-factor.too-many-codes', { minutes: Math.ceil(left / minute) });
  }

  /** Takes note of a wrong code; the one that is too many is told to the account's owner. */
  async count(transaction: Transaction, factor: SecondFactor): Promise<void> {
    const { accountId, wrongCodes, wrongCodesSince } = factor;
    const now = this.realClock.now();
    const began = wrongCodesSince !== null && isPause(wrongCodesSince, now);
    const count = began ? wrongCodes + 1 : 1;
    await this.secondFactors.update(transaction, accountId, {
      wrongCodes: count,
      wrongCodesSince: began ? wrongCodesSince : now,
    });
    this.logger.warning({ accountId }, 'wrong second factor');
    if (count !== mostWrongCodes) return;
    await this.notices.send(transaction, accountId, 'wrong-codes', {
      count: mostWrongCodes,
      minutes: pause / minute,
    });
    await this.audit.write(transaction, {
      at: await this.schoolClock.nowWithin(transaction),
      actorId: null,
      action: 'second-factor.too-many-codes',
      subjectKind: 'account',
      subjectId: accountId,
    });
  }
}

/** Not where it would begin in time to come: the clock was set back, and nobody waits for it twice. */
function isPause(since: Date, now: Date): boolean {
  const age = now.getTime() - since.getTime();
  return age >= 0 && age < pause;
}
