import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Audience } from '../contacts/audience/audience.js';
import { MessageTemplates } from '../message-templates/message-templates.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { type AnnouncementContent, checkAnnouncement, hashOfText } from './announcement-content.js';
import { requireSameForAll } from './correct-announcement.js';
import { AnnouncementTrail } from './announcement-trail.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { FindAnnouncement, requireMovable } from './find-announcement.js';

/** Hands in a returned announcement again. Its new revision makes any earlier look at it stale. */
@Injectable()
export class ResubmitAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly audience: Audience,
    private readonly templates: MessageTemplates,
    private readonly find: FindAnnouncement,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
  ) {}

  /**
   * @throws CodedError `request.invalid`, `audience.class-gone`, `message-template.not-found`, `announcement.not-permitted`,
   * `announcement.moved-on`
   */
  async run(person: Principal, id: string, content: AnnouncementContent): Promise<void> {
    // Whoever may take a request back may also mend it: its requester alone.
    const before = await this.find.for(person, 'announcement.withdraw', id);
    requireMovable(before, 'submit');
    const now = await this.clock.now();
    const checked = checkAnnouncement(content, now);
    await this.audience.requireReadable(person, checked.audience);
    if (before.corrects !== null) requireSameForAll(checked.text);
    const textHash = hashOfText(checked.text);
    await this.database.transaction(async (transaction) => {
      await this.templates.require(transaction, person, checked);
      await this.audience.holdClasses(transaction, checked.audience, checked.text);
      const moved = await this.repository.move(
        transaction,
        id,
        'submit',
        {
          ...checked,
          // A correction goes to whom it is to be put right, whatever was chosen.
          ...(before.corrects === null ? {} : { audience: before.audience }),
          proposedText: null,
          proposedWithoutDiacritics: null,
          revision: before.revision + 1,
          // Who may approve goes by the role in which the person vouches for this text.
          requesterRole: person.role,
          requesterName: person.displayName,
          accuracyStatedAt: now,
          accuracyTextHash: textHash,
        },
        before.revision,
      );
      if (moved === null) throw new CodedError('announcement.moved-on');
      await this.trail.write(transaction, {
        move: 'submit',
        moved,
        person,
        at: now,
        text: checked.text,
        details: { textHash },
      });
    });
  }
}
