import { announcementMoves, errorText, isSameForAll } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { IdempotencyKeys } from '../platform/http/idempotency/idempotency-keys.js';
import { type AnnouncementContent, checkAnnouncement, hashOfText } from './announcement-content.js';
import { announcementSource } from './announcement-dispatch.js';
import { AnnouncementRecipients } from './announcement-recipients.js';
import { AnnouncementTrail } from './announcement-trail.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { FindAnnouncement } from './find-announcement.js';

/** Asks for a correction of what went out wrong, to exactly those whom it reached. */
@Injectable()
export class CorrectAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly find: FindAnnouncement,
    private readonly recipients: AnnouncementRecipients,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * @param id of the wrong one
   * @returns the correction's id; like any other request it waits for somebody else's approval
   * @throws CodedError `request.invalid`, `announcement.not-permitted`, `announcement.still-leaving`,
   * `announcement.reached-nobody`
   */
  async run(
    person: Principal,
    id: string,
    content: Omit<AnnouncementContent, 'audience'>,
  ): Promise<string> {
    const wrong = await this.find.for(person, 'announcement.ask', id);
    const progress = await this.delivery.progress(announcementSource, id);
    if (progress !== null && progress.underWay > 0) {
      throw new CodedError('announcement.still-leaving');
    }
    const { phones, emails } = await this.recipients.countReached(id);
    if (phones + emails === 0) throw new CodedError('announcement.reached-nobody');
    const now = await this.clock.now();
    const checked = checkAnnouncement({ ...content, audience: wrong.audience }, now);
    requireSameForAll(checked.text);
    const textHash = hashOfText(checked.text);
    return this.database.transaction(async (transaction) => {
      const submitted = await this.repository.insert(transaction, {
        ...checked,
        ...{ status: announcementMoves.submit.to, revision: 1, corrects: id },
        ...{ requestedBy: person.accountId, requesterRole: person.role },
        ...{ requesterName: person.displayName, requestedAt: now },
        ...{ accuracyStatedAt: now, accuracyTextHash: textHash },
        ...{ proposedText: null, proposedWithoutDiacritics: null },
        ...{ approvedBy: null, approvedHash: null, leaveAt: null, plannedParts: null },
        endToldAt: null,
      });
      await this.trail.write(transaction, {
        ...{ move: 'submit', moved: { after: submitted }, person, at: now, text: checked.text },
        details: { textHash, phones, emails },
      });
      await this.idempotencyKeys.carriedOut(transaction);
      return submitted.id;
    });
  }
}

/** @throws CodedError `request.invalid` for a text that carries values of each student */
export function requireSameForAll(text: string): void {
  if (isSameForAll(text)) return;
  const code = 'announcement.correction-names-students';
  throw new CodedError('request.invalid', {}, [
    { field: 'text', code, message: errorText(code, 'vi') },
  ]);
}
