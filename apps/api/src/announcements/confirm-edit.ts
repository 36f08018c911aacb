import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Audience } from '../contacts/audience/audience.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { hashOfText } from './announcement-content.js';
import { AnnouncementTrail } from './announcement-trail.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { FindAnnouncement, requireMovable } from './find-announcement.js';

/** The requester states that the text which a reviewer wrote is accurate; it takes the place of their own. */
@Injectable()
export class ConfirmEdit {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly audience: Audience,
    private readonly find: FindAnnouncement,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
  ) {}

  /**
   * @param seenRevision what the requester has looked at
   * @throws CodedError `announcement.not-permitted`, `announcement.moved-on`, `announcement.changed`,
   * `audience.class-gone`, `audience.value-missing`
   */
  async run(person: Principal, id: string, seenRevision: number): Promise<void> {
    const seen = await this.find.for(person, 'announcement.withdraw', id);
    requireMovable(seen, 'confirm');
    const { proposedText, proposedWithoutDiacritics } = seen;
    // Given back with a note alone: there is nothing to confirm.
    if (proposedText === null || proposedWithoutDiacritics === null) {
      throw new CodedError('announcement.moved-on');
    }
    if (seen.revision !== seenRevision) throw new CodedError('announcement.changed');
    const now = await this.clock.now();
    const textHash = hashOfText(proposedText);
    await this.database.transaction(async (transaction) => {
      await this.audience.holdClasses(transaction, seen.audience, proposedText);
      const moved = await this.repository.move(
        ...([transaction, id, 'confirm'] as const),
        {
          text: proposedText,
          withoutDiacritics: proposedWithoutDiacritics,
          proposedText: null,
          proposedWithoutDiacritics: null,
          revision: seenRevision + 1,
          // Who may approve goes by the role in which the person vouches for this text.
          requesterRole: person.role,
          requesterName: person.displayName,
          accuracyStatedAt: now,
          accuracyTextHash: textHash,
        },
        seenRevision,
      );
      if (moved === null) throw new CodedError('announcement.moved-on');
      await this.trail.write(transaction, {
        ...{ move: 'confirm', moved, person, at: now, text: proposedText },
        details: { textHash },
      });
    });
  }
}
