import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { EnteredSettings } from '../delivery/gateways/entered-settings.js';
import { setUpOf } from '../delivery/gateways/gateway-kinds.js';
import { sealGatewaySecrets } from '../delivery/gateways/gateway-secrets.js';
import type { GatewayEntity } from '../delivery/gateways/gateway.entity.js';
import { GatewayRepository } from '../delivery/gateways/gateway.repository.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { changedValues } from '../platform/audit/changed-values.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { type ExpectedVersion, requireSeen } from '../platform/http/entity-tags/if-match.js';
import { SecretSeal } from '../platform/sealing/secret-seal.js';
import { FindGateway } from './find-gateway.js';
import type { GatewayBody } from './gateway-bodies.js';
import { valuesOfGateway } from './gateway-values.js';
import { readEntered } from './read-entered.js';
import { ReadGateways } from './read-gateways.js';

@Injectable()
export class ChangeGateway {
  constructor(
    private readonly database: Database,
    private readonly find: FindGateway,
    private readonly gateways: GatewayRepository,
    private readonly read: ReadGateways,
    private readonly seal: SecretSeal,
    private readonly schoolClock: SchoolClock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Changes a gateway's settings, and how much it gets. Another address needs its secrets again.
   * @throws CodedError `gateway.not-found`, `gateway.from-deployment`, `request.invalid` with every
   * field at fault, `request.changed-meanwhile`
   */
  async run(
    person: Principal,
    name: string,
    body: GatewayBody,
    expected: ExpectedVersion,
  ): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const before = await this.find.hold(transaction, name);
      await requireSeen(expected, before.version, () => this.read.one(name));
      const { weight, price, ratePerSecond } = body;
      const at = await this.schoolClock.nowWithin(transaction);
      const { settings, secrets } = this.entered(before, body);
      const after = { settings, weight, price, ratePerSecond };
      const values = changedValues(
        { ...valuesOfGateway(before), secretsSetAt: before.secretsSetAt },
        { ...valuesOfGateway(after), secretsSetAt: secrets === null ? before.secretsSetAt : at },
      );
      if (values.after === undefined) return;
      await this.gateways.change(transaction, name, {
        ...after,
        ...(secrets === null ? {} : { secrets, secretsSetAt: at, secretsSetBy: person.accountId }),
      });
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'gateway.changed' },
        ...{ subjectKind: 'gateway', subjectId: name },
        ...values,
      });
    });
  }

  /** @returns the settings as they are to be; the secrets sealed, or null where they stay */
  private entered(
    before: GatewayEntity,
    { settings, secrets }: GatewayBody,
  ): { settings: Record<string, unknown>; secrets: Record<string, string> | null } {
    if (settings === undefined) return { settings: before.settings, secrets: null };
    const read = readEntered(before.kind, {
      settings,
      ...(secrets === undefined ? {} : { secrets }),
    });
    if (secrets !== undefined) {
      return {
        settings: read.settings,
        secrets: sealGatewaySecrets(this.seal, before.name, read.secrets),
      };
    }
    // What was entered for one place must not be carried to another, where somebody may read it.
    const { places = ['url'] } = setUpOf(before.kind) ?? {};
    if (places.some((place) => read.settings[place] !== before.settings[place])) {
      throw secretsAgain(before.kind);
    }
    return { settings: read.settings, secrets: null };
  }
}

function secretsAgain(kind: GatewayEntity['kind']): CodedError {
  const again = new EnteredSettings('secrets', {});
  for (const field of setUpOf(kind)?.secretFields ?? []) {
    again.wrong(field, 'gateway-secrets-again', undefined);
  }
  return new CodedError('request.invalid', {}, again.problems);
}
