import { announcementRefusal, type Role } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import { announcementSource } from './announcement-dispatch.js';
import { AnnouncementRecipients } from './announcement-recipients.js';
import type { AnnouncementEntity } from './announcement.entity.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { FindAnnouncement } from './find-announcement.js';

/** Two announcements that reach a parent within this time are one too many. Milliseconds. */
const tooClose = 60 * 60_000;

/** Another announcement that reaches some of the same parents within an hour. */
export interface Neighbour {
  id: string;
  /** Null for those who may not see it. */
  title: string | null;
  requesterRole: Role;
  /** School time. */
  leavesAt: Date;
  sharedPhones: number;
}

/** Points out, before an announcement is let go, which others the same parents get at about that time. */
@Injectable()
export class FindNeighbours {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly delivery: Delivery,
    private readonly find: FindAnnouncement,
    private readonly recipients: AnnouncementRecipients,
    private readonly repository: AnnouncementRepository,
  ) {}

  /** @throws CodedError `announcement.not-found` */
  async run(person: Principal, id: string): Promise<Neighbour[]> {
    const announcement = await this.find.for(person, 'announcement.read', id);
    const now = await this.clock.now();
    const wanted = announcement.leaveAt ?? announcement.sendAt ?? now;
    const leavesAt = await this.delivery.earliestHandOver(wanted > now ? wanted : now);
    const shared = await this.delivery.recipientsLately({
      sourceKind: announcementSource,
      exceptSourceId: id,
      channels: ['sms', 'zalo'],
      addresses: await this.phonesOf(announcement),
      from: new Date(leavesAt.getTime() - tooClose),
      until: new Date(leavesAt.getTime() + tooClose),
    });
    const found = await this.repository.findMany(shared.map(({ sourceId }) => sourceId));
    const byId = new Map(found.map((one) => [one.id, one]));
    return shared.flatMap(({ sourceId, notBefore, firstLeftAt, recipients }) => {
      const other = byId.get(sourceId);
      if (other === undefined) return [];
      const mayRead = announcementRefusal('announcement.read', person, other) === null;
      return {
        ...{ id: sourceId, title: mayRead ? other.title : null },
        ...{ requesterRole: other.requesterRole, leavesAt: firstLeftAt ?? notBefore },
        sharedPhones: recipients,
      };
    });
  }

  private phonesOf(announcement: AnnouncementEntity): Promise<string[]> {
    return this.database.transaction(async (transaction) => {
      const phones: string[] = [];
      for await (const chunk of this.recipients.of(transaction, announcement)) {
        for (const { channel, address } of chunk) if (channel !== 'email') phones.push(address);
      }
      return phones;
    });
  }
}
