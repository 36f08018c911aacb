import { type AnnouncementStatus, mayDo } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { type AnnouncementWaitingKind, WaitingAnnouncements } from './waiting-announcements.js';
import { DescribeAnnouncement, type DescribedAnnouncement } from './describe-announcement.js';

export interface AnnouncementListing {
  items: DescribedAnnouncement[];
  /** Gives the next page; null on the last one. */
  nextCursor: string | null;
}

/** Which ones; all unless told. */
export interface AnnouncementSelection {
  statuses?: readonly AnnouncementStatus[];
  waiting?: AnnouncementWaitingKind;
}

@Injectable()
export class ListAnnouncements {
  constructor(
    private readonly repository: AnnouncementRepository,
    private readonly describe: DescribeAnnouncement,
    private readonly waiting: WaitingAnnouncements,
  ) {}

  /** Those that the person may read, the latest first. */
  async run(
    person: Principal,
    page: AnnouncementSelection & { cursor?: string; limit: number },
  ): Promise<AnnouncementListing> {
    const waiting = page.waiting && ((await this.waiting.of(person)).get(page.waiting) ?? []);
    const found = await this.repository.list({
      limit: page.limit + 1,
      ...(page.statuses === undefined ? {} : { statuses: page.statuses }),
      ...(waiting === undefined ? {} : { ids: waiting }),
      ...(page.cursor === undefined ? {} : { after: page.cursor }),
      ...(mayDo(person.role, 'announcement.read') === 'all'
        ? {}
        : { requestedBy: person.accountId }),
    });
    const shown = found.slice(0, page.limit);
    return {
      items: await this.describe.many(person, shown),
      nextCursor: found.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }
}
