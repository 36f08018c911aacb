import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { ChangeQuietHours } from '../delivery/window/change-quiet-hours.js';
import { SendingWindow } from '../delivery/window/sending-window.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { changedValues } from '../platform/audit/changed-values.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { type ExpectedVersion, requireSeen } from '../platform/http/entity-tags/if-match.js';
import { ReadSendingWindow } from './read-sending-window.js';
import { requireUsableHours } from './require-usable-hours.js';
import type { SendingWindowBody, SendingWindowView } from './sending-window-views.js';

@Injectable()
export class ChangeSendingWindow {
  constructor(
    private readonly database: Database,
    private readonly window: SendingWindow,
    private readonly changeQuietHours: ChangeQuietHours,
    private readonly read: ReadSendingWindow,
    private readonly schoolClock: SchoolClock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sets the quiet hours. What waits goes by them from now on, whoever sent it.
   * @throws CodedError `request.invalid`, `sending-window.too-short`, `request.changed-meanwhile`
   */
  async run(
    person: Principal,
    body: SendingWindowBody,
    expected: ExpectedVersion,
  ): Promise<SendingWindowView> {
    const after = requireUsableHours(body);
    const changed = await this.database.transaction(async (transaction) => {
      const { quietHours: before, version } = await this.window.hours(transaction);
      await requireSeen(expected, version, () => this.read.run(person.role));
      if (before.from === after.from && before.until === after.until) return false;
      await this.changeQuietHours.run(transaction, before, after);
      await this.audit.write(transaction, {
        at: await this.schoolClock.nowWithin(transaction),
        actorId: person.accountId,
        action: 'sending-window.changed',
        subjectKind: 'sending-window',
        subjectId: 'sending-window',
        ...changedValues(
          { quietFrom: before.from, quietUntil: before.until },
          { quietFrom: after.from, quietUntil: after.until },
        ),
      });
      return true;
    });
    if (changed) await this.changeQuietHours.wakeWaiting();
    return this.read.run(person.role);
  }
}
