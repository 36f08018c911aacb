import { normaliseMessageText } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { checkContent } from './announcement-content.js';
import { requireSameForAll } from './correct-announcement.js';
import { AnnouncementTrail } from './announcement-trail.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { FindAnnouncement, requireMovable } from './find-announcement.js';

export interface EditedText {
  text: string;
  withoutDiacritics: boolean;
  /** Why, for the requester. */
  note: string | null;
}

/** Gives a request back with another text, which leaves only with the requester's word on it. */
@Injectable()
export class EditAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly find: FindAnnouncement,
    private readonly repository: AnnouncementRepository,
    private readonly trail: AnnouncementTrail,
  ) {}

  /**
   * @param seenRevision what the reviewer edited
   * @throws CodedError `request.invalid`, `announcement.same-text`, `announcement.changed`,
   * `announcement.own`, `announcement.not-asked-by-cgcn`, `announcement.not-permitted`,
   * `announcement.moved-on`
   */
  async run(person: Principal, id: string, seenRevision: number, edit: EditedText): Promise<void> {
    const seen = await this.find.for(person, 'announcement.return', id);
    requireMovable(seen, 'edit');
    if (seen.revision !== seenRevision) throw new CodedError('announcement.changed');
    const now = await this.clock.now();
    const { withoutDiacritics, note } = edit;
    // Its time is not what is edited, and may have passed by now.
    const { text } = checkContent({ ...seen, text: edit.text, sendAt: null }, now);
    if (seen.corrects !== null) requireSameForAll(text);
    if (text === normaliseMessageText(seen.text) && withoutDiacritics === seen.withoutDiacritics) {
      throw new CodedError('announcement.same-text');
    }
    await this.database.transaction(async (transaction) => {
      const moved = await this.repository.move(
        ...([transaction, id, 'edit'] as const),
        { proposedText: text, proposedWithoutDiacritics: withoutDiacritics },
        seenRevision,
      );
      if (moved === null) throw new CodedError('announcement.moved-on');
      await this.trail.write(transaction, {
        ...{ move: 'edit', moved, person, at: now, text },
        ...(note === null ? {} : { note }),
      });
    });
  }
}
