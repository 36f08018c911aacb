import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { sealGatewaySecrets } from '../delivery/gateways/gateway-secrets.js';
import { GatewayRepository } from '../delivery/gateways/gateway.repository.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { SecretSeal } from '../platform/sealing/secret-seal.js';
import { FindGateway } from './find-gateway.js';
import { readEntered } from './read-entered.js';

@Injectable()
export class ReplaceGatewaySecrets {
  constructor(
    private readonly database: Database,
    private readonly find: FindGateway,
    private readonly gateways: GatewayRepository,
    private readonly seal: SecretSeal,
    private readonly schoolClock: SchoolClock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Puts other secrets in place of a gateway's. One that paused itself is tried with them at once.
   * @throws CodedError `gateway.not-found`, `gateway.from-deployment`, `request.invalid`
   */
  async run(person: Principal, name: string, entered: Record<string, unknown>): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const before = await this.find.hold(transaction, name);
      const { secrets } = readEntered(before.kind, { secrets: entered });
      const at = await this.schoolClock.nowWithin(transaction);
      await this.gateways.change(transaction, name, {
        secrets: sealGatewaySecrets(this.seal, name, secrets),
        ...{ secretsSetAt: at, secretsSetBy: person.accountId },
        ...(before.selfPausedAt === null ? {} : { probeAt: before.selfPausedAt }),
      });
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'gateway.secrets-replaced' },
        ...{ subjectKind: 'gateway', subjectId: name },
        before: { secretsSetAt: before.secretsSetAt },
        after: { secretsSetAt: at },
      });
    });
  }
}
