import {
  type AnnouncementMove,
  announcementMoves,
  announcementRefusal,
  type AnnouncementState,
  announcementState,
  type AudienceText,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { RecipientNames } from '../contacts/audience/recipient-names.js';
import { Delivery } from '../delivery/delivery.js';
import { MessageTemplates } from '../message-templates/message-templates.js';
import type { DispatchSummary } from '../delivery/dispatches/dispatch-request.js';
import { announcementSource } from './announcement-dispatch.js';
import type { AnnouncementEntity } from './announcement.entity.js';

/** What the person may do with it at this moment. */
export interface AnnouncementCan {
  resubmit: boolean;
  withdraw: boolean;
  approve: boolean;
  return: boolean;
  cancel: boolean;
}

export interface DescribedAnnouncement {
  announcement: AnnouncementEntity;
  state: AnnouncementState;
  /** Null until it is planned. */
  progress: DispatchSummary | null;
  /** Whom it is for, in words. */
  audienceText: AudienceText;
  /** What the template was called after which it was written; null for none. */
  templateName: string | null;
  can: AnnouncementCan;
}

/** An announcement as a person sees it: with what its dispatch has come to, and what they may do. */
@Injectable()
export class DescribeAnnouncement {
  constructor(
    private readonly delivery: Delivery,
    private readonly names: RecipientNames,
    private readonly templates: MessageTemplates,
  ) {}

  async for(person: Principal, announcement: AnnouncementEntity): Promise<DescribedAnnouncement> {
    const [described] = await this.many(person, [announcement]);
    return described!;
  }

  /** The same for a whole list, in its order. */
  async many(
    person: Principal,
    announcements: readonly AnnouncementEntity[],
  ): Promise<DescribedAnnouncement[]> {
    const texts = await this.names.inWords(announcements.map(({ audience }) => audience));
    return Promise.all(
      announcements.map((one, place) => this.describe(person, one, texts[place]!)),
    );
  }

  private async describe(
    person: Principal,
    announcement: AnnouncementEntity,
    audienceText: AudienceText,
  ): Promise<DescribedAnnouncement> {
    const progress =
      announcement.plannedParts === null
        ? null
        : await this.delivery.progress(announcementSource, announcement.id);
    return {
      announcement,
      state: announcementState(announcement.status, progress?.phase ?? null),
      progress,
      audienceText,
      templateName: await this.templates.nameOf(announcement),
      can: whatMay(person, announcement, progress),
    };
  }
}

function whatMay(
  person: Principal,
  announcement: AnnouncementEntity,
  progress: DispatchSummary | null,
): AnnouncementCan {
  const stands = (move: AnnouncementMove): boolean =>
    (announcementMoves[move].from as readonly string[]).includes(announcement.status);
  const may = (action: Parameters<typeof announcementRefusal>[0]): boolean =>
    announcementRefusal(action, person, announcement) === null;
  return {
    resubmit: stands('submit') && may('announcement.withdraw'),
    withdraw: stands('withdraw') && may('announcement.withdraw'),
    approve: stands('approve') && may('announcement.approve'),
    return: stands('return') && may('announcement.return'),
    cancel:
      stands('cancel') &&
      may('announcement.cancel') &&
      (progress === null || progress.underWay > 0),
  };
}
