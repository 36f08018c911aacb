import { Injectable } from '@nestjs/common';
import { type Suppression, Suppressions } from '../../delivery/suppressions/suppressions.js';
import type { Transaction } from '../../platform/database/database.js';
import { contactReference } from '../guardians/contact-reference.js';
import { StudentMovesRepository } from './student-moves.repository.js';

/**
 * Keeps what is on its way from the guardians of a student who has left. One who has other children at
 * the school gets what is for those.
 */
@Injectable()
export class HoldBackLeavers {
  constructor(
    private readonly moves: StudentMovesRepository,
    private readonly suppressions: Suppressions,
  ) {}

  /**
   * Brings delivery into line with where these students are on a day; again, it changes nothing.
   * @param day YYYY-MM-DD, as the school has it now
   */
  async run(transaction: Transaction, studentIds: readonly string[], day: string): Promise<void> {
    if (studentIds.length === 0) return;
    const contacts = await this.moves.contactsOf(transaction, studentIds, day);
    const of = (isHere: boolean): Suppression[] =>
      contacts
        .filter((contact) => contact.isHere === isHere)
        .map(({ contactId }) => ({
          ...{ reference: contactReference(contactId), kind: '*', reason: 'left' },
        }));
    await this.suppressions.suppress(transaction, of(false));
    await this.suppressions.lift(transaction, of(true));
  }
}
