import { Injectable } from '@nestjs/common';
import { Suppressions } from '../../delivery/suppressions/suppressions.js';
import type { Transaction } from '../../platform/database/database.js';
import { contactReference } from '../guardians/contact-reference.js';
import { OptOutsRepository } from './opt-outs.repository.js';

/** Holds a guardian's word for the contacts that come after it. Whoever adds contacts calls this. */
@Injectable()
export class SuppressOptedOutContacts {
  constructor(
    private readonly optOuts: OptOutsRepository,
    private readonly suppressions: Suppressions,
  ) {}

  /** @param contactIds the contacts that were added in this transaction, under the roster's lock */
  async run(transaction: Transaction, contactIds: readonly string[]): Promise<void> {
    const found = await this.optOuts.findOptedOut(transaction, contactIds);
    await this.suppressions.suppress(
      transaction,
      found.map(({ contactId, kind }) => ({
        ...{ reference: contactReference(contactId), kind, reason: 'opted-out' },
      })),
    );
  }
}
