import {
  type BoardState,
  boardState,
  type DayInstants,
  type DayJob,
  diaryCan,
  type LessonTime,
  mayDo,
  type NoSchoolReason,
  whyNoSchool,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { Homerooms } from '../../contacts/classes/homerooms.js';
import {
  DispatchResultsRepository,
  type SendNumbers,
} from '../../delivery/results/dispatch-results.repository.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { ClassDiaries, type ClassDiary } from '../class-diary/class-diaries.js';
import { DueDayJobs } from '../day-jobs/due-day-jobs.js';
import { dailyReportSource } from '../messages/plan-reports.js';
import { ReportRepository } from '../messages/report.repository.js';
import { Observations } from '../observations/observations.js';
import { ReportReach } from '../report-reach.js';
import { contradictionsOf } from '../review/class-day.js';
import { ClassDays } from '../review/class-days.js';
import { ReviewRepository } from '../review/review.repository.js';
import { SchoolDays } from '../school-calendar/school-days.js';

export interface BoardClass {
  classId: string;
  className: string;
  teacherName: string | null;
  state: BoardState;
  handedInAt: Date | null;
  minutesLate: number | null;
  /** Who of CGCN handed it in for the teacher. */
  forTeacherBy: string | null;
  reviewerName: string | null;
  openContradictions: number;
  /** Of those, how many were asked about and not answered. */
  asked: number;
  /** Changed messages that wait for another person's word. */
  waitingEdits: number;
  sentAt: Date | null;
  sentBy: string | null;
  results: Omit<SendNumbers, 'sourceId'> | null;
  can: { send: boolean };
}

export interface Board {
  date: string;
  lessons: LessonTime;
  whyNoSchool: NoSchoolReason | null;
  instants: DayInstants;
  classes: BoardClass[];
  /** What should have happened by itself and did not. */
  lateJobs: DayJob[];
  can: { remind: boolean };
}

/** How every class of a day stands. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly clock: SchoolClock,
    private readonly reach: ReportReach,
    private readonly rolls: ClassRolls,
    private readonly homerooms: Homerooms,
    private readonly accounts: AccountsService,
    private readonly schoolDays: SchoolDays,
    private readonly classDays: ClassDays,
    private readonly diaries: ClassDiaries,
    private readonly observations: Observations,
    private readonly reviews: ReviewRepository,
    private readonly reports: ReportRepository,
    private readonly results: DispatchResultsRepository,
    private readonly dueJobs: DueDayJobs,
  ) {}

  /** Of the classes that are the person's to know of. */
  async run(person: Pick<Principal, 'accountId' | 'role'>, date: string): Promise<Board> {
    const now = await this.clock.now();
    const [calendar, lessons, instants, firstLesson, roll, own] = await Promise.all([
      this.schoolDays.calendar(date),
      this.schoolDays.lessonsOn(date),
      this.schoolDays.instants(date),
      this.classDays.firstLesson(date),
      this.rolls.onDay(date),
      this.reach.classIds(person, 'daily-report.read'),
    ]);
    const inUse = new Set(roll.students.map(({ classId }) => classId));
    const classes = roll.classes.filter(
      ({ id }) => inUse.has(id) && (own === null || own.includes(id)),
    );
    const ids = classes.map(({ id }) => id);
    const [diaries, observations, reviews, settlements, sends, edits, holders] = await Promise.all([
      this.diaries.ofDay(date, ids),
      this.observations.ofDay(date, ids),
      this.reviews.reviews(date),
      this.reviews.settlements(date),
      this.reports.sends(date),
      this.reports.waitingEdits(date, ids),
      this.homerooms.holdersOn(ids, date),
    ]);
    const operates = mayDo(person.role, 'daily-report.send') === 'all';
    const [numbers, names, late] = await Promise.all([
      this.results.numbers(
        dailyReportSource,
        sends.map(({ id }) => id),
      ),
      this.namesOf([
        ...diaries.map(({ handedInBy }) => handedInBy),
        ...reviews.map(({ reviewerId }) => reviewerId),
        ...sends.map(({ sentBy }) => sentBy),
        ...holders.map(({ accountId }) => accountId),
      ]),
      operates ? this.dueJobs.late(now) : [],
    ]);
    return {
      ...{ date, lessons, whyNoSchool: whyNoSchool(calendar, date), instants },
      classes: classes.map(({ id, name }): BoardClass => {
        const isOf = ({ classId }: { classId: string }): boolean => classId === id;
        const diary = diaries.find(isOf) ?? null;
        const seen = observations.filter(isOf);
        const contradictions = contradictionsOf({
          ...{ diary, observations: seen, firstLesson },
          settlements: settlements.filter(isOf),
        });
        const ownSends = sends.filter(isOf);
        const [first] = ownSends;
        const results = numbers.filter(({ sourceId }) =>
          ownSends.some((send) => send.id === sourceId),
        );
        return {
          ...{ classId: id, className: name },
          teacherName: names.get(holders.find(isOf)?.accountId ?? '') ?? null,
          state: boardState(boardDiaryOf(diary), instants.diaryDue, now),
          handedInAt: diary?.handedInAt ?? null,
          minutesLate: diary?.minutesLate ?? null,
          forTeacherBy:
            diary?.forTeacher === true ? (names.get(diary.handedInBy ?? '') ?? null) : null,
          reviewerName: reviewerOf(diary, names.get(reviews.find(isOf)?.reviewerId ?? '')),
          openContradictions: contradictions.filter(({ choice }) => choice === null).length,
          asked: contradictions.filter(({ status }) => status === 'asked').length,
          waitingEdits: edits.filter((edit) => isOf(edit) && edit.date === date).length,
          sentAt: first?.sentAt ?? null,
          sentBy: names.get(first?.sentBy ?? '') ?? null,
          results: results.length === 0 ? null : total(results),
          can: {
            send:
              diary !== null && diaryCan({ ...person, hasHomeroom: false }, diary.standing).send,
          },
        };
      }),
      lateJobs: late,
      can: { remind: operates },
    };
  }

  private async namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    const accounts = await this.accounts.findMany(known);
    return new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  }
}

/** What the board's rule needs of a diary. */
export function boardDiaryOf(diary: ClassDiary | null): Parameters<typeof boardState>[0] {
  return diary === null ? null : { status: diary.standing.status, handedInAt: diary.handedInAt };
}

/** One who laid the review down again is no longer named. */
function reviewerOf(diary: ClassDiary | null, name: string | undefined): string | null {
  const status = diary?.standing.status;
  const isNamed = status === 'in-review' || status === 'ready' || status === 'sent';
  return isNamed ? (name ?? null) : null;
}

function total(sends: readonly SendNumbers[]): Omit<SendNumbers, 'sourceId'> {
  const sum = (of: (send: SendNumbers) => number): number =>
    sends.reduce((whole, send) => whole + of(send), 0);
  return {
    total: sum((send) => send.total),
    underWay: sum((send) => send.underWay),
    confirmed: sum((send) => send.confirmed),
    handedOver: sum((send) => send.handedOver),
    didNotArrive: sum((send) => send.didNotArrive),
    expired: sum((send) => send.expired),
    unknown: sum((send) => send.unknown),
  };
}
