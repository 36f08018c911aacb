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

  urlOf(gateway: string, reference: string): string {
    const word = this.wordOf(gateway, reference);
    const { publicUrl } = this.configuration;
    return `${publicUrl}/api/v1/delivery/receipts/esms/${gateway}/${reference}/${word}`;
  }

  isOf(gateway: string, reference: string, word: string): boolean {
    if (!/^[0-9a-f]{64}$/.test(word)) return false;
    const given = Buffer.from(word, 'hex');
    return this.seal
      .digests(`${gateway} ${reference}`, owner)
      .some((expected) => timingSafeEqual(Buffer.from(expected, 'hex'), given));
  }

  private wordOf(gateway: string, reference: string): string {
    return this.seal.digest(`${gateway} ${reference}`, owner);
  }
}
