import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../platform/configuration/configuration.js';

/** Names for phones that tell nothing of their numbers: they stand in addresses, and numbers must not. */
@Injectable()
export class PhoneIds {
  constructor(private readonly configuration: Configuration) {}

  /** The same number gives the same id, in every process of this deployment. */
  of(number: string): string {
    return createHmac('sha256', this.configuration.sessionSecret)
      .update(`simulated-phone ${number}`)
      .digest('base64url')
      .slice(0, 22);
  }
}
