import { Injectable } from '@nestjs/common';
import { Suppressions, type Suppression } from '../../delivery/suppressions/suppressions.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Transaction } from '../../platform/database/database.js';
import { contactReference } from '../guardians/contact-reference.js';
import { ContactRepository } from './contact.repository.js';

/** What becomes of an old number as the one that is to take its place is confirmed, or loses that again. */
@Injectable()
export class ReplacedContacts {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly suppressions: Suppressions,
    private readonly auditLog: AuditLog,
  ) {}

  /** Puts the old ones away: not even what is on its way to them arrives. */
  async putAway(
    transaction: Transaction,
    confirmedIds: readonly string[],
    { by, at }: { by: string; at: Date },
  ): Promise<void> {
    const replaced = await this.contacts.replaceOld(transaction, confirmedIds);
    await this.suppressions.suppress(transaction, holdBack(replaced));
    await this.tell(transaction, replaced, 'contact.replaced', by, at);
  }

  /** Takes the old ones back into use, as far as they were confirmed. */
  async takeBack(
    transaction: Transaction,
    withdrawnIds: readonly string[],
    { by, at }: { by: string; at: Date },
  ): Promise<void> {
    const restored = await this.contacts.restoreOld(transaction, withdrawnIds);
    await this.suppressions.lift(transaction, holdBack(restored));
    await this.tell(transaction, restored, 'contact.restored', by, at);
  }

  private async tell(
    transaction: Transaction,
    ids: readonly string[],
    action: 'contact.replaced' | 'contact.restored',
    actorId: string,
    at: Date,
  ): Promise<void> {
    const [before, after] =
      action === 'contact.replaced' ? ['confirmed', 'replaced'] : ['replaced', 'confirmed'];
    await this.auditLog.writeMany(
      transaction,
      ids.map((id) => ({
        ...{ at, actorId, action, subjectKind: 'contact', subjectId: id },
        before: { status: before },
        after: { status: after },
      })),
    );
  }
}

/** What keeps messages from contacts that nobody stands for any more. */
export function holdBack(ids: readonly string[]): Suppression[] {
  return ids.map((id) => ({
    ...{ reference: contactReference(id), kind: '*', reason: 'unconfirmed' },
  }));
}
