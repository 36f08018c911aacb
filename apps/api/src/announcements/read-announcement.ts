import { announcementRefusal } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import {
  type AnnouncementView,
  type RelatedAnnouncementView,
  viewAnnouncement,
} from './announcement-views.js';
import type { AnnouncementEntity } from './announcement.entity.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { DescribeAnnouncement } from './describe-announcement.js';
import { FindAnnouncement } from './find-announcement.js';

/** One announcement with all that belongs to it. */
@Injectable()
export class ReadAnnouncement {
  constructor(
    private readonly find: FindAnnouncement,
    private readonly describe: DescribeAnnouncement,
    private readonly repository: AnnouncementRepository,
  ) {}

  /** @throws CodedError `announcement.not-found` */
  async view(person: Principal, id: string): Promise<AnnouncementView> {
    const announcement = await this.find.for(person, 'announcement.read', id);
    const { corrects } = announcement;
    const [described, events, wrong, corrections] = await Promise.all([
      this.describe.for(person, announcement),
      this.repository.listEvents(id),
      corrects === null ? null : this.repository.find(corrects),
      this.repository.listCorrections(id),
    ]);
    const mayRead = (other: AnnouncementEntity): boolean =>
      announcementRefusal('announcement.read', person, other) === null;
    return viewAnnouncement(described, events, {
      wrong: wrong !== null && mayRead(wrong) ? viewRelated(wrong) : null,
      corrections: corrections.filter(mayRead).map(viewRelated),
    });
  }
}

function viewRelated({ id, title, status }: AnnouncementEntity): RelatedAnnouncementView {
  return { id, title, status };
}
