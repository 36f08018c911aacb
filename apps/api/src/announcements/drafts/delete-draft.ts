import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Database } from '../../platform/database/database.js';
import { AnnouncementDraftRepository } from './announcement-draft.repository.js';

/** Forgets a draft, by its author's word or since it was handed in. */
@Injectable()
export class DeleteDraft {
  constructor(
    private readonly database: Database,
    private readonly drafts: AnnouncementDraftRepository,
  ) {}

  /** A second time, or for one that is not there, it changes nothing. */
  async run(person: Principal, id: string): Promise<void> {
    await this.database.transaction((transaction) =>
      this.drafts.delete(transaction, person.accountId, id),
    );
  }
}
