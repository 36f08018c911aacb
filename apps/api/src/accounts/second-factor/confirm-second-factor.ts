import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AccountNotices } from '../notices/account-notices.js';
import type { Principal } from '../sessions/current-account.js';
import { GiveRecoveryCodes } from './give-recovery-codes.js';
import { stepOfCode } from './one-time-code.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecretSeal } from '../../platform/sealing/secret-seal.js';
import { SetUpWindow } from './set-up-window.js';
import { WrongCodes } from './wrong-codes.js';

@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly secondFactors: SecondFactorRepository,
    private readonly window: SetUpWindow,
    private readonly seal: SecretSeal,
    private readonly wrongCodes: WrongCodes,
    private readonly giveRecoveryCodes: GiveRecoveryCodes,
    private readonly notices: AccountNotices,
    private readonly audit: AuditLog,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * Puts the app whose first code this is into use, with ten recovery codes, which are shown this
   * once. Other sessions of the person are asked for the new app's code.
   * @returns the recovery codes, and the real instant from which on the app is in use
   * @throws CodedError `second-factor.not-begun`, `second-factor.wrong-code`,
   * `second-factor.too-many-codes`, `second-factor.needs-new-link`
   */
  async run(person: Principal, code: string): Promise<{ recoveryCodes: string[]; since: Date }> {
    const { accountId } = person;
    const at = await this.schoolClock.now();
    const done = await this.database.transaction(async (transaction) => {
      const now = this.realClock.now();
      const factor = await this.secondFactors.lock(transaction, accountId);
      if (factor === null || factor.pendingSecret === null) {
        throw new CodedError('second-factor.not-begun');
      }
      await this.window.check(transaction, person, factor);
      this.wrongCodes.check(factor, now);
      const step = stepOfCode(this.seal.open(factor.pendingSecret, accountId), code, now, null);
      if (step === null) {
        await this.wrongCodes.count(transaction, factor);
        return null;
      }
      await this.secondFactors.update(transaction, accountId, {
        sealedSecret: factor.pendingSecret,
        confirmedAt: now,
        pendingSecret: null,
        lastStep: String(step),
        wrongCodes: 0,
        wrongCodesSince: null,
      });
      const recoveryCodes = await this.giveRecoveryCodes.run(transaction, accountId);
      await this.notices.send(transaction, accountId, 'second-factor-set-up');
      await this.audit.write(transaction, {
        at,
        actorId: accountId,
        action: 'second-factor.set-up',
        subjectKind: 'account',
        subjectId: accountId,
        before: { since: factor.confirmedAt?.toISOString() ?? null },
        after: { since: now.toISOString() },
      });
      return { recoveryCodes, since: now };
    });
    // Thrown after the commit: the wrong code has to stay counted.
    if (done === null) throw new CodedError('second-factor.wrong-code');
    return done;
  }
}
