import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { endOfSecret } from './api-client-lifetimes.js';
import { ApiClientsRepository } from './api-clients.repository.js';
import { formatToken, hashSecret, newSecret } from './api-token.js';
import type { IssuedToken } from './create-api-client.js';

export interface Rotation {
  /** How long the present secret is valid still; 0 where somebody else may know it. */
  overlapHours: number;
  /** Of the new secret; in a year where it is not told. */
  expiresAt?: Date | undefined;
}

const hour = 3_600_000;

/**
 * Gives a program a new secret. The present one stays valid for the overlap, so that the program
 * never stands before a closed door; one that is older still ends at once.
 */
@Injectable()
export class RotateApiClient {
  constructor(
    private readonly database: Database,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
    private readonly clients: ApiClientsRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws CodedError `api-client.not-found`, `api-client.revoked`, `api-client.expiry` */
  async run(accountId: string, clientId: string, rotation: Rotation): Promise<IssuedToken> {
    const now = this.realClock.now();
    const endsAt = endOfSecret(rotation.expiresAt, now);
    const secret = newSecret();
    return this.database.transaction(async (transaction) => {
      const client = await this.clients.findForUpdate(transaction, clientId);
      if (client === null) throw new CodedError('api-client.not-found');
      if (client.revokedAt !== null) throw new CodedError('api-client.revoked');
      const endedAt = await this.clients.newestEnd(transaction, clientId);
      await this.clients.endSecrets(transaction, clientId, {
        now,
        newestEndsAt: new Date(now.getTime() + rotation.overlapHours * hour),
      });
      await this.clients.insertSecret(transaction, {
        ...{
          clientId,
          secretHash: hashSecret(secret),
          createdAt: now,
          createdBy: accountId,
          endsAt,
        },
      });
      await this.auditLog.write(transaction, {
        at: await this.schoolClock.nowWithin(transaction),
        actorId: accountId,
        action: 'api-client.rotated',
        subjectKind: 'api-client',
        subjectId: clientId,
        details: { overlapHours: rotation.overlapHours },
        before: { expiresAt: endedAt?.toISOString() ?? null },
        after: { expiresAt: endsAt.toISOString() },
      });
      return { clientId, token: formatToken({ clientId, secret }) };
    });
  }
}
