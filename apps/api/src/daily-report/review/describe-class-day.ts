import {
  boardState,
  type BoardState,
  diaryCan,
  type DiaryAct,
  editRefusal,
  mayDo,
  mayLeaveInItsEvening,
  type ReportOccasion,
  type SendingHindrances,
  smsPartCount,
  type UnreachableReason,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { ClassFamilies, type Family } from '../../contacts/audience/class-families.js';
import { SendingWindow } from '../../delivery/window/sending-window.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { boardDiaryOf } from '../board/read-board.js';
import { dailyReportKind, PlanReports } from '../messages/plan-reports.js';
import type { ReportSendEntity } from '../messages/report-send.entity.js';
import { ReportRepository } from '../messages/report.repository.js';
import { ReportResults, type StudentResult } from '../messages/report-results.js';
import { nextText, textsSeen } from '../messages/texts-seen.js';
import { ReportReach } from '../report-reach.js';
import { SchoolDays } from '../school-calendar/school-days.js';
import type { ClassDay } from './class-day.js';
import { ClassDays } from './class-days.js';
import { hindrancesOf } from './hindrances.js';
import type { ClassDate } from './review.repository.js';

/** What leaves when a class is sent. */
export interface SendingOutlook {
  /** Phones and e-mail addresses, one counted for each of its students. */
  messages: number;
  parts: number;
  leavesAt: Date;
  expiresAt: Date;
  occasion: ReportOccasion;
}

/** A class's day as a person sees it. */
export interface DescribedClassDay {
  day: ClassDay;
  state: BoardState;
  dueAt: Date;
  names: ReadonlyMap<string, string>;
  sends: ReadonlyMap<string, ReportSendEntity>;
  resultOf: (sendId: string, studentId: string) => StudentResult;
  /** Why a student's family would get nothing; null where it would. */
  unreachable: ReadonlyMap<string, UnreachableReason | null>;
  hindrances: SendingHindrances[];
  outlook: SendingOutlook;
  seen: string;
  mayAgree: (studentId: string) => boolean;
  can: Record<DiaryAct, boolean> & { decide: boolean; fillIn: boolean };
}

@Injectable()
export class DescribeClassDay {
  constructor(
    private readonly clock: SchoolClock,
    private readonly reach: ReportReach,
    private readonly accounts: AccountsService,
    private readonly families: ClassFamilies,
    private readonly schoolDays: SchoolDays,
    private readonly window: SendingWindow,
    private readonly classDays: ClassDays,
    private readonly reports: ReportRepository,
    private readonly results: ReportResults,
    private readonly plan: PlanReports,
  ) {}

  /** @throws CodedError `class.not-found` for one that is not theirs, as for one that is none */
  async run(person: Principal, of: ClassDate): Promise<DescribedClassDay> {
    await this.reach.require(person, 'daily-report.read', of.classId);
    const now = await this.clock.now();
    const occasion = await this.occasion(of.date, now);
    const [day, { diaryDue }, sends, { families }, homerooms] = await Promise.all([
      this.classDays.read(of, occasion),
      this.schoolDays.instants(of.date),
      this.reports.sends(of.date, of.classId),
      this.families.of(of.classId, dailyReportKind),
      this.reach.homeroomsOf(person),
    ]);
    const [names, resultOf, hindrances, leavesAt, expiresAt] = await Promise.all([
      this.namesOf(day, sends),
      this.results.of(day.lines.flatMap(({ reports }) => reports.map(({ sendId }) => sendId))),
      hindrancesOf(day, now, this.window),
      this.window.earliestHandOver(now),
      this.plan.expiry(of.date, occasion, now),
    ]);
    const actor = { ...person, hasHomeroom: homerooms.includes(of.classId) };
    const standing = day.diary?.standing ?? { status: 'draft' as const, cgcnHands: [] };
    const operates = mayDo(person.role, 'daily-report.send') === 'all';
    const isUnderReview = standing.status === 'in-review' || standing.status === 'ready';
    const edits = new Map(day.lines.map(({ id, edit }) => [id, edit]));
    return {
      day,
      state: boardState(boardDiaryOf(day.diary), diaryDue, now),
      dueAt: diaryDue,
      ...{ names, resultOf, hindrances },
      sends: new Map(sends.map((send) => [send.id, send])),
      unreachable: new Map(families.map(({ studentId, reason }) => [studentId, reason])),
      outlook: { ...outlookOf(day, families), leavesAt, expiresAt, occasion },
      seen: textsSeen(day),
      mayAgree: (studentId) => {
        const edit = edits.get(studentId) ?? null;
        return edit !== null && editRefusal(actor, edit) === null;
      },
      can: {
        ...diaryCan(actor, standing),
        decide: operates && isUnderReview,
        fillIn: mayDo(person.role, 'diary.write') === 'for-a-teacher',
      },
    };
  }

  private async occasion(date: string, now: Date): Promise<ReportOccasion> {
    const hours = await this.window.quietHours();
    const timeout = this.window.requestTimeoutMilliseconds;
    return mayLeaveInItsEvening(date, now, hours, timeout) ? 'first' : 'again';
  }

  private async namesOf(
    { diary, review, settlements, lines }: ClassDay,
    sends: readonly ReportSendEntity[],
  ): Promise<Map<string, string>> {
    const ids = [
      ...[diary?.handedInBy, review?.reviewerId],
      ...settlements.flatMap(({ askedBy, answeredBy, settledBy }) => [
        ...[askedBy, answeredBy, settledBy],
      ]),
      ...lines.flatMap(({ edit, reports }) => [
        ...[edit?.editedBy, edit?.confirmedBy],
        ...reports.flatMap(({ editedBy, confirmedBy }) => [editedBy, confirmedBy]),
      ]),
      ...sends.map(({ sentBy }) => sentBy),
    ].filter((id): id is string => typeof id === 'string');
    const accounts = await this.accounts.findMany([...new Set(ids)]);
    return new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  }
}

function outlookOf(
  { lines }: ClassDay,
  families: readonly Family[],
): Pick<SendingOutlook, 'messages' | 'parts'> {
  const addresses = new Map(
    families.map(({ studentId, guardians }) => [
      studentId,
      [...new Set(guardians.flatMap((guardian) => guardian.addresses))],
    ]),
  );
  let messages = 0;
  let parts = 0;
  for (const line of lines) {
    const own = addresses.get(line.id) ?? [];
    messages += own.length;
    // A mail costs nothing.
    const phones = own.filter((address) => !address.includes('@')).length;
    parts += phones * smsPartCount(nextText(line));
  }
  return { messages, parts };
}
