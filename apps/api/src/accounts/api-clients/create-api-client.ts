import { Injectable } from '@nestjs/common';
import type { ApiScope } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { Database } from '../../platform/database/database.js';
import { endOfSecret } from './api-client-lifetimes.js';
import { ApiClientsRepository } from './api-clients.repository.js';
import { formatToken, hashSecret, newSecret } from './api-token.js';

export interface ApiClientRequest {
  name: string;
  scopes: readonly ApiScope[];
  /** The school's usual limit where it is not told. */
  requestsPerMinute?: number | undefined;
  /** Real time; in a year where it is not told. */
  expiresAt?: Date | undefined;
}

/** What is shown once: afterwards nobody can read the token, not even from the database. */
export interface IssuedToken {
  clientId: string;
  token: string;
}

/** Lets another program in. */
@Injectable()
export class CreateApiClient {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
    private readonly clients: ApiClientsRepository,
    private readonly auditLog: AuditLog,
  ) {}

  /** @throws CodedError `api-client.expiry` */
  async run(accountId: string, asked: ApiClientRequest): Promise<IssuedToken> {
    const now = this.realClock.now();
    const endsAt = endOfSecret(asked.expiresAt, now);
    const secret = newSecret();
    const client = {
      name: asked.name,
      scopes: [...new Set(asked.scopes)],
      requestsPerMinute:
        asked.requestsPerMinute ?? this.configuration.limits.apiClientRequestsPerMinute,
    };
    return this.database.transaction(async (transaction) => {
      const clientId = await this.clients.insert(transaction, {
        ...{ ...client, createdAt: now, createdBy: accountId },
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
        action: 'api-client.created',
        subjectKind: 'api-client',
        subjectId: clientId,
        after: { ...client, expiresAt: endsAt.toISOString() },
      });
      return { clientId, token: formatToken({ clientId, secret }) };
    });
  }
}
