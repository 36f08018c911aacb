import { randomUUID } from 'node:crypto';
import type { AnnouncementMove, Role } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { type NoticeText, writeNotice } from '../accounts/notices/notice-texts.js';
import type { Principal } from '../accounts/sessions/current-account.js';
import { StaffAddresses } from '../accounts/staff/staff-addresses.js';
import { Configuration } from '../platform/configuration/configuration.js';
import type { Transaction } from '../platform/database/database.js';
import { StaffMail } from '../staff-mail/staff-mail.js';
import { announcementNoticeTexts } from './announcement-notice-texts.js';
import type { AnnouncementEntity } from './announcement.entity.js';

/** Whom a deed is told: those who may decide on the request, or those who stand for it. */
const toldTo: Record<keyof typeof announcementNoticeTexts, 'reviewers' | 'requester' | 'both'> = {
  submit: 'reviewers',
  confirm: 'reviewers',
  withdraw: 'reviewers',
  return: 'requester',
  edit: 'requester',
  approve: 'requester',
  refuse: 'both',
  pause: 'requester',
  resume: 'requester',
  reschedule: 'requester',
  cancel: 'requester',
};

/** Mails those whom a deed concerns that it was done, and where to see it. */
@Injectable()
export class AnnouncementNotices {
  constructor(
    private readonly addresses: StaffAddresses,
    private readonly mail: StaffMail,
    private readonly configuration: Configuration,
  ) {}

  /**
   * With the transaction of the deed; whoever did it is not told, nor who has no mailbox.
   * @param person null for the system itself
   */
  async send(
    transaction: Transaction,
    move: AnnouncementMove,
    announcement: AnnouncementEntity,
    person: Principal | null,
  ): Promise<void> {
    if (!isTold(move)) return;
    const whom = toldTo[move];
    const to = await this.addresses.of(transaction, {
      roles: whom === 'requester' ? [] : reviewersOf(announcement),
      ids: whom === 'reviewers' ? [] : standingFor(announcement),
      except: person?.accountId ?? null,
    });
    await this.write(transaction, announcement, to, announcementNoticeTexts[move], {
      actor: person?.displayName ?? '',
      time: announcement.leaveAt === null ? '' : timeFormat.format(announcement.leaveAt),
    });
  }

  /** That its send is over, with the transaction that takes note of it. */
  async sendEnd(
    transaction: Transaction,
    announcement: AnnouncementEntity,
    notice: NoticeText,
  ): Promise<void> {
    const to = await this.addresses.of(transaction, {
      roles: reviewersOf(announcement),
      ids: standingFor(announcement),
      except: null,
    });
    await this.write(transaction, announcement, to, notice, {});
  }

  private async write(
    transaction: Transaction,
    announcement: AnnouncementEntity,
    to: readonly string[],
    { title, text }: NoticeText,
    details: Record<string, string>,
  ): Promise<void> {
    const values = { title: announcement.title, ...details };
    const link = `${this.configuration.publicUrl}/announcements/${announcement.id}`;
    const fill = (words: string): string => words.replace('{title}', announcement.title);
    await this.mail.send(transaction, {
      source: { kind: 'announcement-notice', id: randomUUID() },
      to,
      ...writeNotice({ title, text }, values, link),
      title: `${fill(title.vi)} · ${title.en}`,
    });
  }
}

const timeFormat = new Intl.DateTimeFormat('vi-VN', {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', hour12: false },
  ...{ day: '2-digit', month: '2-digit', year: 'numeric' },
});

function isTold(move: AnnouncementMove): move is keyof typeof announcementNoticeTexts {
  return Object.hasOwn(announcementNoticeTexts, move);
}

/** Whoever approved it answers for it as its requester does. */
function standingFor({ requestedBy, approvedBy }: AnnouncementEntity): string[] {
  return [requestedBy, approvedBy ?? []].flat();
}

/** What CGCN itself asks for may also be let go by the leadership. */
function reviewersOf({ requesterRole }: AnnouncementEntity): Role[] {
  return requesterRole === 'cgcn' ? ['cgcn', 'bgh'] : ['cgcn'];
}
