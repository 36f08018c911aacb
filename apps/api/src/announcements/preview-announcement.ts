import {
  countSmsParts,
  isSameForAll,
  mayDo,
  renderForStudents,
  schoolDate,
  type SmsParts,
  type UnreachableReason,
  unreachableReasons,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { Audience, type AudienceCount, type Recipient } from '../contacts/audience/audience.js';
import { Delivery } from '../delivery/delivery.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Database } from '../platform/database/database.js';
import type { CheckedContent, DraftContent } from './announcement-content.js';
import { announcementMessageKind } from './announcement-dispatch.js';
import { AnnouncementRecipients } from './announcement-recipients.js';

/** Up to so many messages are written out and counted; the parts of more are reckoned from these. */
const countedRecipients = 2_000;

export interface PreviewedText {
  text: string;
  parts: SmsParts;
  /** SMS parts of the whole send. */
  totalParts: number;
}

export interface AnnouncementPreview {
  phones: number;
  /** E-mail addresses, of guardians who want it so; they cost no part. */
  emails: number;
  students: number;
  unreachableStudents: number;
  /** Of those students, how many for each reason. */
  unreachable: Record<UnreachableReason, number>;
  /** School time at which it was to leave: the wanted time, or now. */
  wantedAt: Date;
  /** School time at which the first message can leave. */
  leavesAt: Date;
  /** Whether it leaves later than was wanted, since the wanted time is quiet. */
  waitsForOpening: boolean;
  /** Whether `totalParts` were counted; else they are reckoned from the first messages. */
  totalPartsAreExact: boolean;
  /** One recipient's message, or null where nobody can be reached or the index is past the last. */
  sample: {
    index: number;
    /** The number or the e-mail address; null for those who may not see them. */
    phone: string | null;
    students: { fullName: string; className: string }[];
    withDiacritics: PreviewedText;
    withoutDiacritics: PreviewedText;
  } | null;
}

/** A draft, or what was asked for; that one may be a correction. */
export type PreviewedContent = CheckedContent<DraftContent> & { corrects?: string | null };

/** Shows what would be sent, to whom and when, exactly as the plan would write it now. */
@Injectable()
export class PreviewAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly clock: SchoolClock,
    private readonly audience: Audience,
    private readonly recipients: AnnouncementRecipients,
    private readonly delivery: Delivery,
  ) {}

  /** @param index of the sample recipient, from 0 */
  async run(
    person: Principal,
    content: PreviewedContent,
    index: number,
  ): Promise<AnnouncementPreview> {
    const now = await this.clock.now();
    const wanted = content.sendAt !== null && content.sendAt > now ? content.sendAt : now;
    const leavesAt = await this.delivery.earliestHandOver(wanted);
    const [count, unreachable] = await Promise.all([
      this.count(content),
      this.countUnreachable(content),
    ]);
    const { first, sample } = await this.readRecipients(content, index);

    const messageDate = content.messageDate ?? schoolDate(leavesAt);
    const show = (withoutDiacritics: boolean, recipient: Recipient): PreviewedText => {
      const wording = { text: content.text, withoutDiacritics, messageDate };
      const text = renderForStudents(wording, recipient.students);
      const parts = countSmsParts(text);
      const written = isSameForAll(content.text)
        ? [parts.parts]
        : first
            .filter(({ channel }) => channel === 'sms')
            .map(({ students }) => countSmsParts(renderForStudents(wording, students)).parts);
      return { text, parts, totalParts: Math.round(mean(written) * count.phones) };
    };
    return {
      phones: count.phones,
      emails: count.emails,
      students: count.students,
      unreachableStudents: count.unreachableStudents,
      unreachable,
      wantedAt: wanted,
      leavesAt,
      waitsForOpening: leavesAt > wanted,
      totalPartsAreExact: isSameForAll(content.text) || first.length >= count.phones + count.emails,
      sample: sample && {
        index,
        phone: mayDo(person.role, 'contact.read') === 'all' ? sample.address : null,
        students: sample.students.map(({ fullName, className }) => ({ fullName, className })),
        withDiacritics: show(false, sample),
        withoutDiacritics: show(true, sample),
      },
    };
  }

  private async count({ audience, corrects = null }: PreviewedContent): Promise<AudienceCount> {
    if (corrects === null) return this.audience.count(audience, announcementMessageKind);
    const reached = await this.recipients.countReached(corrects);
    return { ...reached, students: 0, unreachableStudents: 0 };
  }

  /** A correction is for those who were reached, so nobody is missing. */
  private async countUnreachable({
    audience,
    corrects = null,
  }: PreviewedContent): Promise<Record<UnreachableReason, number>> {
    if (corrects === null) {
      return this.audience.countUnreachable(audience, announcementMessageKind);
    }
    const none = unreachableReasons.map((reason) => [reason, 0]);
    return Object.fromEntries(none) as Record<UnreachableReason, number>;
  }

  /** The recipient at the index, and the first ones, in the order in which the plan will have them. */
  private readRecipients(
    { audience, corrects = null }: PreviewedContent,
    index: number,
  ): Promise<{ first: Recipient[]; sample: Recipient | null }> {
    return this.database.transaction(async (transaction) => {
      const first: Recipient[] = [];
      let seen = 0;
      for await (const chunk of this.recipients.of(transaction, {
        audience,
        corrects,
      })) {
        first.push(...chunk.slice(0, countedRecipients - first.length));
        const sample = chunk[index - seen];
        if (sample !== undefined) return { first, sample };
        seen += chunk.length;
      }
      return { first, sample: null };
    });
  }
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
