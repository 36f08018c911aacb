import { directMessageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { DirectMessageRepository } from './direct-message.repository.js';
import { FindDirectMessage } from './find-direct-message.js';
import { directMessageSource } from './accept-direct-message.js';

/** Its sender, or CGCN in the place of one who no longer can, calls back what has not left yet. */
@Injectable()
export class CancelDirectMessage {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly find: FindDirectMessage,
    private readonly repository: DirectMessageRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns how many messages no longer leave
   * @throws CodedError `direct-message.not-found`, `direct-message.all-left`
   */
  async run(person: Principal, id: string): Promise<number> {
    const message = await this.find.ofOnesCallingBack(person, id);
    const now = await this.clock.now();
    return this.database.transaction(async (transaction) => {
      const moved = await this.repository.cancel(transaction, id);
      const cancelled = moved
        ? await this.delivery.cancel(transaction, directMessageSource, id)
        : 0;
      if (cancelled === 0) throw new CodedError('direct-message.all-left');
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'direct-message.cancel',
        subjectKind: 'direct-message',
        subjectId: id,
        details: { classId: message.classId, messages: cancelled },
        before: { status: directMessageMoves.cancel.from[0] },
        after: { status: directMessageMoves.cancel.to },
      });
      return cancelled;
    });
  }
}
