import {
  followUpsOf,
  mailTitles,
  type ReportKind,
  type ReportOccasion,
  reportExpiry,
  type SensitiveMatter,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { Audience, type Recipient } from '../../contacts/audience/audience.js';
import { contactReference } from '../../contacts/guardians/contact-reference.js';
import { Delivery } from '../../delivery/delivery.js';
import type { MessageRequest } from '../../delivery/dispatches/dispatch-request.js';
import { SendingWindow } from '../../delivery/window/sending-window.js';
import type { Transaction } from '../../platform/database/database.js';
import type { ClassDate } from '../review/review.repository.js';
import { ReportRepository } from './report.repository.js';

/** What delivery knows these sends by. */
export const dailyReportSource = 'daily-report';

/** What a guardian's opt-out goes by. */
export const dailyReportKind = 'daily-report';

/** One student's message. */
export interface PlannedReport {
  studentId: string;
  /** 0 for the day's first. */
  number: number;
  kind: ReportKind;
  text: string;
  /** As it was composed, which differs where CGCN changed it. */
  composed: string;
  editedBy: string | null;
  confirmedBy: string | null;
  /** The first message, of every later one. */
  follows: string | null;
  callAbout: readonly SensitiveMatter[];
}

export interface ReportsToPlan extends ClassDate {
  occasion: ReportOccasion;
  sentBy: string;
  now: Date;
  reports: readonly PlannedReport[];
}

export interface PlannedReports {
  sendId: string;
  dispatchId: string;
  /** How many messages leave. */
  total: number;
}

/** At most a class long. */
const chunkSize = 1_000;

/** Fixes the messages of a class's day and hands them to delivery, within the caller's transaction. */
@Injectable()
export class PlanReports {
  constructor(
    private readonly audience: Audience,
    private readonly delivery: Delivery,
    private readonly window: SendingWindow,
    private readonly reports: ReportRepository,
  ) {}

  /** When messages that are sent now are no longer wanted (school time). */
  async expiry(date: string, occasion: ReportOccasion, now: Date): Promise<Date> {
    const hours = await this.window.quietHours();
    return reportExpiry(date, occasion, now, hours, this.window.requestTimeoutMilliseconds);
  }

  /** @param expiresAt of `expiry`, which is asked before the transaction is opened */
  async run(
    transaction: Transaction,
    { classId, date, occasion, sentBy, now, reports }: ReportsToPlan,
    expiresAt: Date,
  ): Promise<PlannedReports> {
    const send = { classId, date, occasion, sentBy, sentAt: now, expiresAt };
    const sendId = await this.reports.insertSend(transaction, send);
    await this.reports.insertReports(
      transaction,
      reports.map(({ studentId, number, kind, text, composed, ...whose }) => ({
        ...{ sendId, date, studentId, number, kind, text, composed },
        ...{ editedBy: whose.editedBy, confirmedBy: whose.confirmedBy, follows: whose.follows },
      })),
    );
    await this.reports.addFollowUps(transaction, { classId, date }, followUpsOf(date, reports));
    const { dispatchId, total } = await this.delivery.accept(
      transaction,
      {
        ...{ sourceKind: dailyReportSource, sourceId: sendId, revision: 1 },
        ...{ messageKind: dailyReportKind, lane: 'bulk', obeysQuietHours: true },
        ...{ notBefore: now, expiresAt },
      },
      this.messages(transaction, reports),
    );
    return { sendId, dispatchId, total };
  }

  /** A phone gets one for each of its students: nobody reads of another's child. */
  private async *messages(
    transaction: Transaction,
    reports: readonly PlannedReport[],
  ): AsyncGenerator<MessageRequest[]> {
    const texts = new Map(reports.map(({ studentId, text }) => [studentId, text]));
    const rule = { kind: 'picked' as const, groupIds: [], studentIds: [...texts.keys()] };
    const chunks = this.audience.recipients(transaction, rule, dailyReportKind, chunkSize, {
      sharing: 'one-per-student',
    });
    for await (const chunk of chunks) {
      yield chunk.flatMap((recipient) => messageOf(recipient, texts));
    }
  }
}

function messageOf(
  { channel, address, language, contactIds, students }: Recipient,
  texts: ReadonlyMap<string, string>,
): MessageRequest[] {
  return students.flatMap(({ id }) => {
    const text = texts.get(id);
    if (text === undefined) return [];
    return {
      ...{ channel, address, subject: id, text },
      ...(channel === 'email' ? { title: mailTitles[dailyReportKind][language] } : {}),
      grounds: contactIds.map(contactReference),
    };
  });
}
