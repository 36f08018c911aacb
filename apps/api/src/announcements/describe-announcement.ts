import {
  type AnnouncementMove,
  announcementMoves,
  announcementRefusal,
  type AnnouncementState,
  announcementState,
  type SendStanding,
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
import { AnnouncementRepository } from './announcement.repository.js';

/** What the person may do with it at this moment. */
export interface AnnouncementCan {
  resubmit: boolean;
  /** State that the reviewer's text is accurate. */
  confirm: boolean;
  withdraw: boolean;
  approve: boolean;
  return: boolean;
  /** Give it back with a text of their own. */
  edit: boolean;
  cancel: boolean;
  pause: boolean;
  resume: boolean;
  reschedule: boolean;
  retry: boolean;
  decideUnknown: boolean;
  /** Among what may be decided: that they are sent again. */
  sendUnknownAgain: boolean;
  /** Ask for an announcement that puts this one right. */
  correct: boolean;
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
    private readonly repository: AnnouncementRepository,
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
    const [texts, corrected] = await Promise.all([
      this.names.inWords(announcements.map(({ audience }) => audience)),
      this.repository.listCorrected(announcements.map(({ id }) => id)),
    ]);
    return Promise.all(
      announcements.map((one, place) =>
        this.describe(person, one, texts[place]!, corrected.includes(one.id)),
      ),
    );
  }

  private async describe(
    person: Principal,
    announcement: AnnouncementEntity,
    audienceText: AudienceText,
    isCorrected: boolean,
  ): Promise<DescribedAnnouncement> {
    const progress =
      announcement.plannedParts === null
        ? null
        : await this.delivery.progress(announcementSource, announcement.id);
    return {
      announcement,
      state: announcementState(announcement.status, progress && standingOf(progress)),
      progress,
      audienceText,
      templateName: await this.templates.nameOf(announcement),
      can: whatMay(person, announcement, progress, isCorrected),
    };
  }
}

function standingOf(progress: DispatchSummary): SendStanding {
  return { ...progress, expired: progress.counts.expired ?? 0 };
}

function whatMay(
  person: Principal,
  announcement: AnnouncementEntity,
  progress: DispatchSummary | null,
  isCorrected: boolean,
): AnnouncementCan {
  const stands = (move: AnnouncementMove): boolean =>
    (announcementMoves[move].from as readonly string[]).includes(announcement.status);
  const may = (action: Parameters<typeof announcementRefusal>[0]): boolean =>
    announcementRefusal(action, person, announcement) === null;
  const operates = may('delivery.operate');
  const underWay = progress?.underWay ?? 0;
  const decides = operates && (progress?.unknown ?? 0) > 0;
  const isPaused = progress?.paused ?? false;
  const reached = progress && progress.confirmed + progress.handedOver + progress.unknown;
  return {
    resubmit: stands('submit') && may('announcement.withdraw'),
    confirm:
      stands('confirm') && announcement.proposedText !== null && may('announcement.withdraw'),
    withdraw: stands('withdraw') && may('announcement.withdraw'),
    approve: stands('approve') && may('announcement.approve'),
    return: stands('return') && may('announcement.return'),
    edit: stands('edit') && may('announcement.return'),
    cancel: stands('cancel') && may('announcement.cancel') && (progress === null || underWay > 0),
    pause: stands('pause') && operates && underWay > 0 && !isPaused,
    resume: stands('resume') && operates && isPaused,
    reschedule: stands('reschedule') && operates && underWay > 0 && hasNotBegun(progress),
    retry: stands('retry') && operates && (progress?.counts.failed ?? 0) > 0 && !isCorrected,
    decideUnknown: (stands('decide-unknown') || stands('settle-unknown')) && decides,
    sendUnknownAgain: stands('decide-unknown') && decides && !isCorrected,
    correct: may('announcement.ask') && underWay === 0 && (reached ?? 0) > 0,
  };
}

function hasNotBegun(progress: DispatchSummary | null): boolean {
  if (progress === null) return false;
  const { sending = 0, retrying = 0, sent = 0, delivered = 0, failed = 0 } = progress.counts;
  return sending + retrying + sent + delivered + failed + progress.unknown === 0;
}
