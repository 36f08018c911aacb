import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { GatewayRepository } from '../delivery/gateways/gateway.repository.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { FindGateway } from './find-gateway.js';

@Injectable()
export class PauseGateway {
  constructor(
    private readonly database: Database,
    private readonly find: FindGateway,
    private readonly gateways: GatewayRepository,
    private readonly schoolClock: SchoolClock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Hands a gateway nothing more. A second time changes nothing.
   * @throws CodedError `gateway.not-found`
   */
  async pause(person: Principal, name: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const before = await this.find.hold(transaction, name);
      if (before.pausedAt !== null) return;
      const at = await this.schoolClock.nowWithin(transaction);
      await this.gateways.change(transaction, name, { pausedAt: at, pausedBy: person.accountId });
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'gateway.paused' },
        ...{ subjectKind: 'gateway', subjectId: name },
        ...{ before: { paused: false }, after: { paused: true } },
      });
    });
  }

  /**
   * Lets a gateway go on with its whole part, whoever had it wait.
   * @throws CodedError `gateway.not-found`
   */
  async resume(person: Principal, name: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const before = await this.find.hold(transaction, name);
      const { pausedAt, selfPausedCode, shareStep } = before;
      if (pausedAt === null && selfPausedCode === null && shareStep === 0) return;
      await this.gateways.change(transaction, name, {
        ...{ pausedAt: null, pausedBy: null, shareStep: 0 },
        ...{ selfPausedAt: null, selfPausedCode: null, probeAt: null },
      });
      await this.audit.write(transaction, {
        at: await this.schoolClock.nowWithin(transaction),
        ...{ actorId: person.accountId, action: 'gateway.resumed' },
        ...{ subjectKind: 'gateway', subjectId: name },
        before: { paused: pausedAt !== null, selfPausedCode, shareStep },
        after: { paused: false, selfPausedCode: null, shareStep: 0 },
      });
    });
  }
}
