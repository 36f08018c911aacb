import { normaliseText } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AnnouncementDraftRepository } from './announcement-draft.repository.js';

/** JSON of more characters than this is no announcement. */
const longestContent = 200_000;

/** Keeps what somebody is writing. It is nobody else's to see, so no trail is kept of it. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly drafts: AnnouncementDraftRepository,
  ) {}

  /** @throws CodedError `announcement.draft-not-found` for somebody else's, `announcement.draft-too-long` */
  async run(
    person: Principal,
    id: string,
    { title, content }: { title: string; content: object },
  ): Promise<void> {
    const written = JSON.stringify(content);
    if (written.length > longestContent) {
      throw new CodedError('announcement.draft-too-long');
    }
    const changedAt = await this.clock.now();
    const isKept = await this.database.transaction((transaction) =>
      this.drafts.save(transaction, {
        ...{ id, authorId: person.accountId, changedAt },
        ...{ title: normaliseText(title), content: written },
      }),
    );
    if (!isKept) throw new CodedError('announcement.draft-not-found');
  }
}
