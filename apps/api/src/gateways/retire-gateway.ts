import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { GatewayRepository } from '../delivery/gateways/gateway.repository.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { FindGateway } from './find-gateway.js';

@Injectable()
export class RetireGateway {
  constructor(
    private readonly database: Database,
    private readonly find: FindGateway,
    private readonly gateways: GatewayRepository,
    private readonly schoolClock: SchoolClock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Takes a gateway out of service, or puts it back.
   * @throws CodedError `gateway.not-found`
   */
  async run(person: Principal, name: string, enabled: boolean): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const before = await this.find.hold(transaction, name);
      if (before.enabled === enabled) return;
      await this.gateways.change(transaction, name, { enabled });
      await this.audit.write(transaction, {
        at: await this.schoolClock.nowWithin(transaction),
        actorId: person.accountId,
        action: enabled ? 'gateway.enabled' : 'gateway.disabled',
        ...{ subjectKind: 'gateway', subjectId: name },
        ...{ before: { enabled: before.enabled }, after: { enabled } },
      });
    });
  }
}
