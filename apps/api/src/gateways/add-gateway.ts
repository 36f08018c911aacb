import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { setUpOf } from '../delivery/gateways/gateway-kinds.js';
import { sealGatewaySecrets } from '../delivery/gateways/gateway-secrets.js';
import { GatewayRepository } from '../delivery/gateways/gateway.repository.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { SecretSeal } from '../platform/sealing/secret-seal.js';
import type { NewGatewayBody } from './gateway-bodies.js';
import { valuesOfGateway } from './gateway-values.js';
import { readEntered } from './read-entered.js';

@Injectable()
export class AddGateway {
  constructor(
    private readonly database: Database,
    private readonly gateways: GatewayRepository,
    private readonly seal: SecretSeal,
    private readonly schoolClock: SchoolClock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Adds a gateway, in service at once.
   * @param person null for the command line
   * @throws CodedError `request.invalid` with every field at fault, `gateway.name-taken`,
   * `gateway.from-deployment`
   */
  async run(person: Pick<Principal, 'accountId'> | null, body: NewGatewayBody): Promise<void> {
    const { name, kind, weight, price, ratePerSecond } = body;
    const { settings, secrets } = readEntered(kind, body);
    const { channel } = setUpOf(kind)!;
    await this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      const by = person?.accountId ?? null;
      const added = await this.gateways.insert(transaction, {
        ...{ name, kind, channel, settings, weight, price, ratePerSecond },
        secrets: sealGatewaySecrets(this.seal, name, secrets),
        ...{ secretsSetAt: at, secretsSetBy: by, createdAt: at, createdBy: by },
      });
      if (!added) throw new CodedError('gateway.name-taken');
      await this.audit.write(transaction, {
        ...{ at, actorId: by, action: 'gateway.added' },
        ...{ subjectKind: 'gateway', subjectId: name },
        after: { kind, ...valuesOfGateway({ settings, weight, price, ratePerSecond }) },
      });
    });
  }
}
