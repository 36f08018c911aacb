import { Injectable } from '@nestjs/common';
import type { RoleChangeContent } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { RoleChangesRepository } from './role-changes.repository.js';

@Injectable()
export class AskRoleChange {
  constructor(
    private readonly changes: RoleChangesRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Writes down what somebody wants done to an account, for a second person to confirm. Nothing is
   * done until then.
   * @param at school time
   * @returns its id
   * @throws CodedError `role-change.already-waiting`
   */
  async run(
    transaction: Transaction,
    { askedBy, accountId, at }: { askedBy: string; accountId: string; at: Date },
    content: RoleChangeContent,
  ): Promise<string> {
    await this.changes.expire(transaction, accountId, at);
    const id = await this.changes.insert(transaction, {
      ...{ ...content, accountId, askedBy, askedAt: at },
    });
    if (id === null) throw new CodedError('role-change.already-waiting');
    await this.audit.write(transaction, {
      at,
      actorId: askedBy,
      action: 'role-change.asked',
      subjectKind: 'account',
      subjectId: accountId,
      details: { roleChangeId: id, ...toldOf(content) },
      after: { roleChange: 'waiting' },
    });
    return id;
  }
}

/** What the trail says of it: that the mailbox is another one, and not which. */
export function toldOf(content: {
  kind: RoleChangeContent['kind'];
  role?: string | null;
}): Record<string, string> {
  return content.kind === 'role'
    ? { kind: content.kind, role: content.role ?? '' }
    : { kind: content.kind };
}
