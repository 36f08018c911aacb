import { messageMoves, type UnknownDecision } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Delivery } from '../../delivery/delivery.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { FindObservationsMail } from './find-observations-mail.js';
import { observationsMailSource } from './send-observations-mail.js';

/** Says what is to become of mails of which nobody knows whether the mail server took them. */
@Injectable()
export class DecideUnknownMails {
  constructor(
    private readonly find: FindObservationsMail,
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CodedError `observations-mail.not-found`, `observations-mail.none-unknown` */
  async run(
    person: Principal,
    id: string,
    messageIds: readonly string[],
    decision: UnknownDecision,
  ): Promise<void> {
    const { date, department } = await this.find.steerable(person, id);
    const now = await this.clock.now();
    await this.database.transaction(async (transaction) => {
      const source = [observationsMailSource, id] as const;
      const count = await this.delivery.decideUnknown(transaction, ...source, messageIds, decision);
      if (count === 0) throw new CodedError('observations-mail.none-unknown');
      const move = messageMoves[`decide-${decision}`];
      await this.audit.write(transaction, {
        ...{ at: now, actorId: person.accountId, action: 'observations-mail.decided' },
        ...{ subjectKind: 'observations-mail', subjectId: id },
        details: { date, department, messages: count, decision },
        before: { status: move.from[0] },
        after: { status: move.to },
      });
    });
    await this.delivery.wakeSource(observationsMailSource, id);
  }
}
