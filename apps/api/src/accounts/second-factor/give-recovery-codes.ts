import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { newRecoveryCodes, readRecoveryCode } from './recovery-codes.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecretSeal } from '../../platform/sealing/secret-seal.js';

@Injectable()
export class GiveRecoveryCodes {
  constructor(
    private readonly secondFactors: SecondFactorRepository,
    private readonly seal: SecretSeal,
  ) {}

  /** Puts fresh recovery codes in the place of those there were. What is returned can't be read again. */
  async run(transaction: Transaction, accountId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    const hashes = codes.map((code) => this.seal.digest(readRecoveryCode(code), accountId));
    await this.secondFactors.replaceRecoveryCodes(transaction, accountId, hashes);
    return codes;
  }
}
