import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AccountNotices } from '../notices/account-notices.js';
import { stepOfCode } from './one-time-code.js';
import { readRecoveryCode } from './recovery-codes.js';
import type { SecondFactor } from './second-factor.entity.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecretSeal } from '../../platform/sealing/secret-seal.js';
import { WrongCodes } from './wrong-codes.js';

/** What a person gives: the app's six digits, or a code from paper. */
export type GivenSecondFactor = { code: string } | { recoveryCode: string };

@Injectable()
export class GiveSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly secondFactors: SecondFactorRepository,
    private readonly seal: SecretSeal,
    private readonly wrongCodes: WrongCodes,
    private readonly notices: AccountNotices,
    private readonly audit: AuditLog,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * Takes a code, once. Codes are tried one after the other, so that many at a time are counted too.
   * @returns the real instant at which it was given
   * @throws CodedError `second-factor.not-set-up`, `second-factor.wrong-code`,
   * `second-factor.too-many-codes`
   */
  async run(accountId: string, given: GivenSecondFactor): Promise<Date> {
    const at = await this.schoolClock.now();
    const givenAt = await this.database.transaction(async (transaction) => {
      const now = this.realClock.now();
      const factor = await this.secondFactors.lock(transaction, accountId);
      if (factor === null || factor.sealedSecret === null) {
        throw new CodedError('second-factor.not-set-up');
      }
      this.wrongCodes.check(factor, now);
      const isTaken =
        'code' in given
          ? await this.takeCode(transaction, factor, factor.sealedSecret, given.code, now)
          : await this.takeRecoveryCode(transaction, factor, given.recoveryCode, now);
      if (!isTaken) {
        await this.wrongCodes.count(transaction, factor);
        return null;
      }
      await this.audit.write(transaction, {
        at,
        actorId: accountId,
        action: 'session.second-factor-given',
        subjectKind: 'account',
        subjectId: accountId,
        details: { by: 'code' in given ? 'code' : 'recovery-code' },
      });
      return now;
    });
    // Thrown after the commit: the wrong code has to stay counted.
    if (givenAt === null) throw new CodedError('second-factor.wrong-code');
    return givenAt;
  }

  private async takeCode(
    transaction: Transaction,
    { accountId, lastStep }: SecondFactor,
    sealedSecret: string,
    code: string,
    now: Date,
  ): Promise<boolean> {
    const secret = this.seal.open(sealedSecret, accountId);
    const step = stepOfCode(secret, code, now, lastStep === null ? null : Number(lastStep));
    if (step === null) return false;
    await this.secondFactors.update(transaction, accountId, {
      lastStep: String(step),
      wrongCodes: 0,
      wrongCodesSince: null,
    });
    return true;
  }

  private async takeRecoveryCode(
    transaction: Transaction,
    { accountId }: SecondFactor,
    recoveryCode: string,
    now: Date,
  ): Promise<boolean> {
    const hashes = this.seal.digests(readRecoveryCode(recoveryCode), accountId);
    if (!(await this.secondFactors.useRecoveryCode(transaction, accountId, hashes, now)))
      return false;
    await this.secondFactors.update(transaction, accountId, {
      wrongCodes: 0,
      wrongCodesSince: null,
    });
    const left = await this.secondFactors.countRecoveryCodesWithin(transaction, accountId);
    await this.notices.send(transaction, accountId, 'recovery-code-used', { left });
    return true;
  }
}
