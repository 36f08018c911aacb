import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../../../platform/configuration/configuration.js';
import { SecretSeal } from '../../../platform/sealing/secret-seal.js';

const owner = 'esms-callback';

/**
 * Where eSMS reports what became of a hand-over: its callbacks are not signed, so each has a path of its
 * own that nobody guesses. It is made of the reference with the deployment's key, and kept nowhere.
 */
@Injectable()
export class EsmsCallbackPaths {
  constructor(
    private readonly configuration: Configuration,
    private readonly seal: SecretSeal,
  ) {}

  urlOf(reference: string): string {
    const word = this.seal.digest(reference, owner);
    return `${this.configuration.publicUrl}/api/v1/delivery/receipts/esms/${reference}/${word}`;
  }

  isOf(reference: string, word: string): boolean {
    if (!/^[0-9a-f]{64}$/.test(word)) return false;
    const expected = this.seal.digest(reference, owner);
    return timingSafeEqual(Buffer.from(expected, 'hex'), Buffer.from(word, 'hex'));
  }
}
