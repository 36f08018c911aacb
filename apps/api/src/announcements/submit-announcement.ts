import { announcementMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Audience } from '../contacts/audience/audience.js';
import { MessageTemplates } from '../message-templates/message-templates.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { IdempotencyKeys } from '../platform/http/idempotency/idempotency-keys.js';
import { type AnnouncementContent, checkAnnouncement, hashOfText } from './announcement-content.js';
import { AnnouncementTrail } from './announcement-trail.js';
import { AnnouncementRepository } from './announcement.repository.js';

/** Asks for an announcement, on the requester's word that its content is accurate (procedure § 3.1). */
@Injectable()
export class SubmitAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly audience: Audience,
    private readonly templates: MessageTemplates,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * @returns the new announcement's id
   * @throws CodedError `request.invalid` with the fields at fault, `audience.class-gone`, `message-template.not-found`
   */
  async run(person: Principal, content: AnnouncementContent): Promise<string> {
    const now = await this.clock.now();
    const checked = checkAnnouncement(content, now);
    await this.audience.requireReadable(person, checked.audience);
    const textHash = hashOfText(checked.text);
    return this.database.transaction(async (transaction) => {
      await this.templates.require(transaction, person, checked);
      await this.audience.holdClasses(transaction, checked.audience, checked.text);
      const submitted = await this.repository.insert(transaction, {
        ...checked,
        status: announcementMoves.submit.to,
        revision: 1,
        requestedBy: person.accountId,
        requesterRole: person.role,
        requesterName: person.displayName,
        requestedAt: now,
        accuracyStatedAt: now,
        accuracyTextHash: textHash,
        proposedText: null,
        proposedWithoutDiacritics: null,
        corrects: null,
        approvedBy: null,
        approvedHash: null,
        leaveAt: null,
        plannedParts: null,
        endToldAt: null,
      });
      await this.trail.write(transaction, {
        move: 'submit',
        moved: { after: submitted },
        person,
        at: now,
        text: checked.text,
        details: { textHash },
      });
      await this.idempotencyKeys.carriedOut(transaction);
      return submitted.id;
    });
  }
}
