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
import {
  Audience,
  type AudienceCount,
  type Recipient,
  type RecipientStudent,
  type RecipientsWanted,
  type Sharing,
  type StudentWithoutValue,
} from '../contacts/audience/audience.js';
import { Delivery } from '../delivery/delivery.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { Database } from '../platform/database/database.js';
import type { CheckedContent, DraftContent } from './announcement-content.js';
import { announcementMessageKind, wordingOf } from './announcement-dispatch.js';
import { AnnouncementRecipients } from './announcement-recipients.js';

/** Up to so many messages are written out and counted; the parts of more are reckoned from these. */
const countedRecipients = 2_000;

export interface PreviewedText {
  text: string;
  parts: SmsParts;
  /** SMS parts of the whole send. */
  totalParts: number;
  /** The longest of the messages that were written out, which fits a network's template least. */
  longest: string;
}

export interface AnnouncementPreview {
  phones: number;
  /** Messages to phones: more than there are phones where each student gets one. */
  messages: number;
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
  /** What stands before every text. */
  prefix: string;
  /** The students for whom the text has a gap, as far as they are named, and how many they are. */
  withoutValue: StudentWithoutValue[];
  studentsWithoutValue: number;
  /** One recipient's message, or null where nobody can be reached or the index is past the last. */
  sample: {
    /** Null for one that was asked for by its contact. */
    index: number | null;
    /** The number or the e-mail address; null for those who may not see them. */
    phone: string | null;
    students: Pick<RecipientStudent, 'fullName' | 'className' | 'grade' | 'values'>[];
    withDiacritics: PreviewedText;
    withoutDiacritics: PreviewedText;
  } | null;
}

/** Whose message to show: that of a place in the order of the plan, or of a contact. */
export type SampleWanted = { at: number } | { contactId: string };

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
    private readonly configuration: Configuration,
  ) {}

  /** @param wanted the sample recipient: the one at an index, from 0, or the one of a contact */
  async run(
    person: Principal,
    content: PreviewedContent,
    wanted: SampleWanted,
  ): Promise<AnnouncementPreview> {
    const now = await this.clock.now();
    const wantedAt = content.sendAt !== null && content.sendAt > now ? content.sendAt : now;
    const leavesAt = await this.delivery.earliestHandOver(wantedAt);
    const prefix = this.configuration.messagePrefix;
    const messageDate = content.messageDate ?? schoolDate(leavesAt);
    const { wording, sharing } = wordingOf(content, messageDate, prefix);
    const { count, gaps } = await this.reach(content, sharing);
    // A text with a gap is shown on nobody's phone.
    const { first, sample } =
      gaps.total > 0
        ? { first: [], sample: null }
        : await this.readRecipients(content, wanted, sharing);
    const isSame = isSameForAll(content.text, wording.fields);
    const show = (withoutDiacritics: boolean, recipient: Recipient): PreviewedText => {
      const written = (students: Recipient['students']): string =>
        renderForStudents({ ...wording, withoutDiacritics }, students);
      const text = written(recipient.students);
      const parts = countSmsParts(text);
      const texts = isSame
        ? [text]
        : first
            .filter(({ channel }) => channel !== 'email')
            .map(({ students }) => written(students));
      const counted = texts.map((one) => countSmsParts(one).parts);
      return {
        ...{ text, parts, totalParts: Math.round(mean(counted) * count.messages) },
        longest: texts.reduce((long, one) => (one.length > long.length ? one : long), text),
      };
    };
    return {
      phones: count.phones,
      messages: count.messages,
      emails: count.emails,
      students: count.students,
      unreachableStudents: count.unreachableStudents,
      unreachable: count.unreachable,
      wantedAt,
      leavesAt,
      waitsForOpening: leavesAt > wantedAt,
      totalPartsAreExact: isSame || first.length >= count.messages + count.emails,
      prefix,
      withoutValue: gaps.students,
      studentsWithoutValue: gaps.total,
      sample: sample && {
        index: 'at' in wanted ? wanted.at : null,
        phone: mayDo(person.role, 'contact.read') === 'all' ? sample.address : null,
        students: sample.students.map(({ fullName, className, grade, values }) => ({
          ...{ fullName, className, grade, values },
        })),
        withDiacritics: show(false, sample),
        withoutDiacritics: show(true, sample),
      },
    };
  }

  /** A correction is for those who were reached, so that nobody is missing and nothing differs. */
  private async reach(
    { audience, text, corrects = null }: PreviewedContent,
    sharing: Sharing,
  ): Promise<{
    count: AudienceCount;
    gaps: { students: StudentWithoutValue[]; total: number };
  }> {
    if (corrects === null) {
      const [count, gaps] = await Promise.all([
        this.audience.count(audience, announcementMessageKind, sharing),
        this.audience.missingValues(audience, text),
      ]);
      return { count, gaps };
    }
    const { phones, emails } = await this.recipients.countReached(corrects);
    return {
      count: {
        ...{ phones, messages: phones, emails, students: 0, unreachableStudents: 0 },
        unreachable: Object.fromEntries(unreachableReasons.map((reason) => [reason, 0])) as Record<
          UnreachableReason,
          number
        >,
      },
      gaps: { students: [], total: 0 },
    };
  }

  /** The wanted recipient, and the first ones, in the order in which the plan will have them. */
  private readRecipients(
    { audience, corrects = null }: PreviewedContent,
    wanted: SampleWanted,
    sharing: Sharing,
  ): Promise<{ first: Recipient[]; sample: Recipient | null }> {
    return this.database.transaction(async (transaction) => {
      const read = (question: RecipientsWanted, chunkSize?: number): AsyncIterable<Recipient[]> =>
        this.recipients.of(transaction, { audience, corrects }, question, chunkSize);
      const first: Recipient[] = [];
      let seen = 0;
      for await (const chunk of read({ sharing })) {
        first.push(...chunk.slice(0, countedRecipients - first.length));
        if ('contactId' in wanted) {
          if (first.length >= countedRecipients) break;
          continue;
        }
        const sample = chunk[wanted.at - seen];
        if (sample !== undefined) return { first, sample };
        seen += chunk.length;
      }
      if (!('contactId' in wanted)) return { first, sample: null };
      for await (const [sample] of read({ sharing, contactId: wanted.contactId }, 1)) {
        return { first, sample: sample ?? null };
      }
      return { first, sample: null };
    });
  }
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
