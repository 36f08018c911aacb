import { Injectable } from '@nestjs/common';
import type { ApiScope } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { ApiClientEntity } from './api-client.entity.js';
import { ApiClientSecretEntity } from './api-client-secret.entity.js';

/** A client with those of its secrets that are valid. */
export interface ClientWithSecrets {
  id: string;
  name: string;
  scopes: ApiScope[];
  requestsPerMinute: number;
  lastUsedAt: Date | null;
  secretHashes: string[];
}

export interface ClientRow extends ApiClientEntity {
  createdByName: string;
  /** Of the secrets that are valid still, the newest first. */
  secrets: { createdAt: string; endsAt: string }[];
}

@Injectable()
export class ApiClientsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** A client that was not revoked, with the secrets that are valid at the instant. */
  async findForRequest(id: string, now: Date): Promise<ClientWithSecrets | null> {
    const [found] = await this.dataSource.query<ClientWithSecrets[]>(
      `SELECT c.id, c.name, c.scopes, c.requests_per_minute AS "requestsPerMinute",
              c.last_used_at AS "lastUsedAt",
              ARRAY (SELECT s.secret_hash FROM api_client_secret s
                WHERE s.client_id = c.id AND s.ends_at > $2) AS "secretHashes"
       FROM api_client c WHERE c.id = $1 AND c.revoked_at IS NULL`,
      [id, now],
    );
    return found ?? null;
  }

  /** @param coarse a use at most so long after the last one, in milliseconds, is not written down */
  async noteUse(id: string, now: Date, coarse: number): Promise<void> {
    await this.dataSource.query(
      `UPDATE api_client SET last_used_at = $2
       WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $3 OR last_used_at > $2)`,
      [id, now, new Date(now.getTime() - coarse)],
    );
  }

  /** The latest first; those that were revoked last. */
  list(now: Date): Promise<ClientRow[]> {
    return this.query('true', [now]);
  }

  async read(id: string, now: Date): Promise<ClientRow | null> {
    const [found] = await this.query('c.id = $2', [now, id]);
    return found ?? null;
  }

  /** Held against others until the transaction ends. */
  findForUpdate(transaction: Transaction, id: string): Promise<ApiClientEntity | null> {
    return transaction
      .getRepository(ApiClientEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(
    transaction: Transaction,
    client: Pick<
      ApiClientEntity,
      'name' | 'scopes' | 'requestsPerMinute' | 'createdAt' | 'createdBy'
    >,
  ): Promise<string> {
    const row = await transaction.getRepository(ApiClientEntity).insert(client);
    return (row.identifiers[0] as { id: string }).id;
  }

  async insertSecret(
    transaction: Transaction,
    secret: Omit<ApiClientSecretEntity, 'id'>,
  ): Promise<void> {
    await transaction.getRepository(ApiClientSecretEntity).insert(secret);
  }

  /** When the newest of the secrets ends, or has ended. */
  async newestEnd(transaction: Transaction, clientId: string): Promise<Date | null> {
    const [newest] = await transaction.query<{ endsAt: Date }[]>(
      `SELECT ends_at AS "endsAt" FROM api_client_secret WHERE client_id = $1
       ORDER BY created_at DESC, id LIMIT 1`,
      [clientId],
    );
    return newest?.endsAt ?? null;
  }

  /** Ends the newest of the secrets at an instant, unless it ends sooner, and the others at once. */
  async endSecrets(
    transaction: Transaction,
    clientId: string,
    { now, newestEndsAt }: { now: Date; newestEndsAt: Date },
  ): Promise<void> {
    await transaction.query(
      `UPDATE api_client_secret s
       SET ends_at = least(ends_at, CASE WHEN id = (SELECT id FROM api_client_secret
             WHERE client_id = $1 ORDER BY created_at DESC, id LIMIT 1)
           THEN $3::timestamptz ELSE $2::timestamptz END)
       WHERE client_id = $1`,
      [clientId, now, newestEndsAt],
    );
  }

  /** Returns whether it was not revoked before. */
  async revoke(
    transaction: Transaction,
    id: string,
    { by, at }: { by: string; at: Date },
  ): Promise<boolean> {
    const [, revoked] = await transaction.query<[unknown, number]>(
      'UPDATE api_client SET revoked_at = $2, revoked_by = $3 WHERE id = $1 AND revoked_at IS NULL',
      [id, at, by],
    );
    return revoked > 0;
  }

  private query(where: string, parameters: unknown[]): Promise<ClientRow[]> {
    return this.dataSource.query<ClientRow[]>(
      `SELECT c.id, c.name, c.scopes, c.requests_per_minute AS "requestsPerMinute",
              c.created_at AS "createdAt", c.created_by AS "createdBy",
              a.display_name AS "createdByName", c.last_used_at AS "lastUsedAt",
              c.revoked_at AS "revokedAt", c.revoked_by AS "revokedBy",
              (SELECT coalesce(json_agg(json_build_object('createdAt', s.created_at,
                 'endsAt', s.ends_at) ORDER BY s.created_at DESC), '[]')
               FROM api_client_secret s WHERE s.client_id = c.id AND s.ends_at > $1) AS secrets
       FROM api_client c JOIN account a ON a.id = c.created_by
       WHERE ${where}
       ORDER BY c.revoked_at IS NOT NULL, c.created_at DESC, c.id`,
      parameters,
    );
  }
}
