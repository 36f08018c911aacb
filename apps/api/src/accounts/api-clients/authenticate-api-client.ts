import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { ApiClientsRepository, type ClientWithSecrets } from './api-clients.repository.js';
import { isSecret, readBearerToken } from './api-token.js';

/** A use within so many milliseconds of the last one is not written down: a row a minute is enough. */
const coarse = 60_000;

/** Tells which program a token belongs to. Looked up anew for each request: a revoked one is out at once. */
@Injectable()
export class AuthenticateApiClient {
  constructor(
    private readonly realClock: RealClock,
    private readonly clients: ApiClientsRepository,
  ) {}

  /**
   * @param authorization the header as it came
   * @returns null where there is no token, or one that is wrong, has ended or was revoked
   */
  async run(authorization: string | undefined): Promise<ClientWithSecrets | null> {
    const token = readBearerToken(authorization);
    if (token === null) return null;
    const now = this.realClock.now();
    const client = await this.clients.findForRequest(token.clientId, now);
    if (client === null) return null;
    if (!client.secretHashes.some((hash) => isSecret(token.secret, hash))) return null;
    const { lastUsedAt } = client;
    const since =
      lastUsedAt === null ? Number.POSITIVE_INFINITY : now.getTime() - lastUsedAt.getTime();
    // A clock that was set back must not leave the old instant standing.
    if (since > coarse || since < 0) await this.clients.noteUse(client.id, now, coarse);
    return client;
  }
}
