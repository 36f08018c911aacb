import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import {
  ComposeDirectMessage,
  type ComposedDirectMessage,
  type DirectMessageDraft,
} from './compose-direct-message.js';
import { DirectMessageReach } from './direct-message-reach.js';

/** Shows exactly what sending the draft now would send, and when it would leave. */
@Injectable()
export class PreviewDirectMessage {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly reach: DirectMessageReach,
    private readonly compose: ComposeDirectMessage,
  ) {}

  /** @throws CodedError as sending it would */
  async run(
    person: Principal,
    draft: DirectMessageDraft,
  ): Promise<ComposedDirectMessage & { now: Date; leavesAt: Date }> {
    await this.reach.requireWriting(person, draft.classId);
    const now = await this.clock.now();
    const leavesAt = await this.delivery.earliestHandOver(now);
    const composed = await this.database.transaction((transaction) =>
      this.compose.run(transaction, draft, leavesAt),
    );
    return { ...composed, now, leavesAt };
  }
}
