import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ApiClientsRepository } from './api-clients.repository.js';

/** Shuts a program out: its very next request is refused, whichever secret it has. */
@Injectable()
export class RevokeApiClient {
  constructor(
    private readonly database: Database,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
    private readonly clients: ApiClientsRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * A second time changes nothing.
   * @throws CodedError `api-client.not-found`
   */
  async run(accountId: string, clientId: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const client = await this.clients.findForUpdate(transaction, clientId);
      if (client === null) throw new CodedError('api-client.not-found');
      const revoked = await this.clients.revoke(transaction, clientId, {
        ...{ by: accountId, at: this.realClock.now() },
      });
      if (!revoked) return;
      await this.auditLog.write(transaction, {
        at: await this.schoolClock.nowWithin(transaction),
        actorId: accountId,
        action: 'api-client.revoked',
        subjectKind: 'api-client',
        subjectId: clientId,
        before: { revoked: false },
        after: { revoked: true },
      });
    });
  }
}
