import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { GatewayRepository } from '../delivery/gateways/gateway.repository.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { changedValues } from '../platform/audit/changed-values.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { type ExpectedVersion, requireSeen } from '../platform/http/entity-tags/if-match.js';
import type { GatewayChoiceBody } from './gateway-bodies.js';
import type { GatewayChoiceView } from './gateway-views.js';

@Injectable()
export class ChangeGatewayChoice {
  constructor(
    private readonly database: Database,
    private readonly gateways: GatewayRepository,
    private readonly schoolClock: SchoolClock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sets how a gateway is chosen, and the school's order.
   * @throws CodedError `gateway.order-incomplete`, `request.changed-meanwhile`
   */
  async run(
    person: Principal,
    { rule, order }: GatewayChoiceBody,
    expected: ExpectedVersion,
  ): Promise<GatewayChoiceView> {
    await this.database.transaction(async (transaction) => {
      const steering = await this.gateways.holdSteering(transaction);
      await requireSeen(expected, steering.version, () => ({
        ...{ rule: steering.rule, version: steering.version },
      }));
      const before = (await this.gateways.list()).map(({ name }) => name);
      if ([...before].sort().join() !== [...order].sort().join()) {
        throw new CodedError('gateway.order-incomplete');
      }
      const values = changedValues({ rule: steering.rule, order: before }, { rule, order });
      if (values.after === undefined) return;
      await this.gateways.changeRule(transaction, rule);
      await this.gateways.place(transaction, order);
      await this.audit.write(transaction, {
        at: await this.schoolClock.nowWithin(transaction),
        ...{ actorId: person.accountId, action: 'gateway-choice.changed' },
        ...{ subjectKind: 'gateway-choice', subjectId: 'gateway-choice' },
        ...values,
      });
    });
    const { rule: now, version } = await this.gateways.steering();
    return { rule: now, version };
  }
}
