import type { UnreachableReason } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { ClassFamilies, soonestMended } from '../contacts/audience/class-families.js';
import { Delivery } from '../delivery/delivery.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import {
  ComposeDirectMessage,
  type ComposedRecipient,
  type DirectMessageDraft,
  directMessageKind,
} from './compose-direct-message.js';
import { DirectMessageReach } from './direct-message-reach.js';

export interface DirectMessagePreview {
  recipients: ComposedRecipient[];
  /** What goes to phones, written with its diacritics, whichever way it is to be sent. */
  withDiacritics: string[];
  /** Students none of whose chosen guardians get it. */
  unreached: { studentId: string; fullName: string; reason: UnreachableReason }[];
  /** School time, as is `leavesAt`. */
  now: Date;
  leavesAt: Date;
}

/** Shows exactly what sending the draft now would send, to whom, and when it would leave. */
@Injectable()
export class PreviewDirectMessage {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly reach: DirectMessageReach,
    private readonly compose: ComposeDirectMessage,
    private readonly families: ClassFamilies,
  ) {}

  /** @throws CodedError as sending it would */
  async run(person: Principal, draft: DirectMessageDraft): Promise<DirectMessagePreview> {
    await this.reach.requireWriting(person, draft.classId);
    const now = await this.clock.now();
    const leavesAt = await this.delivery.earliestHandOver(now);
    const [shown, accented] = await this.database.transaction(async (transaction) => [
      await this.compose.run(transaction, draft, leavesAt),
      await this.compose.run(transaction, { ...draft, withoutDiacritics: false }, leavesAt),
    ]);
    return {
      recipients: shown.recipients,
      withDiacritics: accented.recipients
        .filter(({ channel }) => channel !== 'email')
        .map(({ text }) => text),
      unreached: await this.unreached(draft),
      now,
      leavesAt,
    };
  }

  private async unreached({
    classId,
    guardianIds,
  }: DirectMessageDraft): Promise<DirectMessagePreview['unreached']> {
    const { families } = await this.families.of(classId, directMessageKind);
    const chosen = guardianIds === 'all' ? null : new Set(guardianIds);
    return families.flatMap(({ studentId, studentName, guardians }) => {
      const meant = guardians.filter(({ id }) => chosen === null || chosen.has(id));
      if (chosen !== null && meant.length === 0) return [];
      const reason = soonestMended(meant);
      return reason === null ? [] : [{ studentId, fullName: studentName, reason }];
    });
  }
}
