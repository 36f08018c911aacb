import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { SuppressionRepository } from './suppression.repository.js';

export interface Suppression {
  /** A ground of a message, or an address itself. */
  reference: string;
  /** A message kind, or `*` for all. */
  kind: string;
  reason: string;
}

/** What must not be written to. Looked at again right before each hand-over. */
@Injectable()
export class Suppressions {
  constructor(private readonly repository: SuppressionRepository) {}

  /** Adds suppressions; those that exist already stay as they are. */
  async suppress(transaction: Transaction, suppressions: Suppression[]): Promise<void> {
    if (suppressions.length > 0) await this.repository.insert(transaction, suppressions);
  }

  /** Lifts exactly these: another reason for the same reference stays. */
  async lift(transaction: Transaction, suppressions: Suppression[]): Promise<void> {
    if (suppressions.length > 0) await this.repository.remove(transaction, suppressions);
  }
}
